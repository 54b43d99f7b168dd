/** A form as it comes in for the first time: gaps, slips, and things to ask about. */
export const TYPICAL = `
## School
Recommended action form

School name      | Hollin Moor Primary School
URN              | 190417
Responsible body | Calderbrook Council
Phase            | primary
Region           | Lancashire and West Yorkshire
Tier of support  | Tier 2
Date prepared    | 20 Jan 2020

NLE name              | Andrew Whitcombe
NLE school            | Thornfield Teaching School
NLE trust or authority| Wharfe Valley Trust
Free NLE days used    | 3

## Needs
Needs
Ref | Area of need      | What needs to improve | Ofsted finding or improvement plan
N1  | Phonics           | Children leave Reception and Year 1 unable to blend: 20 of 30 met the standard in the phonics check in June 2019 | Ofsted, November 2018: improve the teaching of early reading
N2  | Maths             | TBC | Ofsted, November 2018
N3  | Middle leadership | Subject leaders do not check the work of pupils in their subjects: 2 of 8 did so in autumn 2019 | School improvement plan, priority 2

## Actions
Actions
Ref | Need | Intervention | Approved list or alternative | Provider | Who does what with whom | Start date | End date | Why it should work | What happens afterwards
A1  | N1   | English hub support | Approved list | Calder English Hub | A literacy specialist models phonics lessons in Reception and Year 1 on six days, then watches each of four teachers twice | '24/02/2020 | 11 Dec 2020 | The hub's partner schools raised the phonics check from 71% to 84% in a year | The phonics lead coaches new staff each September
A2  | N2   | Behaviour hubs | Approved list | White Hill Academy | 6 days of support | 20 Apr 2020 | 24 Feb 2020 | It works well | The maths lead keeps the plans
A3  | N3   | Coaching for subject leaders | Alternative | Thornfield Teaching School | An adviser visits lessons with each of three leaders once a fortnight and writes up with them what was seen | '24/02/2020 | 17 Jul 2020 | At two schools of the trust pupils' work improved | TBC

## Alternatives
Alternatives to the approved list
Action | Considered on the list, and why not | What exactly will happen | Evidence that it works | Cost beside the nearest on the list

## Costs
Costs
Ref | Action | What is paid for | Kind of cost | Paid to | Days | Day rate | Total cost
C1  | A1     | Specialist leader of education, phonics | SLE days | Thornfield Teaching School | 6 | £350 | £2,000
C2  | A2     | Maths specialist | other days | White Hill Academy | 4 | £400 |
C3  | A3     | Adviser | SLE days | Thornfield Teaching School | 9 | £350 | £3,150

## Measures
Measures
Ref | Action | Measure | Unit | Baseline | Target | By when | How it is known
M1  | A1     | By July 2020, 80% of Year 1 pupils meet the standard in the phonics check, up from 67% in 2019 | % of pupils | 67% | 80% | 10 Jul 2020 | Phonics check
M2  | A2     | Improve maths | | | 75% | |
M3  | A3     | All subject leaders check pupils' work each term | Number of staff | 2 | 8 | 17 Jul 2020 | Minutes of leaders' meetings
`;

/** A workbook that is nobody's form. */
export const TIMETABLE = `
Monday | Tuesday | Wednesday
Maths  | English | Science
PE     | Maths   | Art
`;

/** A form for which nothing would be sent back. */
export const READY = `
## School
Recommended action form

School name      | Hollin Moor Primary School
URN              | 190417
Responsible body | Calderbrook Council
Phase            | Primary
Region           | Lancashire and West Yorkshire
Tier of support  | Tier 2
Date prepared    | 20 Jan 2020

Ofsted history
Inspection date | Overall effectiveness
13 Nov 2018     | Requires improvement
4 Oct 2016      | Requires improvement
7 Mar 2012      | Good

NLE name              | Andrew Whitcombe
NLE school            | Thornfield Teaching School
NLE trust or authority| Wharfe Valley Trust
Free NLE days used    | 3

## Needs
Needs
Ref | Area of need      | What needs to improve | Ofsted finding or improvement plan
N1  | Phonics           | Children leave Reception and Year 1 unable to blend: 20 of 30 met the standard in the phonics check in June 2019 | Ofsted, November 2018: improve the teaching of early reading

## Actions
Actions
Ref | Need | Intervention | Approved list or alternative | Provider | Who does what with whom | Staff who take part | Start date | End date | Why it should work | What happens afterwards
A1  | N1   | English hub support | Approved list | Calder English Hub | A literacy specialist models phonics lessons in Reception and Year 1 on six days, then watches each of four teachers twice and gives feedback the same day | Phonics lead, four teachers | 24 Feb 2020 | 11 Dec 2020 | The hub's partner schools raised the phonics check from 71% to 84% in a year | The phonics lead coaches new staff each September

## Costs
Costs
Ref | Action | What is paid for | Kind of cost | Paid to | Days | Day rate | Total cost
C1  | A1     | Specialist leader of education, phonics | SLE days | Calder English Hub | 6 | £350 | £2,100

Total of funded support | £2,100

## Measures
Measures
Ref | Action | Measure | Unit | Baseline | Target | By when | How it is known
M1  | A1     | By July 2020, 80% of Year 1 pupils meet the expected standard in the phonics check, up from 67% in 2019 | % of pupils | 67% | 80% | 10 Jul 2020 | Phonics screening check, June 2020

## Agreement
Agreement
Headteacher name   | Joanne Pickles
Headteacher agrees | Yes
Headteacher agreed on | 17 Jan 2020
`;
