import { AsyncLocalStorage } from 'node:async_hooks';

const here = new AsyncLocalStorage<Tab | undefined>();

/**
 * One tab of somebody's browser. Everything that its code hears from outside (storage, timers, the network, locks, other
 * tabs) passes a gate; a dead tab's gates stay closed, so that its code stops where it is, for good.
 */
export class Tab {
  readonly name: string;
  /** Locks of other browsers are not seen here. */
  readonly browser: string;
  readonly hasLocks: boolean;
  isDead = false;
  private stepsLeft = Infinity;
  private readonly mourners: (() => void)[] = [];

  constructor(name: string, browser: string, hasLocks: boolean) {
    this.name = name;
    this.browser = browser;
    this.hasLocks = hasLocks;
  }

  /** The tab whose code is running; none where it is the world's. */
  static current(): Tab | undefined {
    return here.getStore();
  }

  /** Runs what is nobody's. */
  static outside<T>(run: () => T): T {
    return here.run(undefined, run);
  }

  /** Runs code of this tab. */
  run<T>(run: () => T): T {
    return here.run(this, run);
  }

  /** Lets something from outside reach the tab's code, if the tab still lives. */
  pass(run: () => void): void {
    if (this.isDead) return;
    this.stepsLeft -= 1;
    if (this.stepsLeft <= 0) this.kill();
    else this.run(run);
  }

  /** Dies at one of its next steps. */
  dieAfter(steps: number): void {
    this.stepsLeft = Math.min(this.stepsLeft, steps);
  }

  kill(): void {
    if (this.isDead) return;
    this.isDead = true;
    for (const mourner of this.mourners) mourner();
  }

  onDeath(mourner: () => void): void {
    if (this.isDead) mourner();
    else this.mourners.push(mourner);
  }
}
