import type { Leases } from '#ports/Leases.ts';

/** Leases of one browser: give the same to several pages to let them meet, and a clock to let them run out. */
export function fakeLeases(nowMs: () => number = () => 0): Leases {
  const held = new Map<string, { readonly holder: object; readonly untilMs: number }>();
  const waiting: (() => void)[] = [];
  const leases: Leases = {
    take: async (name, seconds) => {
      const holder = {};
      const hold = async () => {
        const standing = held.get(name);
        const isFree = standing === undefined || standing.untilMs <= nowMs() || standing.holder === holder;
        if (isFree) held.set(name, { holder, untilMs: nowMs() + seconds * 1_000 });
        return isFree;
      };
      if (!(await hold())) return null;
      const giveBack = async () => {
        if (held.get(name)?.holder === holder) held.delete(name);
        for (const wake of waiting.splice(0)) wake();
      };
      return { renew: hold, giveBack };
    },
    once: async (name, work, signal) => {
      const lease = signal.aborted ? null : await leases.take(name, 25);
      if (lease === null) {
        if (!signal.aborted && held.has(name))
          await new Promise<void>((resolve) => {
            waiting.push(resolve);
            signal.addEventListener('abort', () => resolve());
          });
        return null;
      }
      try {
        return { value: await work() };
      } finally {
        await lease.giveBack();
      }
    },
  };
  return leases;
}
