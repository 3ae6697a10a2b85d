import type { ThemeId } from '#domain/basis/Id.ts';
import { epochMs, type Instant } from '#domain/basis/Instant.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { Altered } from '#ports/Altered.ts';
import type { MentionPage, ThemeMentions } from '#ports/ThemeMentions.ts';
import type { Listed } from '#ports/ThemeStore.ts';
import { FRESH_MINUTES } from '../loadedThemes.ts';

/** How far a long theme's mentions were read, so that whoever stops or leaves goes on from there. */
export interface LongReading {
  readonly listed: Listed<Mention>;
  readonly place: string | null;
  readonly pages: number;
  /** When the last page was read; `null` before that. */
  readonly doneAt: Instant | null;
}

export const NOTHING_READ: LongReading = {
  listed: { items: [], unreadable: [], altered: [] },
  place: null,
  pages: 0,
  doneAt: null,
};

/** A page is left with so many of them in its memory. */
const MOST_READINGS = 2;

const readings = new WeakMap<ThemeMentions, Map<ThemeId, LongReading>>();

/** How far a theme was read; one that is done counts for a quarter of an hour. */
export function readingOf(mentions: ThemeMentions, id: ThemeId, now: Instant): LongReading {
  const reading = readings.get(mentions)?.get(id) ?? NOTHING_READ;
  const { doneAt } = reading;
  const isOld = doneAt !== null && epochMs(now) - epochMs(doneAt) >= FRESH_MINUTES * 60_000;
  return isOld ? NOTHING_READ : reading;
}

/** Notes how far a theme was read. */
export function noteReading(mentions: ThemeMentions, id: ThemeId, reading: LongReading): void {
  const known = readings.get(mentions) ?? new Map<ThemeId, LongReading>();
  readings.set(mentions, known);
  known.delete(id);
  known.set(id, reading);
  const [oldest] = known.keys();
  if (known.size > MOST_READINGS && oldest !== undefined) known.delete(oldest);
}

/** A reading with a page more. */
export function withPage({ listed, pages }: LongReading, page: MentionPage, now: Instant): LongReading {
  const altered: readonly Altered[] = [...(listed.altered ?? []), ...(page.altered ?? [])];
  return {
    listed: {
      items: [...listed.items, ...page.items],
      unreadable: [...listed.unreadable, ...page.unreadable],
      altered,
    },
    place: page.place,
    pages: pages + 1,
    doneAt: page.place === null ? now : null,
  };
}
