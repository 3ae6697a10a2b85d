import type { EventId, ThemeId } from '../basis/Id.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';
import type { MentionStanding } from '../event/MentionStanding.ts';
import type { OvertakenEvents } from '../event/Overtaken.ts';
import type { MentionKey } from '../mention/mentionKey.ts';
import type { AccountFold, FoldedTheme } from './FoldedTheme.ts';

/** One theme out of a fold, with everything around it that its page tells. */
export interface ThemeView {
  readonly theme: FoldedTheme;
  /**
   * What happened to it, oldest first: its own events, and those of other themes that brought something to it or took
   * something away (merged into it, moved here, moved out of a part of it).
   */
  readonly journal: readonly JournalEvent[];
  /** Those of its journal that changed nothing, whole or in part. */
  readonly overtaken: OvertakenEvents;
  /** Of the mentions that count in it, those that others touched. */
  readonly standings: ReadonlyMap<MentionKey, MentionStanding>;
  /** The themes that were merged into it directly, and by which event: what can be taken back here. */
  readonly merged: readonly { readonly id: ThemeId; readonly by: EventId }[];
}

/** What is about customers stays so when their theme becomes part of another one: what they asked, and what they were told. */
const OF_CUSTOMERS = /^(?:mention|reply)\./u;

/** A theme as a fold tells it; `null` where nothing speaks of it. */
export function viewTheme(fold: AccountFold, id: ThemeId): ThemeView | null {
  const theme = fold.themes.get(id);
  if (theme === undefined) return null;
  const parts = new Set([id, ...theme.parts]);
  const told = new Set<EventId>();
  const journal = fold.journal.filter((event) => {
    const isHere =
      event.themeId === id || leadsTo(event, id) || (event.after !== null && told.has(event.after));
    const isOfPart = parts.has(event.themeId) && OF_CUSTOMERS.test(event.kind);
    if (leadsTo(event, id)) told.add(event.id);
    return isHere || isOfPart;
  });
  const overtaken = new Map(
    journal.flatMap(({ id: event }) => {
      const why = fold.overtaken.get(event);
      return why === undefined ? [] : [[event, why] as const];
    }),
  );
  const keys = theme.mentions.flatMap((mention) => mention.parts.map(({ key }) => key));
  const standings = new Map(
    keys.flatMap((key) => {
      const standing = fold.standings.get(key);
      return standing === undefined ? [] : [[key, standing] as const];
    }),
  );
  const merged = theme.parts.flatMap((part) => {
    const merge = fold.themes.get(part)?.merge;
    return merge?.into === id ? [{ id: part, by: merge.by }] : [];
  });
  return { theme, journal, overtaken, standings, merged };
}

/** Whether an event brings something to this theme from another one. */
function leadsTo({ kind, payload }: JournalEvent, id: ThemeId): boolean {
  if (kind === 'theme.merged') return (payload as { readonly into?: ThemeId }).into === id;
  return (
    (kind === 'mention.moved' || kind === 'mention.split') && (payload as { readonly to?: ThemeId }).to === id
  );
}
