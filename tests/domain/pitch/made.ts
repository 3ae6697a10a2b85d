import type { Day } from '#domain/basis/Day.ts';
import type { EventId, ThemeId, UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Audience } from '#domain/pitch/Audience.ts';
import { draftSending, draftWithdrawal, draftWords } from '#domain/pitch/draftPitch.ts';
import { NO_WORDS, type PitchWords } from '#domain/pitch/PitchWords.ts';
import { A, AYLIN, TOM } from '../account/made.ts';

export const WORDS: PitchWords = {
  ...NO_WORDS,
  act: 'Ship CSV export',
  move: 'hours lost to pasting',
  measure: 'tickets a month',
  by: '2026-12-31',
  stop: 'nobody exports by then',
  body: '{people} paste it by hand.',
  language: 'en',
};

/** Noon of a day, by Zendesk's clock. */
export const noon = (day: Day) => instant(Date.parse(`${day}T12:00:00Z`));

let records = 0;

/** An event as Zendesk stored it at noon of that day; of one day in the order of the calls. */
export function on<E extends JournalEvent>(day: Day, event: E): E {
  records += 1;
  return { ...event, at: noon(day), recordId: `P${String(records).padStart(6, '0')}` };
}

interface Who {
  readonly theme?: ThemeId;
  readonly audience?: Audience;
  readonly actor?: UserId;
  readonly after?: EventId | null;
}

const of = ({ theme = A, audience = 'product', after = null }: Who) => ({
  themeId: theme,
  audience,
  story: { last: after },
});
const by = ({ actor = AYLIN }: Who, day: Day) => ({ actor, at: noon(day) });

export const drafted = (day: Day, words: Partial<PitchWords> = {}, who: Who = {}) =>
  on(day, draftWords(of(who), { ...WORDS, ...words }, { people: 37 }, by(who, day)));

export const sent = (day: Day, to: UserId = TOM, who: Who = {}) =>
  on(day, draftSending(of(who), WORDS, { to, numbers: { people: 37 }, belowFloor: null }, by(who, day)));

export const withdrawn = (day: Day, after: EventId, who: Who = {}) =>
  on(day, draftWithdrawal(of({ ...who, after }), by(who, day)));
