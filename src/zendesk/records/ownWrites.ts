import { epochMs, type Instant } from '#domain/basis/Instant.ts';

/** A record that this page wrote (or met while writing): whatever lists lag, it is there. */
export interface OwnWrite {
  readonly externalId: string;
  readonly updatedAt: Instant;
}

interface Noted extends OwnWrite {
  readonly object: string;
  readonly about: readonly string[];
  readonly notedMs: number;
}

/** Lists may lag behind what was written by "a few minutes"; older writes are in them. */
const LAG_MINUTES = 5;

/** Knows this page's own latest writes by their object and what they are about (`ticket:12`, `theme:ab`). */
export interface OwnWrites {
  readonly note: (object: string, about: readonly string[], write: OwnWrite) => void;
  /** Those about this that a list of the object's records should have, but has not or has in an older state. */
  readonly absentFrom: (
    object: string,
    about: string,
    listed: readonly { readonly external_id: string; readonly updated_at: Instant }[],
  ) => readonly string[];
}

export function ownWrites(nowMs: () => number): OwnWrites {
  const writes = new Map<string, Noted>();
  return {
    note(object, about, write) {
      writes.set(`${object} ${write.externalId}`, { ...write, object, about, notedMs: nowMs() });
    },
    absentFrom(object, about, listed) {
      for (const [key, { notedMs }] of writes) {
        if (nowMs() - notedMs > LAG_MINUTES * 60_000) writes.delete(key);
      }
      const seen = new Map(listed.map((record) => [record.external_id, record.updated_at]));
      const expected = [...writes.values()].filter(
        (write) => write.object === object && write.about.includes(about),
      );
      return expected.flatMap(({ externalId, updatedAt }) => {
        const listedAt = seen.get(externalId);
        return listedAt !== undefined && epochMs(listedAt) >= epochMs(updatedAt) ? [] : [externalId];
      });
    },
  };
}
