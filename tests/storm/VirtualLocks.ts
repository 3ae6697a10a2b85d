import { Tab } from './Tab.ts';

interface Waiting {
  readonly tab: Tab;
  readonly start: () => void;
}

/** Web Locks of all browsers: one holder per browser and name, in the order of asking; a dead tab's are given back. */
export class VirtualLocks {
  private readonly held = new Map<string, Tab>();
  private readonly waiting = new Map<string, Waiting[]>();

  /** As `navigator.locks.request` in its two forms, without the options that nobody uses here. */
  readonly request = async <T>(name: string, ...rest: readonly unknown[]): Promise<T> => {
    const work = rest.at(-1) as (lock: unknown) => Promise<T>;
    const options = rest.length > 1 ? (rest[0] as { readonly ifAvailable?: boolean }) : {};
    const tab = Tab.current();
    if (tab === undefined) throw new Error('A lock belongs to a tab');
    const key = `${tab.browser} ${name}`;
    if (options.ifAvailable === true && this.held.has(key)) return work(null);
    await this.turn(key, tab);
    try {
      return await work({ name, mode: 'exclusive' });
    } finally {
      this.release(key, tab);
    }
  };

  private turn(key: string, tab: Tab): Promise<void> {
    return new Promise((resolve) => {
      const start = () => {
        this.held.set(key, tab);
        tab.onDeath(() => this.release(key, tab));
        tab.pass(resolve);
      };
      if (this.held.has(key)) this.waiting.set(key, [...(this.waiting.get(key) ?? []), { tab, start }]);
      else start();
    });
  }

  private release(key: string, tab: Tab): void {
    if (this.held.get(key) !== tab) return;
    this.held.delete(key);
    const queue = this.waiting.get(key) ?? [];
    const next = queue.findIndex((one) => !one.tab.isDead);
    this.waiting.set(key, next === -1 ? [] : queue.slice(next + 1));
    queue[next]?.start();
  }
}
