import type { Pack } from '../../src/packs/schema';
import { shipped } from '../../src/packs';
import { ENOUGH, vocabularyOf, type Meaning } from '../../src/reading/vocabulary';

/** What people write above columns and beside values, and what it means: one a row, parted by bars. */

const packOf = (id: string): Pack => {
  const programme = shipped(id);
  if (!programme) throw new Error(`${id} does not ship`);
  return programme.pack;
};
const offer = packOf('si-offer-2019-20');
const bradford = packOf('bradford-s2ss');
const eef = packOf('eef-implementation');

/** Headings of columns; where two fields are as likely, either: what stands below decides. */
const COLUMNS: readonly (readonly [Pack, string, string])[] = [
  [
    bradford,
    'action.owner',
    'Who leads it? | Who is in charge of this? | Who runs it? | Who will oversee this? | Whose job is it? | Led by whom | Managed by | Who owns this? | Who is accountable? | Resp. | SLT lead | Run by | Whose responsibility? | Responsible person | Named lead | Who takes the lead? | Name of lead | Staff lead | Who is answerable? | Accountable person | Who makes sure it happens? | Person leading | Action lead | Who looks after this? | Lead member of staff | Lead (initials)',
  ],
  [
    offer,
    'action.provider',
    'Who provides it? | Who delivers it? | Who will deliver the support? | Prov. | Supplied by | Which provider? | Delivered by whom? | Who supplies it? | Who comes in to help? | Who will provide this? | Deliverer | Who is delivering?',
  ],
  [
    offer,
    'action.who',
    'Which of your staff? | Who takes part? | Which teachers? | Who will be involved? | Which staff are involved? | Who attends? | Teachers taking part | Who is it for? | Participating staff | Staff attending | With which staff? | Staff being trained',
  ],
  [
    bradford,
    'action.what action.intervention',
    "What will you do? | What do you propose? | What we do to bring it in | What is going to happen? | What will be done? | Who will do what, with whom, how often? | Tactic | Tactics | Steps | Descr. | What are we doing about it? | What is proposed? | How will it be done? | Task | What are we going to do? | What we'll do | Planned activity | What exactly happens? | What is the action? | Steps we will take | Key steps | How we will get there | How will we achieve it? | What has to be done? | Strategy | What we intend to do | Action to take",
  ],
  [
    offer,
    'action.what',
    'What will be done on the days? | What will happen? | Who does what, and with whom? | Descr. | What will the days be used for?',
  ],
  [offer, 'action.intervention', 'Which programme? | Interv. | Which intervention? | What do you propose?'],
  [
    bradford,
    'action.start',
    'St. dt | Kick-off | When does it start? | Begins | Start dt | Commencing | Launch date | Go-live | Goes live | Starting on | First day | When will it begin? | Start | Starting | Date begun | When will we start? | Beginning | Starts (date) | Commence',
  ],
  [
    bradford,
    'action.end',
    'End dt | Wrap-up | When does it finish? | Finishes | Wrap up date | Last day | When will it end? | Ends on | By when | Until when? | Complete by | To be finished by | Date for completion | Deadline | Finish by | End | When must it be finished? | Closes',
  ],
  [
    bradford,
    'action.ingredients',
    "The bits we will not drop | Core components | Core features (must not be changed) | What must not change | Essential features | What we will never skip | What must always be there | Non-negotiables | The parts that must be there | What cannot be left out | Core elements | Must-haves | The things we will not compromise on | What must stay the same | What is fixed | What we won't change | Active ingred. | Must be done every time | Never to be left out | Key ingredients | What has to be there every time | Things that cannot change | Non neg.",
  ],
  [
    bradford,
    'action.fidelity',
    'Checks on quality of delivery | How will we check it is done properly? | Is it happening as planned? | Who checks that it is done as intended? | How is delivery monitored? | Is it being delivered as intended? | Mon. | How will we check? | Quality assurance | How do we know it is being done properly? | Who will monitor, and how? | Monitoring (who/when) | How implementation is checked | Checking it happens | Who will check? | Is it done well? | Fidelity checks | How we will monitor',
  ],
  [
    bradford,
    'action.after',
    'Once the grant stops | After the project | And when the money has gone? | When the funding ends | What remains? | How will we keep it going? | What happens when support ends? | Sust. | Sust. after funding | Beyond the grant | Keeping it going | How will it be sustained? | What will last? | When the money runs out | How we carry it on | What stays when the money stops? | How will it last? | After the funding | What happens next year? | Then what, when the money ends? | Sustaining it | Life after the grant | How will this be kept up? | Once support ends | How will this carry on?',
  ],
  [
    offer,
    'action.why',
    'Why do you think it will work? | Why this? | How do you know that it will help? | Why will it work? | Why was this chosen? | What makes you think it will work? | Reason for choosing it | Why do we believe this will help? | What is the reason? | Why we chose it | Why would it work here? | Grounds for thinking it will work | Reasons for choice | Evidence base',
  ],
  [
    offer,
    'need.what',
    "What is not good enough yet? | What is the need? | What is the problem? | What is wrong now? | What needs to get better? | What must improve? | What are we worried about? | Issue to be solved | Where is it weak? | Driver | Concern | Weakness | What has to change? | What is the matter? | What's wrong? | What needs fixing? | What is the weakness? | Problem to be solved | Key issue | Area to improve | Why do we need this? | What do we need to get better at? | What isn't working? | Challenge",
  ],
  [
    offer,
    'need.source',
    'Where does Ofsted say so? | Where is that written? | Who says so? | Where does this come from? | What does Ofsted say? | Where was it found? | Says who? | How do we know this is a need? | Source of the need | Evidence for the need | Ofsted link | Where did this come from? | Which Ofsted finding?',
  ],
  [
    offer,
    'measure.statement',
    'What will have changed? | What will have changed, for whom? | What will be different? | What difference will it make? | What changes for pupils | What will pupils do differently? | Success looks like | What will improve for children? | What will be better? | Success crit. | Crit. of success | Intended impact | S/C | What do we expect to change? | What will we see in pupils? | The difference we want | Hoped-for change | How will things be better? | What would success look like? | What will children gain? | Expected outcome | Change we expect | What success will look like | Difference for pupils | Anticipated impact',
  ],
  [
    offer,
    'measure.baseline',
    "From (figure) | Figure now | Where we are now | B/line | Starting figure | Figure at the start | Level now | Where are we now? | Bline | Percentage now | Now | Where are we starting from? | Starting point | Present figure | Today's figure | Current value | Base | Start value",
  ],
  [
    offer,
    'measure.target',
    'To (figure) | Figure to reach | Tgt | Where we want to be | Target figure | Figure we want | Level to reach | Tgt. | Target | What figure do we want? | Aim | Figure aimed for | End figure | Goal | Where do we want to get to? | Target %',
  ],
  [
    offer,
    'measure.due',
    'When will it be seen? | By which day? | By when | By what date? | When will it be achieved? | By (dt) | To be achieved by | By which date? | When will we see it? | Date due | When? | Target dt | Due by | Date to be reached | By what day? | Achieved when?',
  ],
  [
    offer,
    'measure.source',
    'Seen in what? | How will you know? | Where does the figure come from? | Src of evid. | Counted with | Where we look | How will it be measured? | How do you know? | Measured with | How will we tell? | How will we know it worked? | Source of evid. | Measured by | How is it measured? | Where will we see it? | What will show it? | Evidence | How shall we know? | What will tell us? | Proof | How can you tell? | Data source',
  ],
  [offer, 'measure.unit', 'Counted in | How is it counted? | Unit | Measured in | In which unit?'],
  [
    offer,
    'cost.item',
    'What is bought? | What does that pay for? | What for | What is paid for? | What will it be spent on? | What do we buy? | What is the money for? | What are we paying for? | Item bought | What the money buys | What will you spend it on? | Spent on | What it is for | Purchase',
  ],
  [
    offer,
    'cost.payee',
    'Who gets the money? | Payable to | Who is paid? | Paid to | Who receives the money? | Money goes to | Who do we pay? | To whom? | Paid to whom? | Recipient | Where does the money go?',
  ],
  [
    offer,
    'cost.total',
    '£ in all | Amt (£) | Cost in £ | Budgeted £ | Amt | Tot. cost | Estimate (£) | Agreed spend (£) | Spend (£) | £ | Amount £ | Total £ | Price | Est. cost (£) | Sum (£) | How much? | How much will it cost? | Cost (£) | Total (£) | Price (£) | £ total | Value (£) | Line total | Total price | Outlay',
  ],
  [
    offer,
    'cost.days',
    'No. dys | How many days? | Number of days | No. of days | Dys | # days | How many days | Days needed | Qty | No. days | Nr of days',
  ],
  [
    offer,
    'cost.rate',
    '£/dy | £ a day | £ per day | £/day | Daily rate | Cost per day | Rate (£ per day) | Cost of a day | Per day | Price for a day | Unit price',
  ],
  [offer, 'cost.kind', 'Kind of cost | Cost type | Type of cost'],
  [
    offer,
    'release.who',
    'Who leaves the classroom? | Who is released? | Who is out of class? | Teacher released | Which teacher is released? | Who needs cover? | Whose class is covered? | Teacher out of class | Staff out | Who is freed up?',
  ],
  [
    offer,
    'release.paidBy',
    'From whose budget? | Who pays? | Which budget? | Whose money? | Who pays for it? | Who is paying? | Paid by | Which pot does it come from? | Funded from',
  ],
  [
    offer,
    'cost.action release.action measure.action',
    'For which support? | For which action? | Which action is it for? | Which intervention does it serve? | For which activity?',
  ],
  [offer, 'action.need', 'For which need? | Which need does it serve? | Which need does it address?'],
  [
    eef,
    'implementation.statement',
    'Signs that it is done as meant | Sign that it is in place | Implementation outcome | Signs it is working | How well? | What we will see if it is done well | How will we know it is in place?',
  ],
  [
    bradford,
    'milestone.what',
    'What we expect to see | What can be seen by then | Milestone | What we should see | What we expect to see by then | What should be in place by then | What will be visible | What we should see by now | Progress expected',
  ],
  [
    offer,
    'inspection.date',
    'When inspected | Date of visit | Inspection dt | Ofsted visit | When were you inspected?',
  ],
  [
    offer,
    'inspection.judgement',
    'How judged | Judgement | Ofsted grade | How was it judged? | Result | Verdict | Outcome of inspection | Overall grade | What was the judgement?',
  ],
  [offer, 'need.ref', 'Code'],
  [offer, 'need.area', 'Field | Area'],
  [
    bradford,
    'measure.statement',
    'Impact measure | Success measure | Performance ind. | Outcome for pupils | What will success look like?',
  ],
  // Asked in passing, said by consultants, written by people of data.
  [
    offer,
    'cost.payee',
    'Who do we pay? | Invoice from | Goes to | Who gets paid? | Payee name | payee_name | Invoiced by',
  ],
  [
    offer,
    'measure.source',
    "Where we'll get it from | Where will the figures come from? | Instrument | kpi_source | What will you check it with? | Which test? | Data that tells us",
  ],
  [
    offer,
    'need.what',
    "What isn't good enough yet, and for whom | need_text | need_desc | Root cause | What is going wrong? | Improvement needed",
  ],
  [offer, 'need.source', 'Triangulation (document, date) | 3b. Where is this written down? | Which report?'],
  [offer, 'need.area', 'Domain | need_area'],
  [offer, 'cost.total', 'Extended (£) | line_gbp | Pounds | So the cost is (£) | Ask (£)'],
  [offer, 'cost.rate', 'rate_gbp | day_rate'],
  [offer, 'cost.item', 'line_desc | Description of charge | Charge'],
  [offer, 'cost.kind', 'line_type | Type of charge'],
  [offer, 'cost.days', 'Qty (days) | qty_days | Days bought'],
  [offer, 'measure.statement', 'kpi_text | Impact statement'],
  [offer, 'measure.unit', 'Metric | kpi_unit'],
  [offer, 'measure.baseline', 'kpi_base | 3q. Where are you now?'],
  [offer, 'measure.target', 'kpi_target | Q7: Where do you want to be?'],
  [offer, 'measure.due', 'kpi_due | When will you check? | Get there by'],
  [offer, 'measure.interimValue', 'Half-way figure | Midway figure | Mid-point value'],
  [offer, 'measure.interimDue', 'Half-way date | Mid-year date | Midway date'],
  [offer, 'release.paidBy support.funding', 'Met by | Borne by | Comes out of | met_from | Who meets the cost?'],
  [offer, 'release.travel', 'Mileage (£) | Fares £ | Petrol'],
  [offer, 'release.cover', 'Supply (£) | Backfill | Cost of backfill'],
  [offer, 'release.days', 'Days away from pupils | Days away from class'],
  [offer, 'action.start', 'First visit | First session (w/b) | 3h. First visit | Date of first visit'],
  [offer, 'action.end', 'Last visit | Final session | Concludes'],
  [offer, 'action.provider', "Who's coming? | Helped by | External help | Delivery partner | Outside support"],
  [offer, 'action.need', 'Responds to | Puts right | Need addressed'],
  [offer, 'action.listed', 'On the DfE list? | Is it on the DfE list? | On DfE menu'],
  [offer, 'action.justification', 'Why is it not on the list? | Justify if not listed'],
  [offer, 'alternative.considered', 'Options appraised and why set aside | Listed options considered'],
  [offer, 'action.after', 'What happens when we have gone? | Once they leave | After they have gone'],
  [offer, 'action.ref', 'Card | action_id | Proposal ID'],
  [offer, 'support.status', 'State of play | How far along | Done / under way / planned'],
  [bradford, 'action.progress', 'BRAG | R/A/G | RAG, end of July 2020 | RAG (autumn) | Traffic light | RAG Dec 19'],
  [bradford, 'action.fidelity', 'QA: who, how, how often | Scrutiny | Checks'],
  [bradford, 'action.autumn', 'By December | By Dec 2019'],
  [bradford, 'action.summer', 'By July 2020'],
];

/** Under the title of their section, or in its own table, and nowhere else. */
const LOCAL: readonly (readonly [Pack, string, string])[] = [
  [offer, 'agreement.officerRole', 'Position | Post | Capacity | Designation | Job title'],
  [offer, 'agreement.headAgrees', 'Agrees? | Approves?'],
  [offer, 'agreement.officerDate', 'On | When | Signed on'],
  [offer, 'release.who', 'Post | Person'],
  [offer, 'release.action', 'Proposal | Letter | Card | Support | interv_id | Support no.'],
  [offer, 'measure.target', 'Expected | To'],
  [offer, 'measure.due', 'On'],
  [offer, 'need.area', 'Subject | Strand | Topic'],
  [offer, 'nle.body', 'Part of | Employer | Organisation'],
  [offer, 'nle.school', 'Base | Leads'],
  [bradford, 'plan.end', 'To | Until'],
  [bradford, 'plan.start', 'From | Runs from'],
];

/** Labels of one value. */
const LABELS: readonly (readonly [Pack, string, string])[] = [
  [
    offer,
    'nle.school',
    "National leader's own school | NLE's school | National leader's school | His or her school | School of the NLE | Her school | NLE is head of | Home school of NLE | School led by the NLE",
  ],
  [offer, 'nle.body', "National leader's trust | Trust or authority of the national leader | NLE's MAT | NLE MAT"],
  [bradford, 'nle.school', "Supporting leader's school | System leader's own school"],
  [bradford, 'nle.body', "Supporting leader's trust"],
  [
    bradford,
    'nle.name',
    'National leader supporting us | Supporting leader | Supporting leader (NLE) | National leader',
  ],
  [
    offer,
    'nle.name',
    'National leader | Name of the national leader | System leader | Who is the NLE? | NLE (name) | NLE supporting the school',
  ],
  [
    offer,
    'nle.freeDays',
    'Days used so far (of 3) | Days spent on diagnosis | Free days used | Days used for diagnosis | NLE days used so far | Number of free days used | Days of NLE time used | Diagnosis days used',
  ],
  [
    offer,
    'school.name',
    'School that gets the support | School supported | School receiving support | Sch. | School being helped | Name of school | Which school? | School to be supported | Our school',
  ],
  [
    offer,
    'school.headteacher',
    "Its head | Head of school | Head teacher | HT | Who is the head? | Head's name | Principal | Name of head | Head",
  ],
  [
    offer,
    'school.body',
    'Its trust or local authority | Trust or LA | LA/MAT | Which trust or LA? | MAT or LA | Local auth.',
  ],
  [offer, 'school.urn', 'Unique ref. no. | URN | Unique ref no | URN:'],
  [offer, 'school.tier', 'Which tier? | Tier | What tier? | Tier of support'],
  [offer, 'school.phase', 'Ph. | Primary or secondary | Phase'],
  [offer, 'school.kind', 'Maintained or academy | Academy or maintained | Type of sch.'],
  [offer, 'school.region', 'Reg. | TSC region | Which region?'],
  [
    offer,
    'form.preparedOn',
    'Form finished on | Date of this form | Form filled in on | Date form written | Date of this version | Date | Completed on | Form dated | Date filled in | Date of form',
  ],
  [bradford, 'form.preparedOn', 'Version of | Plan written on | Date of this plan'],
  [
    offer,
    'form.preparedBy',
    'Filled in by | Form written by | Drafted by | Who filled this in? | Completed by | Written by',
  ],
  [
    bradford,
    'plan.limit',
    'Ceiling (£) | Maximum grant | Maximum funding | Grant ceiling | Cap on spend | Funding envelope | Most we can spend | Budget limit | Grant (maximum) | Max. funding | Upper limit (£)',
  ],
  [bradford, 'plan.start', 'Plan runs from | Plan starts on | Plan begins'],
  [bradford, 'plan.end', 'Plan runs to | Plan finishes on | Plan ends on | Plan runs until'],
  [
    bradford,
    'agreement.headName',
    "Signed off by the principal | HT sign. | Head who agrees | Signature of the head | Signed (headteacher) | Head's signature | Signed (head) | Signature of principal",
  ],
  [
    bradford,
    'agreement.headAgrees',
    'Principal agrees (Y/N) | Head has agreed | Does the head agree? | HT agr.? | Head agrees | Has the head agreed? | Is the head in agreement?',
  ],
  [
    bradford,
    'agreement.headDate',
    "Signed off on | Agreed on | Date agreed | Head agreed on | When did the head agree? | Date of head's agreement | Date signed by head | Date of agreement",
  ],
  [offer, 'school.roll', 'How many pupils? | No. on roll | No. of pupils | Pupil no.'],
  [bradford, 'plan.terms', 'How many terms? | No. of terms | Length (terms)'],
  [
    offer,
    'school.name',
    'Establishment | estab_name | Client school | 1a. Which school is this for? | Name of establishment',
  ],
  [offer, 'school.kind', 'estab_type | Sort of school | Maintained / academy | Kind of establishment'],
  [offer, 'school.roll', 'Roll | Students on roll | No. of children | 1.7 How many pupils are there?'],
  [offer, 'school.phase', 'Age range | 1f. Primary, secondary, special? | Age range / phase'],
  [offer, 'school.region', '1h. Which TSC region? | Which region is it in?'],
  [offer, 'school.tier', '1i. Which tier of the offer? | Which tier are you in?'],
  [offer, 'school.body', 'Authority | Maintained by | Which authority or trust does it answer to?'],
  [offer, 'nle.body', 'Employer of NLE | NLE employer | nle_org'],
  [offer, 'nle.school', 'NLE base | nle_estab'],
  [offer, 'nle.name', 'NLE deployed | Assigned NLE'],
  [offer, 'nle.freeDays', 'diag_days | NLE scoping days spent | How many of your three free days have been used?'],
  [
    offer,
    'form.preparedOn',
    'Issue date | Written up on | When was this written? | 4.2 Date finalised | This version finished',
  ],
  [offer, 'form.preparedBy', 'Compiled by | Typed up by | Who wrote this?'],
  [offer, 'totals.funded', 'Total commissioned (£) | Total for all supports | Adds up to | Altogether | Total bid'],
  [offer, 'agreement.headDate', 'Date (HT) | principal_signoff_date'],
  [offer, 'agreement.officerName', 'Seen and agreed for the LA by | Signed on behalf of the trust'],
  [offer, 'agreement.officerAgrees', 'Has the trust agreed? | LA agrees?'],
  [offer, 'agreement.officerRole', 'trust_signoff_post | Officer post'],
  [
    bradford,
    'plan.limit',
    'Budget approved | Grant agreed | Budget agreed by trust board (£) | How much money is there?',
  ],
  [bradford, 'plan.start', 'RIP begins | Plan period: from | plan_start'],
  [bradford, 'plan.end', 'RIP ends | Plan period: to | Project finish'],
];

/**
 * Headings that no programme has a field for: they stay unknown, however like one of the labels they look. Some would
 * mean something under the title of a section ("Subject" of a need), and nowhere else.
 */
const UNKNOWN = [
  'Link governor | Governor link | Ofsted ref | Ofsted strand | Comments | Budget code | VAT? | PO number',
  'Invoice no | Hyperlink | Notes | Notes on cost | Actual cost | Previous target | Minutes ref | Committee',
  'Email | Phone | Telephone | Room | Colour | Year group | Class size | Wk',
  'Week | File name | Page | Parent feedback | Governor comment | Governor challenge | Reviewed by | Last updated by',
  'Risk | Risks | Risk rating | Mitigation | CPD link | Cost centre | Nominal code | Variance',
  'Remaining budget | Spent to date | Invoice date | Teacher voice | Pupil premium? | Ethnicity | Gender | Attendance code',
  'Room booked | Catering | Venue | Who read this last? | Which governor? | What did governors say? | Who is the link governor? | Where is the file?',
  'When was this reviewed? | Who wrote the minutes? | How was the meeting? | Why was it late? | Column1 | x | Ward | Initials',
  'Checked by | Au | Sp | Su | Weather | Postcode | House | Bus',
  'Tick | Done? | Seating | Staff absence | Who was absent? | Item no on agenda | Apologies | Agenda item',
  'Attendees | Minutes | Follow-up | Questions asked | Answers | Any other business | Assessment week | Data drop',
  'Period | Lesson | Subject | Class | Set | UPN | DOB | SEN',
  'EAL | FSM | PP | Reading age | Score | Rank | Average | Mean',
  'Median | Stock | Order no | Contract | Licence | Supplier code | Ledger | Approved by finance',
  'Finance check | Audit | Ofsted visit notes | Inspector | Key question | Success story | Quote | Photo',
  'Map | Key | Legend | Version control | Change log | Owner of document | Print area | Do not edit',
  'Office use only | For office use | Admin | Logged | Who took this photo? | When was the photo taken? | What colour is it? | How old are they?',
  'Where is the room? | What time? | Lunch | Break | Who is on duty? | What should we bring? | Who else knows?',
];

/** Meanings as likely as the first: of one way of asking, each next is a hundredth less sure. */
const TIE = 0.021;
const likeliest = (meanings: readonly Meaning[]): string[] =>
  meanings.filter(({ score }) => score >= Math.max(0.7, (meanings[0]?.score ?? 0) - TIE)).map(({ role }) => role);

const each = (rows: typeof COLUMNS): [string, string, Pack][] =>
  rows.flatMap(([pack, roles, texts]) => texts.split(' | ').map((text): [string, string, Pack] => [text, roles, pack]));

describe('a heading above a column', () => {
  test.each(each(COLUMNS))('%s: %s', (text, roles, pack) => {
    const found = likeliest(vocabularyOf(pack).columns(text));
    expect(found.filter((role) => roles.split(' ').includes(role))).not.toEqual([]);
  });
});

describe('a label beside a value', () => {
  test.each(each(LABELS))('%s: %s', (text, role, pack) => {
    expect(likeliest(vocabularyOf(pack).meanings(text))).toContain(role);
  });
});

describe('a word that says something in its own section only', () => {
  test.each(each(LOCAL))('%s: %s', (text, role, pack) => {
    const isField = !pack.sections.some(({ id, kind }) => kind === 'records' && role.startsWith(`${id}.`));
    const vocabulary = vocabularyOf(pack);
    const found = (isField ? vocabulary.meanings(text) : vocabulary.columns(text)).filter((one) => one.role === role);
    expect(found.map(({ local }) => local)).toEqual([true]);
  });
});

/** Values as they stand beside labels: none is a label itself. */
const VALUES =
  'Autumn term | Deputy headteacher | Wharfe Valley Trust | Calderbrook Council | Project money | School budget | Reading | ' +
  'Consultant | Day 1 | Supply cover | Maths lead | Project board | Yes, once the plan is approved | Lesson visits | Cohort 2';

describe('a value', () => {
  test.each(VALUES.split(' | '))('%s is no label', (text) => {
    for (const pack of [offer, bradford, eef]) {
      const records = new Set(pack.sections.filter(({ kind }) => kind === 'records').map(({ id }) => id));
      const meant = vocabularyOf(pack).meanings(text);
      expect(meant.filter(({ section, score }) => !records.has(section) && score >= ENOUGH)).toEqual([]);
    }
  });
});

/** Wordings that are near one another and mean different things. */
const APART = [
  'Prepared on | Prepared for',
  'Total cost | Actual spend (£)',
  'Day rate | Days',
  'First visit | Last visit',
  'Who pays? | Who do we pay?',
  'Start figure | Start date',
  'Agreed limit | Headteacher agreed',
];

describe('two wordings that are near one another', () => {
  test.each(APART)('%s', (pair) => {
    const [one = '', other = ''] = pair.split(' | ').map((text) => {
      const { columns, meanings } = vocabularyOf(bradford);
      return [columns(text)[0]?.role, meanings(text)[0]?.role].join();
    });
    expect(one).not.toBe(other);
  });
});

describe('a heading of something else', () => {
  test.each(UNKNOWN.flatMap((texts) => texts.split(' | ')))('%s', (text) => {
    for (const pack of [offer, bradford, eef])
      expect(
        vocabularyOf(pack)
          .columns(text)
          .filter(({ score, local }) => score >= ENOUGH && !(local && score < 1)),
      ).toEqual([]);
  });
});
