import { draftEvent } from '../event/draftEvent.ts';
import { isNamedByItsDeed } from '../event/eventIdOf.ts';
import type { EventId, ThemeId } from '../basis/Id.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';
import { orderEvents } from '../event/orderEvents.ts';
import type { ReplyLanguage } from './REPLY_LANGUAGES.ts';
import { REPLY_TEMPLATES } from './REPLY_TEMPLATES.ts';

/**
 * The team's own words of a theme's replies in one language, with the tokens of `REPLY_TEMPLATES`; `null` goes back to those.
 * Answers the last one of its language: of two at once the first holds.
 */
export type WordingEvent = JournalEvent<
  'outcome.worded',
  { readonly language: ReplyLanguage; readonly text: string | null }
>;

/** The words that hold in one language. */
export interface Wording {
  readonly text: string;
  /** The event that said so; `null` for the words that every account has. */
  readonly by: EventId | null;
}

/** The words of a theme's replies in this language. */
export function wordingIn(
  events: Iterable<JournalEvent>,
  themeId: ThemeId,
  language: ReplyLanguage,
): Wording {
  let last: WordingEvent | null = null;
  for (const event of orderEvents(events)) {
    if (!isWording(event) || event.themeId !== themeId || event.payload.language !== language) continue;
    if (event.after === (last?.id ?? null) && isNamedByItsDeed(event)) last = event;
  }
  return { text: last?.payload.text ?? REPLY_TEMPLATES[language], by: last?.id ?? null };
}

/** Says the words of a theme's replies in a language. `before`: those that its writer saw. */
export function draftWording(
  themeId: ThemeId,
  before: Wording,
  payload: WordingEvent['payload'],
  { actor, at }: Pick<JournalEvent, 'actor' | 'at'>,
): WordingEvent {
  return draftEvent({ kind: 'outcome.worded', themeId, payload, after: before.by, actor, at });
}

function isWording(event: JournalEvent): event is WordingEvent {
  return event.kind === 'outcome.worded';
}
