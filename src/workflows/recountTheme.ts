import { epochMs } from '#domain/basis/Instant.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import { countMentions } from '#domain/mention/countMentions.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import { keepTheme } from './keepTheme.ts';
import type { Outside } from './Outside.ts';

/** So many examples are enough to know a theme again; more only make its record larger. */
const EXAMPLES = 8;
const EXAMPLE_CHARACTERS = 240;
/** Above this many tickets a sidebar does not read a theme's mentions; the board does. */
const TICKETS_TO_READ = 300;
/** Writers refresh a theme's record at most this often. */
const WRITE_MINUTES = 5;

/**
 * Derives a theme's counts and examples from its mentions, and brings its record up to date if that is older than
 * five minutes or says something else than one or two askers (a theme's first people are seen at once).
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
    const { id, name, counts, examples, countedAt } = counted;
    const saved = await outside.store.saveTheme({ id, name, counts, examples, countedAt });
    if (!saved.ok) return saved;
  }
  return ok(counted);
}

/** A theme as these mentions count it. Examples: the newest quote of each of up to eight people. */
export function withCounts(theme: Theme, mentions: readonly Mention[], now: Theme['countedAt']): Theme {
  const standing = mentions.filter((mention) => !mention.withdrawn);
  const quotes = standing
    .flatMap((mention) =>
      mention.quotes.map((quote) => ({ quote, person: mention.requesterId ?? mention.ticketId })),
    )
    .toSorted((a, b) => (a.quote.at < b.quote.at ? 1 : -1));
  const byPerson = new Map<string, string>();
  for (const { quote, person } of quotes) {
    if (!byPerson.has(person)) byPerson.set(person, [...quote.text].slice(0, EXAMPLE_CHARACTERS).join(''));
  }
  const examples = [...byPerson.values()].slice(0, EXAMPLES);
  return { ...theme, counts: countMentions(mentions), examples, countedAt: now };
}
