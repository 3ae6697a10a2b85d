/** A top folder of `src`: what it may know of the others and of the outside. The reasons stand in `src/README.md`. */
export interface Folder {
  /** Other top folders it may import. */
  readonly imports: readonly string[];
  /** Packages it may import; `x/*` stands for every package and file below `x/`. */
  readonly packages: readonly string[];
  /** What to do instead of importing something that is not allowed. */
  readonly instead: string;
}

const GARDEN = ['react', 'styled-components', '@zendeskgarden/*'];

export const FOLDERS: Readonly<Record<string, Folder>> = {
  domain: {
    imports: [],
    packages: ['date-fns'],
    instead: 'domain says what the words mean and knows nothing outside: take the value as an argument',
  },
  ports: {
    imports: ['domain'],
    packages: [],
    instead: 'say what is needed as an interface in our own words',
  },
  workflows: {
    imports: ['ports', 'domain'],
    packages: [],
    instead: 'ask for it through a port, and let app hand it in',
  },
  zendesk: {
    imports: ['ports', 'domain'],
    packages: ['valibot', 'p-retry'],
    instead: 'adapters do not know one another: let a workflow bring them together',
  },
  storage: {
    imports: ['ports', 'domain'],
    packages: ['valibot', 'idb'],
    instead: 'adapters do not know one another: let a workflow bring them together',
  },
  language: {
    imports: ['ports', 'domain'],
    packages: [
      'valibot',
      'wink-nlp',
      'wink-nlp/*',
      'wink-eng-lite-web-model',
      'franc-min',
      'email-reply-parser',
    ],
    instead: 'the language engine reads text alone: take what it needs as an argument',
  },
  trackers: {
    imports: ['ports', 'domain'],
    packages: ['valibot'],
    instead: 'adapters do not know one another: let a workflow bring them together',
  },
  tables: {
    imports: ['ports', 'domain'],
    packages: ['valibot', 'papaparse'],
    instead: 'adapters do not know one another: let a workflow bring them together',
  },
  ui: {
    imports: ['workflows', 'ports', 'domain', 'translations'],
    packages: [...GARDEN, 'chartist'],
    instead: 'ui shows values and calls workflows: ask a workflow, and let app hand in what it needs',
  },
  app: {
    imports: [
      'ui',
      'zendesk',
      'storage',
      'language',
      'trackers',
      'tables',
      'workflows',
      'ports',
      'domain',
      'translations',
    ],
    packages: [...GARDEN, 'react-dom/*', 'valibot'],
    instead: 'app brings ours together and nothing else: put the work into the folder that owns the package',
  },
  cli: {
    imports: [
      'zendesk',
      'storage',
      'language',
      'trackers',
      'tables',
      'workflows',
      'ports',
      'domain',
      'translations',
    ],
    packages: [
      'commander',
      'cli-progress',
      'htmlparser2',
      'piscina',
      '@duckdb/node-api',
      'valibot',
      'node:*',
    ],
    instead: 'the command line has no screens and no local Zendesk: use a workflow',
  },
  sandbox: {
    imports: [],
    packages: [
      ...GARDEN,
      'react-dom/*',
      'hono',
      'hono/*',
      '@hono/node-server',
      '@hono/node-server/*',
      'libsql',
      'commander',
      'valibot',
      'vite',
      'zendesk_app_framework_sdk',
      'node:*',
    ],
    instead:
      'the local Zendesk must not share our misunderstandings: write it anew from Zendesk’s documentation',
  },
  packaging: {
    imports: [],
    packages: ['vite', 'fflate', 'yazl', 'node:*'],
    instead: 'packaging looks at built files only',
  },
};

/** Steps of the domain: each may use those before it. */
export const STEPS = [
  'basis',
  'comment',
  'setting',
  'customer',
  'sentence',
  'signal',
  'mention',
  'event',
  'theme',
  'champion',
  'pitch',
  'decision',
  'outcome',
  'rollup',
  'ledger',
  'launch',
];

/** Folders where files without exports may stand: programs and workers start there. */
export const STARTS = ['app', 'cli', 'sandbox', 'packaging', 'language'];

/** Things that every browser or Node has, and who may touch them. Others take them as an argument, or ask a port. */
export const GLOBALS: Readonly<Record<string, readonly string[]>> = {
  ZAFClient: ['zendesk', 'sandbox'],
  indexedDB: ['storage', 'sandbox'],
  localStorage: ['storage', 'sandbox'],
  sessionStorage: ['storage', 'sandbox'],
  fetch: ['zendesk', 'trackers', 'sandbox'],
  XMLHttpRequest: ['zendesk', 'trackers', 'sandbox'],
  WebSocket: ['sandbox'],
  EventSource: ['sandbox'],
  window: ['ui', 'app', 'zendesk', 'sandbox'],
  document: ['ui', 'app', 'sandbox'],
  navigator: ['ui', 'app', 'zendesk', 'storage', 'sandbox'],
  process: ['cli', 'sandbox', 'packaging'],
  console: ['cli', 'sandbox', 'packaging'],
  eval: [],
  Function: [],
};

/** Folders in which time, randomness and ids are arguments. */
export const TIMELESS = ['domain', 'ports', 'workflows'];
