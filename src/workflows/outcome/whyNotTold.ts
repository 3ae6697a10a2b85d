import type { Day } from '#domain/basis/Day.ts';
import type { EventId, ThemeId } from '#domain/basis/Id.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Failure } from '#ports/Failure.ts';
import { tellingBy, type TellingFrom } from './tellingNow.ts';

/** Why words that were released may not be told by now. */
export type NotTold =
  | { readonly kind: 'zendesk'; readonly failure: Failure }
  /** The theme is not shipped any more, or became part of another one: what was to be told may not be so. */
  | { readonly kind: 'notShipped' }
  /** Product replaced these words or took them back, or their last day is over. */
  | { readonly kind: 'notTold' }
  /** Who decides cannot be known now. */
  | { readonly kind: 'doubtful' };

/** What is to be told: a release, today. */
interface ToTell {
  readonly themeId: ThemeId;
  readonly told: EventId;
  readonly today: Day;
}

const never = new AbortController().signal;

/** Why these words of a shipped theme may not be told, by its journal as it is now; `null` where they may. */
export async function whyNotTold(
  outside: TellingFrom,
  { themeId, told, today }: ToTell,
  journal: readonly JournalEvent[],
): Promise<NotTold | null> {
  const telling = await tellingBy(outside, themeId, journal, today, never);
  if (!telling.ok) return { kind: 'zendesk', failure: telling.failure };
  const { decision, release, isDoubtful } = telling.value;
  if (isDoubtful) return { kind: 'doubtful' };
  if (decision?.answer !== 'shipped') return { kind: 'notShipped' };
  return release?.id === told ? null : { kind: 'notTold' };
}
