/** Where a command belongs, and so where its key works. */
export const COMMAND_PLACES = ['anywhere', 'list', 'theme', 'proposals'] as const;

interface CommandFacts {
  readonly place: (typeof COMMAND_PLACES)[number];
  /** By `KeyboardEvent.key`; `Mod+k` is a key with Ctrl or ⌘. */
  readonly keys?: readonly string[];
  /** The last part of its word's key (`keys.does.…`), where it shares one. */
  readonly word?: string;
  /** Whoever offers it says what it is called. */
  readonly isNamed?: true;
  /** The browser itself answers to the key. */
  readonly isNative?: true;
}

/**
 * Everything that can be done on the full page, with its key where it has one: what belongs to what is selected first, then to
 * the theme that is open, to the list, to the proposals of a reading, and to every page. The palette's order, the list of keys and the keys themselves all come
 * from here.
 */
const FACTS = {
  merge: { place: 'list', keys: ['m'] },
  archive: { place: 'list', keys: ['e'] },
  file: { place: 'list', isNamed: true },
  letGo: { place: 'list', keys: ['Escape'] },

  move: { place: 'theme', isNamed: true },
  split: { place: 'theme', isNamed: true },
  notAbout: { place: 'theme', isNamed: true },
  propose: { place: 'theme', isNamed: true },
  chooseAll: { place: 'theme', isNamed: true },
  endChoice: { place: 'theme' },

  claim: { place: 'theme', keys: ['c'], word: 'champion' },
  handOver: { place: 'theme', keys: ['h'] },
  stepDown: { place: 'theme', isNamed: true },
  role: { place: 'theme', isNamed: true },
  edit: { place: 'theme', keys: ['r'] },
  watch: { place: 'theme', keys: ['w'] },
  mergeTheme: { place: 'theme', keys: ['m'] },
  archiveTheme: { place: 'theme', keys: ['e'] },
  note: { place: 'theme', keys: ['n'] },
  answer: { place: 'theme', keys: ['a'] },
  relay: { place: 'theme', isNamed: true },
  pitch: { place: 'theme', keys: ['p'] },
  audience: { place: 'theme', isNamed: true },
  release: { place: 'theme', isNamed: true },
  help: { place: 'theme', keys: ['s'] },
  choose: { place: 'theme', keys: ['x'] },
  unmerge: { place: 'theme', isNamed: true },
  searchQuotes: { place: 'theme', keys: ['/'] },
  asked: { place: 'theme', isNamed: true },
  evidence: { place: 'theme', isNamed: true },
  tracker: { place: 'theme', isNamed: true },
  back: { place: 'theme', keys: ['Escape'] },

  open: { place: 'list', keys: ['Enter'], isNative: true },
  champion: { place: 'list', keys: ['c'] },
  pick: { place: 'list', keys: ['x'] },
  range: { place: 'list', keys: ['X'] },
  all: { place: 'list', keys: ['Mod+a'] },
  search: { place: 'list', keys: ['/'] },
  next: { place: 'list', keys: ['j', 'ArrowDown'] },
  previous: { place: 'list', keys: ['k', 'ArrowUp'] },
  first: { place: 'list', keys: ['Home'] },
  last: { place: 'list', keys: ['End'] },
  reset: { place: 'list', isNamed: true },
  filter: { place: 'list', isNamed: true },
  sort: { place: 'list', isNamed: true },
  column: { place: 'list', isNamed: true },

  accept: { place: 'proposals', keys: ['a'] },
  mergeProposals: { place: 'proposals', keys: ['m'], word: 'merge' },
  splitProposal: { place: 'proposals', keys: ['s'] },
  dismiss: { place: 'proposals', keys: ['d'] },
  rename: { place: 'proposals', keys: ['r'] },
  pickProposal: { place: 'proposals', keys: ['x'], word: 'pick' },
  allProposals: { place: 'proposals', keys: ['Mod+a'], word: 'all' },
  nextProposal: { place: 'proposals', keys: ['j', 'ArrowDown'] },
  previousProposal: { place: 'proposals', keys: ['k', 'ArrowUp'] },

  undo: { place: 'anywhere', keys: ['u'] },
  goTo: { place: 'anywhere', isNamed: true },
  look: { place: 'anywhere', isNamed: true },
  act: { place: 'anywhere', isNamed: true },
  copy: { place: 'anywhere', isNamed: true },
  refresh: { place: 'anywhere', isNamed: true },
  palette: { place: 'anywhere', keys: ['Mod+k'] },
  keys: { place: 'anywhere', keys: ['?'] },
} as const satisfies Readonly<Record<string, CommandFacts>>;

export type CommandId = keyof typeof FACTS;

type Facts = typeof FACTS;

/** The last parts of the words' keys of all commands that have one. */
export type CommandWord = {
  [Id in CommandId]: Facts[Id] extends { isNamed: true }
    ? never
    : Facts[Id] extends { word: infer Word }
      ? Word
      : Id;
}[CommandId];

export const COMMANDS: Readonly<Record<CommandId, CommandFacts>> = FACTS;

/** All commands in their order. */
export const COMMAND_IDS = Object.keys(FACTS) as readonly CommandId[];
