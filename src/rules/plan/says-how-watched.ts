import { normalise, tokens } from '../../reading/words';

/** Longer text says more than where figures come from, or who looks. */
const LONGEST = 80;

const wordSet = (words: string): ReadonlySet<string> => new Set(tokens(words));

const TESTS =
  'test tests testing sat sats exam exams examination mock mocks gcse gcses assessment assessments score scores mtc eyfsp gld nfer pira puma gaps gl star rising stars white rose standardised screening screener screen baseline fft cats qla insight arbor sims tracker tracking tracked data drop drops dashboard ' +
  'result results outcome outcomes attainment progress figures percentage measures grade grades age ages level levels';

/** Where results come from, of whom and when: nothing of what was done. */
const OF_RESULTS = wordSet(
  `${TESTS} analysis analysed headline published internal external national local teacher pupil pupils school cohort group groups ` +
    'term termly half halfterm week weekly month monthly annual annually year end start mid beginning once twice three times per after before ' +
    'autumn spring summer january february march april may june july september october november december jan feb mar apr jun jul sept sep oct nov dec ' +
    'key stage ks1 ks2 ks3 ks4 eyfs phonics check reading writing spelling maths english science combined unit block topic points expected standard greater depth ' +
    'improved improvement improve increase increased raised rise higher better good at each every all by the in and from through via on with using show shows against compared',
);
const NAMES_RESULTS = wordSet(TESTS.replace(/\b(?:rising|stars|white|rose|measures|levels?|ages?|gaps|drops?)\b/g, ''));

/** Who looks: at what, and how, is not said. */
const WHO = wordSet(
  'head headteacher ht dht aht deputy assistant principal vice executive slt smt senior leadership leader leaders lead leads team governor governors governing body board trust trustees nle sle lle coach hub consultant adviser advisor sip subject middle phase senco coordinator english maths literacy reading science ' +
    'external staff teacher teachers system local authority tsc dfe',
);
const INSPECTORS = wordSet('ofsted hmi inspector inspectors inspection inspections');
/** What inspectors do; a visit of anybody else is a look at lessons. */
const THEIR_WORK = wordSet('visit visits report call section grade judgement');
const HOW_OFTEN = wordSet(
  'daily weekly fortnightly monthly termly half annual annually yearly term week month year day once twice fortnight',
);
/** Words that fit any answer to how it is monitored. */
const HOLLOW = wordSet(
  'ongoing going continuous continuously continual constantly regular regularly frequent frequently routine routinely close closely careful carefully rigorous robust tight full fully ' +
    'monitor monitors monitored monitoring review reviews reviewed evaluate evaluated evaluation evaluations assured assurance quality qa oversight overseen oversee supervised next ' +
    'usual normal existing standard current channel channels procedure procedures process processes system systems arrangement arrangements cycle policy plan ' +
    'yes done will would be being is are it this all we they to the as and or in on by of at with through via when where if required needed necessary appropriate applicable relevant possible planned ' +
    'keep keeping eye determined decided agreed arranged confirmed put place throughout every each end project programme time',
);

/**
 * What an answer to "how is it monitored" leaves out. results: it shows only what comes of it, such as tests.
 * vague: it names who, or how often, or says only that somebody will: "SLT", "Ongoing"; who and how often is an answer.
 */
export function leftOpenBy(text: string): 'results' | 'vague' | null {
  if (text.length > LONGEST) return null;
  const words = tokens(normalise(text)).filter((word) => !/^\d{1,4}$/.test(word));
  if (words.length === 0) return null;
  if (words.some((word) => NAMES_RESULTS.has(word)) && words.every((word) => OF_RESULTS.has(word))) return 'results';
  const says = (set: ReadonlySet<string>): boolean => words.some((word) => set.has(word));
  const inspected = says(INSPECTORS);
  const sets = [HOLLOW, WHO, HOW_OFTEN, ...(inspected ? [INSPECTORS, THEIR_WORK] : [])];
  if (!words.every((word) => sets.some((set) => set.has(word)))) return null;
  return says(WHO) && says(HOW_OFTEN) && !inspected ? null : 'vague';
}
