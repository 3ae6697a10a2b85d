import { type AppMessage, readAppMessage } from './AppMessage.ts';
import { FrameFailure } from './FrameFailure.ts';
import type { InstanceRegistry } from './InstanceRegistry.ts';
import { askSurfaces, type Surface } from './Surface.ts';

/** What a hook said: go on, or stop with the app's words (`undefined`: it gave no reason). */
export type HookAnswer = { readonly ok: true } | { readonly ok: false; readonly message: string | undefined };

/** Answer to `client.request`: the arguments for the promise; only the first of them reaches the app. */
export interface RequestAnswer {
  readonly outcome: 'done' | 'fail';
  readonly args: readonly unknown[];
}

export interface InstanceSetup {
  readonly guid: string;
  readonly location: string;
  readonly registry: InstanceRegistry;
  readonly metadata: () => unknown;
  readonly context: () => Readonly<Record<string, unknown>>;
  readonly surfaces: readonly Surface[];
  readonly request: (options: unknown, guid: string) => Promise<RequestAnswer>;
  /** Told about everything that the local Zendesk does not have, in a few words. */
  readonly unsupported: (what: string) => void;
}

/** Sent by the framework's own client for its statistics; nothing to do, nothing to complain about. */
const KNOWN_NOISE = new Set(['__track__', 'session.live']);

/**
 * The host's end of one app iframe: it speaks the apps framework's protocol, and knows nothing about pages.
 * One per iframe; `guid` is both the app's guid and its instance's guid, as for every root client.
 */
export class AppInstance {
  readonly guid: string;
  readonly location: string;
  #status: 'loading' | 'registered' | 'gone' = 'loading';
  #post: ((message: string) => void) | undefined;
  /** The window that may speak for this instance. */
  source: unknown;
  readonly #setup: InstanceSetup;
  readonly #subscribed = new Set<string>();
  readonly #held = new Map<string, unknown>();
  readonly #hooks = new Map<string, (answer: HookAnswer) => void>();

  constructor(setup: InstanceSetup) {
    this.#setup = setup;
    this.guid = setup.guid;
    this.location = setup.location;
  }

  get status(): 'loading' | 'registered' | 'gone' {
    return this.#status;
  }

  /** Ties the instance to its iframe's window. Called again when the same instance gets a new iframe. */
  connect(source: unknown, post: (message: string) => void): void {
    this.source = source;
    this.#post = post;
  }

  context(): Readonly<Record<string, unknown>> {
    return this.#setup.context();
  }

  /** Takes a message whose origin and source the registry has checked. Resolves when it has been answered. */
  async receive(data: unknown): Promise<void> {
    const message = readAppMessage(data);
    if (!message || message.appGuid !== this.guid || this.#status === 'gone') return;
    if (message.kind === 'handshake') return this.#register();
    if (message.kind === 'subscribe') return this.#subscribe(message.instanceGuid, message.event);
    if (message.kind === 'unsubscribe') {
      if (message.subscribers === 0) this.#subscribed.delete(watch(message.instanceGuid, message.event));
      return;
    }
    if (message.kind === 'request') return this.#answerRequest(message.number, message.options);
    if (message.kind === 'trigger') {
      return this.#setup.registry.deliver(message.instanceGuid, message.event, message.data);
    }
    if (message.kind === 'reply') {
      return this.#hooks.get(message.event)?.(
        message.failed ? { ok: false, message: message.failure } : { ok: true },
      );
    }
    if (message.kind === 'post') {
      if (!KNOWN_NOISE.has(message.name)) this.#setup.unsupported(`message "${message.name}"`);
      return;
    }
    return this.#answerCall(message);
  }

  /** Whether the app listens to this event (on this instance, unless another one is named). */
  listensTo(event: string, instanceGuid: string = this.guid): boolean {
    return this.#subscribed.has(watch(instanceGuid, event));
  }

  /** Sends an event if the app listens to it. Returns whether it did. */
  emit(event: string, message?: unknown, instanceGuid: string = this.guid): boolean {
    if (!this.listensTo(event, instanceGuid)) return false;
    this.#send({ key: `zaf.${event}`, message: message ?? null, ...this.#address(instanceGuid) });
    return true;
  }

  /**
   * As `emit`, but kept for the first handler when none is there yet: how a page that is still starting hears that it
   * is active and which address it was opened with. A newer message under the same name replaces the older one.
   */
  emitOrHold(event: string, message?: unknown): void {
    if (!this.emit(event, message)) this.#held.set(event, message);
  }

  /** Takes back an event that is still held: it is not true any more. */
  forget(event: string): void {
    this.#held.delete(event);
  }

  /** Asks a hook and waits for its answer; an app that does not listen has nothing against it. */
  ask(event: string, message: unknown, waitSeconds: number): Promise<HookAnswer> {
    if (!this.listensTo(event)) return Promise.resolve({ ok: true });
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        finish({ ok: false, message: `The app did not answer within ${String(waitSeconds)} seconds.` });
      }, waitSeconds * 1000);
      const finish = (answer: HookAnswer) => {
        clearTimeout(timer);
        this.#hooks.delete(event);
        resolve(answer);
      };
      this.#hooks.set(event, finish);
      this.#send({ key: `zaf.${event}`, message: message ?? null, needsReply: true });
    });
  }

  /** Says goodbye: `app.willDestroy`, then silence. Hooks that still wait are answered with "go on". */
  destroy(): void {
    if (this.#status === 'gone') return;
    this.emit('app.willDestroy');
    this.#status = 'gone';
    for (const finish of [...this.#hooks.values()]) finish({ ok: true });
    this.#subscribed.clear();
  }

  #register(): void {
    this.#subscribed.clear();
    this.#status = 'registered';
    this.#send({
      key: 'zaf.app.registered',
      message: { metadata: this.#setup.metadata(), context: this.#setup.context() },
    });
    this.#setup.registry.announce('instance.registered', this);
  }

  #subscribe(instanceGuid: string, event: string): void {
    this.#subscribed.add(watch(instanceGuid, event));
    if (instanceGuid !== this.guid || !this.#held.has(event)) return;
    const message = this.#held.get(event);
    this.#held.delete(event);
    this.emit(event, message);
  }

  async #answerRequest(number: string, options: unknown): Promise<void> {
    const { outcome, args } = await this.#setup.request(options, this.guid);
    this.#send({ key: `zaf.request:${number}.${outcome}`, message: { responseArgs: args } });
  }

  async #answerCall(
    message: Extract<AppMessage, { kind: 'get' | 'set' | 'invoke' | 'malformed' }>,
  ): Promise<void> {
    if (message.kind === 'malformed') {
      return this.#send({ id: message.id, error: { name: 'Error', message: message.why } });
    }
    const target = this.#setup.registry.find(message.instanceGuid);
    if (!target) {
      const why = `Could not find instance ${message.instanceGuid}`;
      return this.#send({ id: message.id, error: { name: 'Error', message: why } });
    }
    const calls: [string, unknown][] =
      message.kind === 'get'
        ? message.paths.map((path) => [path, undefined])
        : Object.entries(message.kind === 'set' ? message.values : message.calls);
    const result: Record<string, unknown> = {};
    const errors: Record<string, unknown> = {};
    for (const [path, argument] of calls) {
      try {
        result[path] = await askSurfaces(target.#setup.surfaces, message.kind, path, argument);
      } catch (cause) {
        const failure = cause instanceof FrameFailure ? cause : new FrameFailure(path, String(cause));
        if (failure.unsupported) this.#setup.unsupported(`${message.kind} "${path}"`);
        errors[path] = { name: failure.name, message: failure.message, path: failure.path };
      }
    }
    this.#send({ id: message.id, result: { ...result, errors } });
  }

  /** The client throws on guids that it does not know, so its own is left out. */
  #address(instanceGuid: string): { instanceGuid?: string } {
    return instanceGuid === this.guid ? {} : { instanceGuid };
  }

  /** Everything crosses as JSON text, as in Zendesk: no dates, no functions, no `undefined`. */
  #send(message: Record<string, unknown>): void {
    if (this.#status !== 'gone') this.#post?.(JSON.stringify(message));
  }
}

function watch(instanceGuid: string, event: string): string {
  return `${instanceGuid} ${event}`;
}
