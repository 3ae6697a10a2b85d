/**
 * Classes of words that matter in a reply to a customer, in their dictionary form; a word may be in several. What is said of
 * one product is said of all: a sentence is judged by its classes, and a kettle is as good as an app.
 */
const CLASSES = {
  /** What is done to a product by those who make it. */
  make: `fix add ship release launch build bring roll deliver support improve implement introduce extend expand replace
    restore raise remove rebuild reopen publish include repair resolve solve change patch enable offer deploy provide lower
    increase redesign migrate upgrade revise address tackle cut double finish finalise finalize complete translate
    integrate rewrite rework reintroduce drop retire cover allow mend overhaul modernise modernize optimise optimize update
    simplify develop create refresh unlock push undo revert reverse reduce eliminate abolish prevent adapt adjust honour
    honor design tune triple grow port localise localize bundle squash iron refactor rename connect reinstate relaunch
    announce present unveil reveal install produce lift move switch phase deprecate test code draw write print record film
    bake brew sew hire train stock restock refill renovate widen shorten tidy nerf balance prioritise prioritize schedule
    approve discontinue reinforce equip scrap scale harden speed streamline polish split automate open start begin expedite
    land debut arrive follow return come resume reappear`,
  /** What support does about a ticket. */
  help: `check look forward write call ring reply answer reset cancel credit book arrange close merge investigate ask
    contact help reimburse note email mail phone refund send resend post visit escalate reproduce share explain remind pass
    relay inform notify tell hear see find try confirm walk guide handle transfer compensate correct waive unblock verify
    review examine transmit submit file attach apologise apologize speak talk message update locate trace track order
    reserve chase collect`,
  /** What a ticket is about: one customer's own things, and those who bring them. */
  case: `order parcel refund invoice payment card account subscription appointment contract ticket request claim booking
    reservation password link email letter code key courier driver technician mechanic delivery shipment receipt statement
    seat table bike certificate package money deposit transfer voucher confirmation replacement membership policy trial
    warranty return amount charge balance reply answer message copy case number meal payslip passport pin sim salary essay
    flight colleague agent postman electrician doctor adjuster lawyer`,
  /** Others than us. */
  firm: `apple google microsoft mozilla amazon city council bank landlord carrier supplier partner vendor maker
    manufacturer school author law government tax airline authority competitor community regulator publisher board court
    insurer hospital postal customs provider ministry union`,
  /** What a product does by itself while it is used. */
  does: `restart reboot turn fail expire renew appear load log lock blink beep flash ring sync download wait sign apply
    require need process update lose delete overwrite disconnect charge block ask remember show open close store save print
    count convert calculate`,
  /** What is seen or held while it is used. */
  ui: `button screen light lamp page tab file window bell list setting menu alarm timer battery motor lid phone browser
    field row column box icon switch bin folder wizard installer download import report error cache tablet machine bot
    seller guest passenger`,
  /** What a product is then. */
  state: `available ready live out back possible gone over history complete faster better easier free online compatible
    stable smoother quicker safe safer simpler working cheaper accessible unlimited optional longer larger bigger shorter
    smaller quieter lighter stronger fairer done fixed sorted solved operational normal electric digital searchable
    waterproof included`,
  /** Products, services and their parts. */
  part: `feature app version bug problem crash map export view issue limit mode fix patch solution hotfix correction update
    release successor support theme widget dashboard search editor filter plan tier price fee tariff model product service
    site server outage network line store shop branch station course menu api sync battery firmware edition integration
    language option function functionality tool system platform archive library adapter cable pump speaker`,
  road: `roadmap pipeline works making development preparation progress way horizon cards agenda schedule backlog planning
    testing production queue beta`,
  plan: `plan intend aim hope expect want mean target commit decide agree schedule slate anticipate aspire`,
  assure: `promise guarantee assure swear vow pledge certain confident rest word assurance committed determined certainly
    definitely surely count rely`,
  unsure: `whether consider discuss decide think weigh evaluate wonder unsure unclear unknown undecided maybe perhaps might
    could would depend idea wish ideally guess speculate decision debate opinion`,
  said: `wrote said say mention told tell asked ask announced quoted read claimed heard promised`,
  before: `was were did had went came ago yesterday since last already shipped released launched earlier previously`,
  month: `january february march april june july august september october november december q1 q2 q3 q4 spring summer
    autumn winter christmas easter 2027 2028 2029 2030 2031 2035`,
  day: `monday tuesday wednesday thursday friday saturday sunday weekend tonight tomorrow noon midnight today lunchtime`,
  period: `minute hour day week month quarter year season sprint fortnight semester term decade holiday half`,
  soon: `soon shortly eventually later upcoming forthcoming imminent next coming sooner long before`,
  release: `release update version build firmware patch hotfix upgrade rollout edition generation batch maintenance`,
  team: `team developer dev engineer engineering designer crew department specialist programmer kitchen workshop chef
    editor translator staff`,
  user: `user customer member everyone everybody all driver teacher parent pupil student player guest reader traveller`,
};

/** Words that matter as they are. */
const KEPT =
  words(`i we you he she it they me us my our your his her its their them this that these those the a an and or but
  if when while because so as than then there here what which who whom whose where why how not no never nothing none any some
  every each all both only just also too even still yet again always often now ever nobody is are was were been being be am
  have has had having do does did will would shall should can could may might must ought to of in on at by for with from into
  up down off about after until without once through via more most less least much many few other another same such own very
  quite please going get gets getting keep stay stays remain remains thanks sorry one out over back`);

/** Classes of which it matters in which form their words stand. */
const FORMED = words('make help case does ui state part plan assure period release');

const IRREGULAR: Readonly<Record<string, string>> = {
  built: 'build',
  brought: 'bring',
  written: 'write',
  wrote: 'write',
  sent: 'send',
  found: 'find',
  begun: 'begin',
  began: 'begin',
  drawn: 'draw',
  grown: 'grow',
  seen: 'see',
  heard: 'hear',
  came: 'come',
  told: 'tell',
  thought: 'think',
  meant: 'mean',
  spoke: 'speak',
  spoken: 'speak',
  sewn: 'sew',
};

const BY_WORD = new Map<string, string[]>();
for (const [name, list] of Object.entries(CLASSES))
  for (const word of words(list)) BY_WORD.set(word, [...(BY_WORD.get(word) ?? []), name]);

/**
 * What a word counts as: itself where it matters as it is, the classes that it is in, else only its ending. At least one and
 * at most a handful.
 */
export function classesOf(word: string): readonly string[] {
  if (/^\d/u.test(word) && !BY_WORD.has(word)) return ['#'];
  const ending = endingOf(word);
  const names = new Set(stemsOf(word).flatMap((stem) => BY_WORD.get(stem) ?? []));
  const classes = [...names].map((name) => `@${name}${FORMED.has(name) ? ending : ''}`);
  if (KEPT.has(word)) return [word, ...classes];
  if (classes.length > 0) return classes;
  return [/^[a-z]/u.test(word) ? `X${word.endsWith('ly') ? 'ly' : ending}` : word];
}

function endingOf(word: string): string {
  if (word.length > 4 && word.endsWith('ing')) return 'ing';
  if ((word.length > 3 && word.endsWith('ed')) || IRREGULAR[word] !== undefined) return 'ed';
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? 's' : '';
}

/** The word and what it may be a form of. */
function stemsOf(word: string): readonly string[] {
  const stems = [word, IRREGULAR[word] ?? word];
  if (word.endsWith('ies')) stems.push(`${word.slice(0, -3)}y`);
  if (word.endsWith('es')) stems.push(word.slice(0, -2));
  if (word.endsWith('s') && !word.endsWith('ss')) stems.push(word.slice(0, -1));
  for (const ending of ['ed', 'ing']) {
    if (!word.endsWith(ending) || word.length <= ending.length + 2) continue;
    const rest = word.slice(0, -ending.length);
    stems.push(rest, `${rest}e`);
    if (rest.at(-1) === rest.at(-2)) stems.push(rest.slice(0, -1));
    if (ending === 'ed' && rest.endsWith('i')) stems.push(`${rest.slice(0, -1)}y`);
  }
  return stems;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}
