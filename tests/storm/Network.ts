import { createHash } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setImmediate as turn } from 'node:timers/promises';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import type { Dice } from './Dice.ts';
import { Tab } from './Tab.ts';
import type { VirtualTime } from './VirtualTime.ts';

/** What came back over the wire; `null` where the connection broke off, `hangs` where nothing ever comes. */
type Wire = { readonly status: number; readonly headers: object; readonly text: string } | null | 'hangs';

/** One request, before it leaves. */
export interface Sending {
  readonly method: string;
  readonly path: string;
  readonly body?: string;
  /** Who asks; with `isApp` as the app in their browser, else as the workspace itself, which has no limits and fine weather. */
  readonly user: string;
  readonly isApp: boolean;
}

const MEAN_LATENCY_MS = 60;
/** What Zendesk says to whoever must sign in again. */
const NOT_SIGNED_IN: Wire = { status: 401, headers: {}, text: '{"error":"Couldn\'t authenticate you"}' };

/** Whoever sends, when the request leaves. */
export interface Sender {
  readonly isOnline: () => boolean;
  readonly isSignedIn: () => boolean;
}

/** The way between browsers and the local Zendesk: over loopback, one request after the other, each at its virtual time. */
export class Network {
  /** By what the weather did to them. */
  readonly fates = new Map<string, number>();
  requests = 0;
  /** Told about every request that reached Zendesk, with its answer, also where that is lost on the way back. */
  onAnswer: (sent: Sending, wire: Wire) => void = () => undefined;
  private readonly zendesk: LocalZendesk;
  private readonly time: VirtualTime;
  private readonly dice: Dice;
  private readonly sockets = new Agent({ keepAlive: true, maxSockets: 4 });
  private readonly fingerprints = createHash('sha256');

  constructor(zendesk: LocalZendesk, time: VirtualTime, dice: Dice) {
    this.zendesk = zendesk;
    this.time = time;
    this.dice = dice;
  }

  /**
   * A request of a tab. It arrives a moment later, if the tab lives until it has left; its answer arrives a moment after
   * that, if the tab still lives then.
   */
  send(tab: Tab, sending: Sending, from: Sender, answered: (wire: Wire) => void): void {
    const isBlocked = this.dice.isHit(0.5);
    this.time.after(this.dice.wait(MEAN_LATENCY_MS), async () => {
      if (tab.isDead && isBlocked) return;
      if (!from.isOnline()) return tab.pass(() => answered(null));
      if (!from.isSignedIn()) {
        this.fates.set('session ended', (this.fates.get('session ended') ?? 0) + 1);
        return tab.pass(() => answered(NOT_SIGNED_IN));
      }
      const wire = await Tab.outside(() => this.exchange(sending));
      if (wire === 'hangs') return;
      this.time.after(this.dice.wait(MEAN_LATENCY_MS), () => tab.pass(() => answered(wire)));
    });
  }

  /** A request of nobody's tab, at once. */
  async ask(user: string, method: string, path: string, body?: unknown): Promise<unknown> {
    const sending = { method, path, user, isApp: false };
    const wire = await this.exchange(
      body === undefined ? sending : { ...sending, body: JSON.stringify(body) },
    );
    if (wire === null || wire === 'hangs' || wire.status >= 400)
      throw new Error(`${method} ${path}: ${JSON.stringify(wire)}`);
    return wire.text === '' ? undefined : JSON.parse(wire.text);
  }

  /** The same for two runs in which the same requests met the same answers in the same order. */
  fingerprint(): string {
    return this.fingerprints.copy().digest('hex').slice(0, 16);
  }

  close(): void {
    this.sockets.destroy();
  }

  private async exchange(sending: Sending): Promise<Wire> {
    const before = this.zendesk.log().at(-1);
    let wire: Wire | undefined;
    const asked = this.overLoopback(sending, (end) => (wire ??= end));
    while (wire === undefined) {
      await turn();
      const logged = this.zendesk.log().at(-1);
      if (logged !== before && logged?.fate?.startsWith('no answer') === true) wire ??= 'hangs';
    }
    if (wire === 'hangs') asked.destroy();
    if (sending.isApp) this.note(sending, wire, before);
    this.onAnswer(sending, wire);
    return wire;
  }

  private note({ method, path, user, body }: Sending, wire: Wire, before: unknown): void {
    const logged = this.zendesk.log().at(-1);
    const fate = logged === before ? undefined : logged?.fate;
    this.requests += 1;
    if (fate !== undefined) this.fates.set(fate, (this.fates.get(fate) ?? 0) + 1);
    else if (wire !== null && wire !== 'hangs' && wire.status === 429)
      this.fates.set('over a limit', (this.fates.get('over a limit') ?? 0) + 1);
    const status = wire === null || wire === 'hangs' ? String(wire) : wire.status;
    this.fingerprints.update(
      `${this.time.nowMs} ${user} ${method} ${path} ${body ?? ''} ${fate ?? ''} ${status}\n`,
    );
  }

  private overLoopback({ method, path, body, user, isApp }: Sending, end: (wire: Wire) => void) {
    const headers = {
      Cookie: `local_zendesk_user=${user}`,
      ...(isApp ? { 'X-From-App': '1' } : {}),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    };
    const asked = request(
      new URL(path, this.zendesk.url),
      { method, headers, agent: this.sockets },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', () => end(null));
        response.on('end', () =>
          end({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(parts).toString(),
          }),
        );
      },
    );
    asked.on('error', () => end(null));
    asked.end(body);
    return asked;
  }
}
