import type { Leases } from '#ports/Leases.ts';

/** Leases of one browser: give the same `held` to several pages to let them meet, and a clock to let them run out. */
export function fakeLeases(
  held = new Map<string, { readonly holder: object; readonly untilMs: number }>(),
  nowMs: () => number = () => 0,
): Leases {
  return {
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
      };
      return { renew: hold, giveBack };
    },
  };
}
