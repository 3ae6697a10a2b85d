import type { AppInstance } from './AppInstance.ts';

/** What a window's `message` event carries, as far as it matters here. */
export interface PostedMessage {
  readonly origin: string;
  readonly source: unknown;
  readonly data: unknown;
}

/** All running instances of the app: one per ticket tab, the full page, open modals. */
export class InstanceRegistry {
  readonly #appOrigin: string;
  readonly #instances = new Map<string, AppInstance>();

  constructor(appOrigin: string) {
    this.#appOrigin = appOrigin;
  }

  get all(): readonly AppInstance[] {
    return [...this.#instances.values()];
  }

  find(guid: string): AppInstance | undefined {
    return this.#instances.get(guid);
  }

  add(instance: AppInstance): void {
    this.#instances.set(instance.guid, instance);
    this.announce('instance.created', instance);
  }

  remove(instance: AppInstance): void {
    instance.destroy();
    this.#instances.delete(instance.guid);
  }

  /** Passes a message on to its instance. Only the app's origin, speaking from an iframe of ours, is heard. */
  async receive(message: PostedMessage): Promise<void> {
    if (message.origin !== this.#appOrigin || message.source == null) return;
    await this.all.find((instance) => instance.source === message.source)?.receive(message.data);
  }

  /** Sends an event of one instance to everybody who listens to it: itself, and instances that hold a client for it. */
  deliver(instanceGuid: string, event: string, message: unknown): void {
    for (const instance of this.all) instance.emit(event, message, instanceGuid);
  }

  /** Tells every other instance about this one. */
  announce(event: 'instance.created' | 'instance.registered', about: AppInstance): void {
    for (const instance of this.all) if (instance !== about) instance.emit(event, about.context());
  }

  /** As `client.get('instances')` shows them. */
  describe(): Record<string, unknown> {
    return Object.fromEntries(this.all.map((instance) => [instance.guid, instance.context()]));
  }
}
