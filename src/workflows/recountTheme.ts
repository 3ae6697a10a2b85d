import { epochMs, type Instant } from '#domain/basis/Instant.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import { countMentions } from '#domain/mention/countMentions.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { exampleQuotes } from '#domain/theme/exampleQuotes.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import { keepTheme } from './keepTheme.ts';
import type { Outside } from './Outside.ts';

/** Above this many tickets a sidebar does not read a theme's mentions; the board does. */
export const TICKETS_TO_READ = 300;
/** Writers refresh a theme's record at most this often … */
const WRITE_MINUTES = 5;
/**
 * … and less often the more themes there are: every browser of the account reads every record that changed, so that what
 * counts alone change in an hour must not grow with the account.
 */
const WRITE_MINUTES_PER_THEME = 0.5;
/** Whether a second person asks decides a ticket's tags: up to so many people, every change is told at once. */
const FEW_PEOPLE = 2;

/**
 * Whether a theme is to be counted anew after it got so many mentions more (below zero: fewer): else its record is young
 * enough to be about right. A third person decides nothing.
 */
export function isCountDue(
  { counts, countedAt }: Theme,
  more: number,
  manyThemes: number,
  now: Instant,
): boolean {
  const isFew = more > 0 ? counts.people < FEW_PEOPLE : counts.people <= FEW_PEOPLE;
  return isFew || isOld(countedAt, manyThemes, now);
}

function isOld(countedAt: Theme['countedAt'], manyThemes: number, now: Instant): boolean {
  const minutes = Math.max(WRITE_MINUTES, WRITE_MINUTES_PER_THEME * manyThemes);
  return countedAt === null || epochMs(now) - epochMs(countedAt) >= minutes * 60_000;
}

/**
 * Derives a theme's counts and examples from its mentions, and brings its record's counts up to date if those are old
 * (`isCountDue`) or say something else than one or two askers (a theme's first people are seen at once). Examples stay in
 * this browser.
 * Themes too large for a sidebar keep their cached counts.
 */
export async function recountTheme(
  outside: Pick<Outside, 'store' | 'replica' | 'now'>,
  theme: Theme,
  signal: AbortSignal,
): Promise<Result<Theme, Failure>> {
  if (theme.counts.tickets > TICKETS_TO_READ) return ok(theme);
  const mentions = await outside.store.mentionsOfTheme(theme.id, signal);
  if (!mentions.ok) return mentions;
  const counted = withCounts(theme, mentions.value.items, outside.now());
  const manyThemes = await keepTheme(outside.replica, counted);
  const isFew = Math.min(theme.counts.people, counted.counts.people) <= FEW_PEOPLE;
  const isNews = isFew && counted.counts.tickets !== theme.counts.tickets;
  if (isNews || isOld(theme.countedAt, manyThemes, outside.now())) {
    const { id, name, counts, countedAt } = counted;
    const saved = await outside.store.saveTheme({ id, name, counts, countedAt });
    if (!saved.ok) return saved;
  }
  return ok(counted);
}

/** A theme as these mentions count it, and with what they know it by. */
export function withCounts(theme: Theme, mentions: readonly Mention[], now: Theme['countedAt']): Theme {
  const examples = exampleQuotes(mentions).map(({ text }) => text);
  return { ...theme, counts: countMentions(mentions), examples, countedAt: now };
}
