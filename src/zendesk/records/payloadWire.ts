import { IMPORTANCES } from '#domain/mention/Importance.ts';
import { TRACKERS } from '#domain/setting/TrackerSetting.ts';
import { ANSWERS } from '#domain/theme/Answer.ts';
import { NOTE_CHARACTERS } from '#domain/theme/NoteEvent.ts';
import * as v from 'valibot';
import { DUE } from './answerText.ts';
import { helpWire } from './themeRecord.ts';

const turn = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const name = v.pipe(v.string(), v.minLength(1));
const nothing = v.object({});
const theme = v.pipe(v.string(), v.regex(/^[0-9a-z]{1,40}$/));
const themeKind = v.picklist(['request', 'bug', 'documentation']);
const area = v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-z]{1,40}$/)));
const mentions = v.pipe(
  v.array(v.pipe(v.string(), v.regex(/^(?:\d{1,20}|i[0-9a-z]{33})\.[0-9a-z]{1,40}$/))),
  v.minLength(1),
  v.maxLength(1_000),
);
const aboutMentions = v.object({ mentions });
const aboutMentionsTo = v.object({ mentions, to: theme });

/** An id of Zendesk's. */
export const digits = v.pipe(v.string(), v.regex(/^\d{1,20}$/));

const note = v.object({
  text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(NOTE_CHARACTERS)),
  people: v.pipe(v.array(digits), v.maxLength(50)),
});

/** What is left of mentions whose customer was erased. */
const erasure = v.object({
  standIn: v.pipe(v.string(), v.regex(/^erased-[0-9a-z]{1,40}$/)),
  records: v.pipe(
    v.array(
      v.object({
        id: v.pipe(v.string(), v.regex(/^(?:\d{1,20}|i[0-9a-z]{33})\.[0-9a-z]{1,40}\.\d{1,20}$/)),
        organizationId: v.nullable(digits),
        requesterId: v.exactOptional(v.nullable(digits)),
      }),
    ),
    v.minLength(1),
    v.maxLength(1_000),
  ),
});

/** What a theme's creation says of it. */
export const createdPayload = v.object({
  name,
  kind: themeKind,
  tag: v.string(),
});

export const day = v.nullable(v.pipe(v.string(), v.isoDate()));

/** Longer texts are pitches. */
const TEXT_CHARACTERS = 2_000;
export const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(TEXT_CHARACTERS));

/** What an answer says. */
export const verdictParts = {
  answer: v.picklist(ANSWERS),
  reason: text,
  due: v.nullable(v.pipe(v.string(), v.regex(DUE))),
  lookAgainOn: day,
  evidence: v.nullable(text),
};
const verdict = v.object(verdictParts);

const trackerTurn = { turn, tracker: v.picklist(TRACKERS) };
const issue = { to: v.string(), title: v.string() };

/** What the folds of the domain rely on in each kind's payload. */
const PAYLOADS = new Map<string, v.GenericSchema>([
  ['theme.created', createdPayload],
  ['theme.renamed', v.object({ name, was: v.exactOptional(v.string()) })],
  ['theme.described', v.object({ summary: v.pipe(v.string(), v.maxLength(2_000)), was: v.string() })],
  ['theme.recast', v.object({ kind: themeKind, was: themeKind })],
  ['theme.filed', v.object({ area, was: area })],
  ['theme.watched', nothing],
  ['theme.unwatched', nothing],
  ['theme.archived', nothing],
  ['theme.restored', nothing],
  ['theme.helped', v.object({ help: helpWire })],
  ['theme.merged', v.object({ into: theme })],
  ['theme.unmerged', nothing],
  ['note.written', note],
  ['note.takenBack', nothing],
  ['mention.removed', aboutMentions],
  ['mention.restored', aboutMentions],
  ['mention.moved', aboutMentionsTo],
  ['mention.split', aboutMentionsTo],
  ['mention.movedBack', aboutMentions],
  ['mention.confirmed', aboutMentions],
  ['mention.unconfirmed', aboutMentions],
  ['mention.askedBy', v.object({ mentions, requesterId: digits })],
  ['mention.weighed', v.object({ mentions, importance: v.nullable(v.picklist(IMPORTANCES)) })],
  ['mention.erased', erasure],
  ['champion.claimed', v.object({ turn })],
  ['champion.handedOver', v.object({ turn, to: digits })],
  ['champion.steppedDown', v.object({ turn })],
  ['champion.offered', v.object({ turn, to: digits, role: v.picklist(['champion', 'coChampion']) })],
  ['champion.accepted', v.object({ turn })],
  ['champion.declined', v.object({ turn })],
  ['champion.left', v.object({ turn })],
  [
    'champion.paused',
    v.object({ turn, until: v.pipe(v.string(), v.isoDate()), standIn: v.nullable(digits) }),
  ],
  ['champion.resumed', v.object({ turn })],
  ['tracker.sending', v.object({ ...trackerTurn, ...issue, quotes: v.number(), characters: v.number() })],
  [
    'tracker.linked',
    v.object({
      ...trackerTurn,
      ...issue,
      key: name,
      // It becomes a link on screens.
      url: v.pipe(v.string(), v.startsWith('https://')),
      isFound: v.boolean(),
    }),
  ],
  ['tracker.notSent', v.object(trackerTurn)],
  ['tracker.unlinked', v.object(trackerTurn)],
  ['decision.made', verdict],
  [
    'decision.released',
    v.object({
      text: v.nullable(text),
      until: day,
      language: v.exactOptional(v.string()),
      others: v.exactOptional(v.record(v.string(), text)),
    }),
  ],
]);

/** Has kinds checked that only some pages fold: the others pass them on, and do not carry their schemas. */
export function checkToo(payloads: ReadonlyMap<string, v.GenericSchema>): void {
  for (const [kind, schema] of payloads) PAYLOADS.set(kind, schema);
}

/** The families whose folds know all their kinds; a kind of another family may be a newer app's and is passed on. */
const CLOSED_FAMILIES = ['champion.'];

/** Which field of an event is wrong (`kind`, `payload`), `null` if none. */
export function payloadWire(kind: string, payload: unknown): 'kind' | 'payload' | null {
  const schema = PAYLOADS.get(kind);
  if (schema !== undefined) return v.is(schema, payload) ? null : 'payload';
  if (CLOSED_FAMILIES.some((family) => kind.startsWith(family))) return 'kind';
  return v.is(nothing, payload) ? null : 'payload';
}
