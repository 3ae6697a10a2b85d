import { Tab } from './Tab.ts';
import type { VirtualTime } from './VirtualTime.ts';

/** News between tabs takes a moment. */
const LATENCY_MS = 3;

type Listener = (event: { readonly data: unknown }) => void;

/** `BroadcastChannel` for the tabs of one browser, each message a moment later, none for the dead. */
export function virtualChannels(time: VirtualTime): new (name: string) => object {
  const open = new Map<string, VirtualChannel[]>();

  class VirtualChannel {
    readonly name: string;
    onmessage: Listener | null = null;
    private readonly tab = Tab.current();
    private readonly key: string;
    private readonly listeners = new Set<Listener>();
    private isClosed = false;

    constructor(name: string) {
      this.name = name;
      this.key = `${this.tab?.browser ?? ''} ${name}`;
      open.set(this.key, [...(open.get(this.key) ?? []), this]);
      this.tab?.onDeath(() => this.close());
    }

    postMessage(data: unknown): void {
      if (this.tab?.isDead === true) return;
      for (const other of open.get(this.key) ?? []) {
        if (other === this) continue;
        const copy: unknown = structuredClone(data);
        time.after(LATENCY_MS, () => other.hear(copy));
      }
    }

    addEventListener(_: 'message', listener: Listener): void {
      this.listeners.add(listener);
    }

    removeEventListener(_: 'message', listener: Listener): void {
      this.listeners.delete(listener);
    }

    close(): void {
      this.isClosed = true;
      open.set(
        this.key,
        (open.get(this.key) ?? []).filter((one) => one !== this),
      );
    }

    private hear(data: unknown): void {
      if (this.isClosed) return;
      this.tab?.pass(() => {
        for (const listener of [...this.listeners, this.onmessage]) listener?.({ data });
      });
    }
  }

  return VirtualChannel;
}
