import { epochMs, type Instant } from '#domain/basis/Instant.ts';

/** A record that this page wrote (or met while writing): whatever lists lag, it is there. */
export interface OwnWrite {
  readonly externalId: string;
  readonly updatedAt: Instant;
}

/** Lists may lag behind what was written by "a few minutes"; older writes are in them. */
const LAG_MINUTES = 5;

/** Knows this page's own latest writes by what they are about (`ticket:12`, `theme:ab`). */
export interface OwnWrites {
  readonly note: (about: readonly string[], write: OwnWrite) => void;
  /** Those about this that a list should have, but has not or has in an older state. */
  readonly absentFrom: (
    about: string,
    listed: readonly { readonly external_id: string; readonly updated_at: Instant }[],
  ) => readonly string[];
}

export function ownWrites(nowMs: () => number): OwnWrites {
  const writes = new Map<
    string,
    OwnWrite & { readonly about: readonly string[]; readonly notedMs: number }
  >();
  return {
    note(about, write) {
      writes.delete(write.externalId);
      writes.set(write.externalId, { ...write, about, notedMs: nowMs() });
    },
    absentFrom(about, listed) {
      for (const [id, { notedMs }] of writes) {
        if (nowMs() - notedMs > LAG_MINUTES * 60_000) writes.delete(id);
      }
      const seen = new Map(listed.map((record) => [record.external_id, record.updated_at]));
      const expected = [...writes.values()].filter((write) => write.about.includes(about));
      return expected.flatMap(({ externalId, updatedAt }) => {
        const listedAt = seen.get(externalId);
        return listedAt !== undefined && epochMs(listedAt) >= epochMs(updatedAt) ? [] : [externalId];
      });
    },
  };
}
