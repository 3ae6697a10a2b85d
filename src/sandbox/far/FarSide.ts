import type { Clock } from '../store/Clock.ts';
import type { Store } from '../store/Store.ts';
import type { Arrival, FarAnswer, FarHost, FarRequest, FarState } from './FarRequest.ts';
import { github } from './github.ts';
import { jira } from './jira.ts';
import { linear } from './linear.ts';
import { slack } from './slack.ts';

/** How a far side behaves. `lost`: it does what was asked, and the answer gets lost. */
export const farModes = ['fine', 'down', 'lost', 'busy', 'nonsense', 'refuses'] as const;
export type FarMode = (typeof farModes)[number];

const HOSTS: Readonly<Record<string, { readonly name: string; readonly answer: FarHost }>> = {
  'api.github.com': { name: 'github', answer: github },
  'api.atlassian.com': { name: 'jira', answer: jira },
  'api.linear.app': { name: 'linear', answer: linear },
  'slack.com': { name: 'slack', answer: slack },
};

/** What an admin filled in when the app was installed; nobody’s browser sees it. */
const SETTINGS: Readonly<Record<string, string>> = {
  github_token: 'local-github-token',
  jira_login: btoa('somebody@acme.example:local-jira-token'),
  linear_key: 'local-linear-key',
  slack_token: 'local-slack-token',
};

const KEY = 'far';

/** The places outside that the app can send to, on this computer: nothing leaves it. Kept in the account’s database. */
export class FarSide {
  readonly modes = new Map<string, FarMode>();
  private readonly settings = new Map<string, string>();
  private readonly store: Store;
  private readonly clock: Clock;

  constructor(store: Store, clock: Clock) {
    this.store = store;
    this.clock = clock;
  }

  setting(name: string): string {
    return this.settings.get(name) ?? SETTINGS[name] ?? '';
  }

  /** Changes what was filled in, as an admin or a revoked token does; `null` puts it back. */
  changeSetting(name: string, value: string | null): void {
    if (value === null) this.settings.delete(name);
    else this.settings.set(name, value);
  }

  arrived(): readonly Arrival[] {
    return this.state().arrived;
  }

  /** Moves an issue on, as its team does. */
  changeState(key: string, state: string): void {
    const far = this.state();
    const arrived = far.arrived.map((one) => (one.key === key ? { ...one, state } : one));
    this.keep({ ...far, arrived });
  }

  reset(): void {
    this.modes.clear();
    this.settings.clear();
    this.keep({ arrived: [], next: 1 });
  }

  /** `null` for a host that this computer does not play. */
  ask(request: FarRequest): FarAnswer | null {
    const host = HOSTS[request.url.hostname];
    if (host === undefined) return null;
    const mode = this.modes.get(host.name) ?? 'fine';
    if (mode === 'down') return { status: 503, body: { message: 'Service unavailable' } };
    if (mode === 'busy')
      return { status: 429, body: { message: 'Slow down' }, headers: { 'retry-after': '30' } };
    if (mode === 'nonsense') return { status: 200, body: '<!doctype html><title>Sign in</title>' };
    const isWrite = request.method !== 'GET' && !isQuestion(request.body);
    if (mode === 'refuses' && isWrite)
      return { status: 422, body: { message: 'Issues are closed for today' } };
    const far = this.state();
    const answer = host.answer(request, far, this.clock.iso());
    this.keep(far);
    return mode === 'lost' && isWrite ? { status: 504, body: 'Gateway timeout' } : answer;
  }

  private state(): FarState {
    const kept = this.store.meta(KEY);
    return kept === undefined ? { arrived: [], next: 1 } : (JSON.parse(kept) as FarState);
  }

  private keep(far: FarState): void {
    this.store.setMeta(KEY, JSON.stringify(far));
  }
}

/** Of Linear all requests are of one method. */
function isQuestion(body: unknown): boolean {
  const { query } = (body ?? {}) as { readonly query?: unknown };
  return typeof query === 'string' && query.startsWith('query');
}
