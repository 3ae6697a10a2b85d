import { AUDIENCES } from '#domain/pitch/Audience.ts';
import { BODY_CHARACTERS, IMPACTS, LINE_CHARACTERS } from '#domain/pitch/PitchWords.ts';
import * as v from 'valibot';
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
});
const sending = v.object({
  audience,
  words,
  to: digits,
  numbers: v.record(v.string(), v.number()),
  belowFloor: v.nullable(text),
});

/** What the folds rely on that only the full page makes: pitches, and answers that were passed on. */
export const BOARD_PAYLOADS: ReadonlyMap<string, v.GenericSchema> = new Map<string, v.GenericSchema>([
  ['pitch.drafted', v.object({ audience, words })],
  ['pitch.sent', sending],
  ['pitch.withdrawn', v.object({ audience })],
  ['decision.relayed', relay],
]);
