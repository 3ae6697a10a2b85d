import { MOST_QUOTES } from '#domain/launch/LaunchEvent.ts';
import { OBJECTION_KINDS } from '#domain/launch/ObjectionKind.ts';
import * as v from 'valibot';
import { day, text } from './payloadWire.ts';

const id = v.pipe(v.string(), v.regex(/^[0-9a-z]{1,40}$/));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-z]{11}$/));
const event = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const about = { objection: event };
const facts = v.object({ name: v.pipe(text, v.maxLength(200)), on: day, themeId: v.nullable(id) });
const place = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const quote = v.object({
  ticketId: v.pipe(v.string(), v.regex(/^(?:\d{1,20}|i[0-9a-z]{33})$/)),
  themeId: id,
  hash,
  span: v.exactOptional(v.object({ start: place, end: place })),
  person: v.exactOptional(hash),
});

const quotes = v.pipe(v.array(quote), v.maxLength(MOST_QUOTES));

/** What the fold of launches relies on. */
export const LAUNCH_PAYLOADS: readonly (readonly [string, v.GenericSchema])[] = [
  ['launch.made', facts],
  ['launch.edited', facts],
  ['launch.closed', v.object({ isClosed: v.boolean() })],
  [
    'launch.raised',
    v.object({
      kind: v.picklist(OBJECTION_KINDS),
      text,
      quotes,
      nonce: id,
    }),
  ],
  [
    'launch.placed',
    v.object({
      ...about,
      place: v.variant('is', [
        v.object({ is: v.literal('open') }),
        v.object({ is: v.literal('dropped') }),
        v.object({ is: v.literal('joined'), into: event }),
      ]),
    }),
  ],
  ['launch.worded', v.object({ ...about, text, language: v.pipe(v.string(), v.maxLength(35)) })],
  ['launch.agreed', v.object(about)],
  [
    'launch.dismissed',
    v.object({ kind: v.picklist(OBJECTION_KINDS), quotes, isOff: v.boolean(), nonce: id }),
  ],
  ['launch.concerned', v.object({ ...about, to: id, dueOn: v.pipe(v.string(), v.isoDate()) })],
  ['launch.settled', v.object({ ...about, text })],
  ['launch.erased', v.object({ person: hash })],
];
