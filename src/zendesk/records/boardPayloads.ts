import { REPLY_LANGUAGES } from '#domain/outcome/REPLY_LANGUAGES.ts';
import { SKIPS } from '#domain/outcome/ReplyEvent.ts';
import { AUDIENCES } from '#domain/pitch/Audience.ts';
import { BODY_CHARACTERS, IMPACTS, LINE_CHARACTERS } from '#domain/pitch/PitchWords.ts';
import { VERDICTS } from '#domain/rollup/SpotEvent.ts';
import * as v from 'valibot';
import { LAUNCH_PAYLOADS } from './launchPayloads.ts';
import { OUTCOME_PAYLOADS } from './outcomePayloads.ts';
import { day, digits, text, verdictParts } from './payloadWire.ts';

const relay = v.object({
  ...verdictParts,
  source: v.union([
    v.object({ is: v.literal('note'), ticketId: digits, by: digits, at: text }),
    v.object({ is: v.literal('issue'), url: v.pipe(v.string(), v.startsWith('https://')), by: text }),
  ]),
});

const line = v.pipe(v.string(), v.maxLength(LINE_CHARACTERS));
const amount = v.nullable(v.pipe(v.number(), v.minValue(0)));
const audience = v.picklist(AUDIENCES);
const words = v.object({
  act: line,
  move: line,
  measure: line,
  by: day,
  stop: line,
  body: v.pipe(v.string(), v.maxLength(BODY_CHARACTERS)),
  language: v.pipe(v.string(), v.regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/)),
  impact: v.nullable(v.picklist(IMPACTS)),
  effort: amount,
  minutes: amount,
  hourlyRate: amount,
  // Earlier pitches do not have it.
  activeUsers: v.optional(amount, null),
});
const numbers = v.record(v.string(), v.number());
const sending = v.object({
  audience,
  words,
  to: digits,
  numbers,
  belowFloor: v.nullable(text),
});

const replyTurn = {
  turn: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  person: v.pipe(v.string(), v.regex(/^[0-9a-z]{11}$/)),
};
const inTicket = { ...replyTurn, ticketId: digits };
const replyFacts = {
  ...inTicket,
  as: v.picklist(['reply', 'followUp']),
  told: text,
  words: v.pipe(v.string(), v.regex(/^[0-9a-z]{11}$/)),
  attempt: v.pipe(v.string(), v.regex(/^[0-9a-z]{10}$/)),
};

const date = v.pipe(v.string(), v.isoDate());
const place = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(100));

const hash = v.pipe(v.string(), v.regex(/^(?:[0-9a-z]{11})?$/));
const kudos = v.object({
  to: digits,
  ticketId: digits,
  words: hash,
  start: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  end: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  person: hash,
  attempt: v.string(),
});

/** What the folds rely on that only the full page makes: pitches, answers that were passed on, replies to customers, who is thanked for what shipped, praise that was passed on, and launches. */
export const BOARD_PAYLOADS: ReadonlyMap<string, v.GenericSchema> = new Map<string, v.GenericSchema>([
  ...OUTCOME_PAYLOADS,
  ...LAUNCH_PAYLOADS,
  // Earlier drafts do not have their numbers.
  ['pitch.drafted', v.object({ audience, words, numbers: v.optional(numbers) })],
  ['pitch.sent', sending],
  ['pitch.withdrawn', v.object({ audience })],
  ['decision.relayed', relay],
  ['reply.claimed', v.object(inTicket)],
  ['reply.letGo', v.object(replyTurn)],
  ['reply.sending', v.object(replyFacts)],
  ['reply.sent', v.object(inTicket)],
  ['reply.notSent', v.object(replyTurn)],
  ['reply.skipped', v.object({ ...replyTurn, why: v.picklist(SKIPS) })],
  ['reply.wanted', v.object(replyTurn)],
  ['credit.confirmed', v.object({})],
  ['credit.closed', v.object({ url: v.pipe(v.string(), v.startsWith('https://')) })],
  ['credit.takenBack', v.object({})],
  [
    'spot.judged',
    v.object({
      draw: v.pipe(v.string(), v.regex(/^[0-9a-z]{10}$/)),
      n: place,
      of: place,
      mention: v.pipe(v.string(), v.regex(/^(?:\d{1,20}|i[0-9a-z]{33})\.[0-9a-z]{1,40}$/)),
      from: date,
      to: date,
      verdict: v.picklist(VERDICTS),
    }),
  ],
  ['kudos.given', kudos],
  ['outcome.worded', v.object({ language: v.picklist(REPLY_LANGUAGES), text: v.nullable(text) })],
]);
