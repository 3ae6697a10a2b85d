import { epochMs } from '#domain/basis/Instant.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import { countMentions } from '#domain/mention/countMentions.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { exampleQuotes } from '#domain/theme/exampleQuotes.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import { keepTheme } from './keepTheme.ts';
import type { Outside } from './Outside.ts';

/** Above this many tickets a sidebar does not read a theme's mentions; the board does. */
const TICKETS_TO_READ = 300;
/** Writers refresh a theme's record at most this often. */
const WRITE_MINUTES = 5;

/**
 * Derives a theme's counts and examples from its mentions, and brings its record's counts up to date if those are older
 * than five minutes or say something else than one or two askers (a theme's first people are seen at once). Examples stay
 * in this browser.
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
  await keepTheme(outside.replica, counted);
  const ageMinutes =
    theme.countedAt === null ? Infinity : (epochMs(outside.now()) - epochMs(theme.countedAt)) / 60_000;
  const isYoung = counted.counts.people <= 2 && counted.counts.tickets !== theme.counts.tickets;
  if (ageMinutes >= WRITE_MINUTES || isYoung) {
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
