import type { PatternText } from '../../Pattern.ts';

/** Words that the English rules share; see `PatternText` for how they are written. */
// prettier-ignore
export const EN_SETS: Readonly<Record<string, readonly PatternText[]>> = {
  /** Who speaks or is spoken for. */
  us: ['i', 'we', 'one', 'you', 'they', 'people', 'users', 'customers', 'staff', 'everyone', 'everybody'],
  me: ['me', 'us', 'people', 'users', 'customers', 'staff', 'them', 'everyone', 'everybody', 'admins', 'managers'],
  /** What makers of software do when they grant a wish. */
  build: [
    'add', 'adding', 'implement', 'implementing', 'introduce', 'introducing', 'build', 'include', 'including',
    'support', 'supporting', 'enable', 'enabling', 'allow', 'allowing', 'integrate', 'integrating', 'bring back',
    'bringing back', 'extend', 'improve', 'improving', 'redesign', 'automate', 'develop', 'release', 'offer',
    'put in', 'put back', 'give us', 'give me', 'give users', 'giving us', 'let us', 'let me', 'let users',
  ],
  good: [
    'great', 'nice', 'good', 'awesome', 'amazing', 'cool', 'helpful', 'useful', 'handy', 'fantastic', 'lovely',
    'wonderful', 'ideal', 'perfect', 'better', 'best', 'brilliant', 'excellent', 'super', 'ace', 'sick', 'sweet',
    'neat', 'easier', 'welcome', 'beneficial', 'convenient', 'incredible', 'huge', 'appreciated', 'enough', 'lush',
    'interesting', 'practical', 'fab', 'grand', 'terrific', 'simpler', 'clearer', 'faster', 'safer',
  ],
  very: ['really', 'so', 'super', 'very', 'also', 'even', 'just', 'absolutely', 'much', 'quite', 'pretty', 'incredibly', 'extremely', 'a lot', 'far', 'rather', 'especially', 'that'],
  /** The product and its parts, as customers call them. */
  product: [
    'app', 'apps', 'application', 'software', 'system', 'tool', 'platform', 'program', 'programme', 'product',
    'website', 'site', 'page', 'screen', 'dashboard', 'report', 'reports', 'export', 'import', 'sync', 'update',
    'version', 'button', 'feature', 'interface', 'ui', 'api', 'widget', 'form', 'menu', 'view', 'plugin',
    'integration', 'calendar', 'editor', 'filter', 'search', 'notification', 'notifications', 'map', 'list',
  ],
  option: [
    'way', 'ways', 'option', 'options', 'possibility', 'setting', 'settings', 'means', 'method', 'feature', 'shortcut',
    'button', 'function', 'functionality', 'facility', 'ability', 'field', 'filter', 'toggle', 'switch', 'template',
    'view', 'mode', 'export', 'import', 'integration', 'api', 'endpoint', 'webhook', 'report', 'notification', 'alert',
    'reminder', 'sync', 'plugin', 'support', 'undo', 'search', 'sort', 'column', 'checkbox', 'dropdown', 'widget',
    'place', 'page', 'screen', 'tab', 'history', 'log', 'overview', 'list', 'bulk', 'shortcuts', 'theme', 'version',
  ],
  /** What a broken thing no longer does. */
  function: [
    'work', 'load', 'open', 'save', 'sync', 'start', 'connect', 'update', 'print', 'respond', 'react', 'refresh',
    'install', 'launch', 'display', 'show', 'appear', 'download', 'upload', 'send', 'record', 'register', 'scroll',
    'render', 'play', 'import', 'export', 'submit', 'count', 'track', 'turn on', 'go through', 'show up', 'come up',
    'log in', 'login', 'sign in', 'pair', 'stay', 'close', 'function', 'go away', 'pick up', 'recognize', 'recognise',
    'synchronize', 'synchronise', 'fire', 'trigger', 'arrive', 'finish', 'complete', 'move', 'run', 'boot',
  ],
  clock: [
    'day', 'days', 'week', 'weeks', 'month', 'months', 'morning', 'evening', 'night', 'monday', 'tuesday', 'wednesday',
    'thursday', 'friday', 'saturday', 'sunday', 'mondays', 'fridays', 'sundays', 'time', 'year', 'quarter', 'fortnight',
    'single time', 'single day', 'last friday', 'other day', 'hour',
  ],
  /** Work that a program could do. */
  toil: [
    'copy', 'copying', 'type', 'typing', 'retype', 'retyping', 'paste', 'pasting', 'export', 'exporting', 'print',
    'printing', 'enter', 'entering', 'reenter', 're-enter', 'key', 'draw', 'redraw', 'rebuild', 'recreate', 'send',
    'sending', 'go through', 'going through', 'open', 'opening', 'scroll', 'check', 'checking', 'take', 'add',
    'adding', 'put', 'make', 'making', 'build', 'write', 'writing', 'fix', 'correct', 'change', 'changing', 'edit',
    'editing', 'delete', 'deleting', 'create', 'creating', 'set up', 'update', 'updating', 'move', 'moving', 'count',
    'download', 'downloading', 'upload', 'calculate', 'do', 'doing', 'log in', 'log out', 'reconnect', 'restart',
    'merge', 'click', 'clicking', 'text', 'call', 'ring', 'email', 'remind', 'look up',
  ],
};
