import type { OrganizationId, ThemeId, UserId } from '#domain/basis/Id.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import { compareEvents } from '#domain/event/compareEvents.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { foldChampion } from '#domain/champion/foldChampion.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { foldTheme } from '#domain/theme/foldTheme.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Altered } from '#ports/Altered.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Person } from '#ports/People.ts';
import { keepTheme } from './keepTheme.ts';
import { namePeople } from './namePeople.ts';
import type { Outside } from './Outside.ts';
import { withCounts } from './recountTheme.ts';

/** A theme with everything that its numbers rest on. */
export interface OpenedTheme {
  readonly theme: Theme;
  /** Standing mentions, newest first. */
  readonly mentions: readonly Mention[];
  /** Oldest first. */
  readonly journal: readonly JournalEvent[];
  readonly people: ReadonlyMap<UserId, Person>;
  readonly organizations: ReadonlyMap<OrganizationId, string>;
  /** How many records could not be read: they are in no number here. */
  readonly unreadable: number;
  /** Records that are not as their authors left them. */
  readonly altered: readonly Altered[];
}

/**
 * Reads a theme's mentions and journal, folds them, and brings the cached record up to what they say.
 * `gone` where neither the record nor a creation event exists.
 */
export async function openTheme(
  outside: Pick<Outside, 'store' | 'replica' | 'people' | 'now'>,
  id: ThemeId,
  signal: AbortSignal,
): Promise<Result<OpenedTheme, Failure>> {
  const { store, replica } = outside;
  const [record, mentions, journal] = await Promise.all([
    store.showTheme(id, signal),
    store.mentionsOfTheme(id, signal),
    store.journalOfTheme(id, signal),
  ]);
  if (!record.ok) return record;
  if (!mentions.ok) return mentions;
  if (!journal.ok) return journal;
  const theme = withCounts(fold(record.value, journal.value.items), mentions.value.items, outside.now());
  if (!isSame(theme, record.value)) await store.saveTheme(theme);
  await keepTheme(replica, theme);
  const standing = mentions.value.items
    .filter((mention) => !mention.withdrawn)
    .toSorted((a, b) => (heardAt(a) < heardAt(b) ? 1 : -1));
  const altered = [...(mentions.value.altered ?? []), ...(journal.value.altered ?? [])];
  const userIds = [
    ...standing.flatMap(({ requesterId, taggedBy }) =>
      requesterId === null ? [taggedBy] : [requesterId, taggedBy],
    ),
    ...journal.value.items.map((event) => event.actor),
    ...(theme.championId === null ? [] : [theme.championId]),
    ...altered.flatMap(({ by }) => by ?? []),
  ];
  const people = await namePeople(outside, userIds, signal);
  const organizations = await nameOrganizations(outside, standing, signal);
  if (signal.aborted) return failed({ kind: 'cancelled', what: 'open theme' });
  return ok({
    theme,
    mentions: standing,
    journal: journal.value.items.toSorted(compareEvents),
    people,
    organizations,
    unreadable: mentions.value.unreadable.length + journal.value.unreadable.length,
    altered,
  });
}

function fold(record: Theme, journal: readonly JournalEvent[]): Theme {
  const { championId } = foldChampion(journal);
  const facts = foldTheme(journal);
  if (facts === null) return { ...record, championId };
  const { name, kind, tag, archived, help } = facts;
  return { ...record, name, kind, tag, archived, help, championId };
}

/** Whether the record says the same; when it was counted does not matter. */
function isSame(a: Theme, b: Theme): boolean {
  const said = ({ name, kind, tag, archived, help, championId, counts, examples }: Theme) => {
    const { people, organizations, tickets, lastHeardAt } = counts;
    return [
      name,
      kind,
      tag,
      archived,
      help?.sort,
      help?.text,
      championId,
      people,
      organizations,
      tickets,
      lastHeardAt,
      ...examples,
    ];
  };
  return JSON.stringify(said(a)) === JSON.stringify(said(b));
}

function heardAt(mention: Mention): string {
  return (
    mention.quotes
      .map((quote) => quote.at)
      .toSorted()
      .at(-1) ?? mention.at
  );
}

async function nameOrganizations(
  { people }: Pick<Outside, 'people'>,
  mentions: readonly Mention[],
  signal: AbortSignal,
): Promise<ReadonlyMap<OrganizationId, string>> {
  const ids = [
    ...new Set(mentions.flatMap(({ organizationId }) => (organizationId === null ? [] : [organizationId]))),
  ];
  const shown = ids.length === 0 ? null : await people.showOrganizations(ids, signal);
  return new Map(shown?.ok === true ? shown.value.map(({ id, name }) => [id, name]) : []);
}
