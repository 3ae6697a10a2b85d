import { asId, type MentionId, type ThemeId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { draftErasure } from '#domain/event/draftErasure.ts';
import { draftMentionEvents, type MentionDeed } from '#domain/event/draftMentionEvents.ts';
import { isNamedByItsDeed } from '#domain/event/eventIdOf.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { mentionIdParts } from '#domain/mention/mentionId.ts';
import { mentionKey } from '#domain/mention/mentionKey.ts';
import { standIn } from '#domain/mention/standIn.ts';
import { draftMerge, draftUnmerge } from '#domain/theme/draftMerge.ts';
import { eventOf, eventRecord, eventRecordBody } from '#zendesk/records/eventRecord.ts';
import { BOARD_PAYLOADS } from '#zendesk/records/boardPayloads.ts';
import { checkToo, payloadWire } from '#zendesk/records/payloadWire.ts';
import { RECORD_BYTES } from '#zendesk/records/recordLimits.ts';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { AYLIN, noon, sampleMention, sampleTheme, TOM } from '../samples.ts';

const theme = sampleTheme('ab12cd34ef');
const other = asId<ThemeId>('zz');
const by = { actor: TOM, at: instant(Date.UTC(2026, 10, 22)) };
const mention = sampleMention(theme, asId('35'), AYLIN, { requesterId: asId<UserId>('7') });
const key = mentionKey(mention.ticketId, theme.id);
const merge = draftMerge({ id: theme.id, unmergedBy: null }, other, by);

const deeds: readonly MentionDeed[] = [
  { kind: 'mention.removed' },
  { kind: 'mention.confirmed' },
  { kind: 'mention.moved', to: other },
  { kind: 'mention.split', to: other },
];
const drafts: readonly JournalEvent[] = [
  ...deeds.flatMap((deed) => draftMentionEvents(new Map(), deed, [key], by)),
  ...draftErasure([mention], new Map(), asId('7'), standIn('x1'), by),
  merge,
  draftUnmerge({ id: theme.id, merge: { by: merge.id } }, by),
];

/** The record as Zendesk gives it back. */
function recordOf(event: JournalEvent): unknown {
  const body = JSON.parse(JSON.stringify(eventRecordBody(event))) as { custom_object_record: object };
  const stamps = { id: 'R1', created_at: noon, updated_at: noon, created_by_user_id: Number(event.actor) };
  return { ...body.custom_object_record, ...stamps };
}

checkToo(BOARD_PAYLOADS);

const REPLY = { turn: 2, person: 'a1b2c3d4e5f' };
const REPLYING = {
  ...REPLY,
  ticketId: '35',
  as: 'followUp',
  told: 'csv.released.9.x',
  words: 'a1b2c3d4e5f',
  attempt: 'a1b2c3d4e5',
};
const NOTE = { is: 'note', ticketId: '35', by: '7', at: '2026-11-22T00:00:00Z' };
const PITCH = {
  audience: 'finance',
  words: {
    act: 'Ship it',
    move: 'hours',
    measure: 'tickets',
    by: '2027-03-31',
    stop: 'nobody does',
    body: '{people} ask.',
    language: 'pt-BR',
    impact: 0.5,
    effort: 1.5,
    minutes: null,
    hourlyRate: 0,
    activeUsers: 1200,
  },
};
const SENDING = { ...PITCH, to: '7', numbers: { people: 37 }, belowFloor: null };
const withWords = (words: object) => ({ ...PITCH, words: { ...PITCH.words, ...words } });
const SPOT = {
  draw: 'a1b2c3d4e5',
  n: 0,
  of: 10,
  mention: '35.ab',
  from: '2026-09-01',
  to: '2026-11-22',
  verdict: 'asked',
};
const VERDICT = { answer: 'no', reason: 'x', due: null, lookAgainOn: null, evidence: null };

describe('an event of mentions or merges', () => {
  it.each(drafts.map((draft) => [draft.kind, draft] as const))(
    '%s comes back as it was drafted',
    (_, draft) => {
      const read = v.safeParse(eventRecord, recordOf(draft));
      expect(read.issues).toBeUndefined();
      if (!read.success) return;
      const event = eventOf(read.output);
      expect(event).toMatchObject({ ...draft, at: expect.any(String) as string, recordId: 'R1' });
      expect(isNamedByItsDeed(event)).toBe(true);
    },
  );

  it('is seen as changed when somebody edits its details by hand', () => {
    for (const draft of drafts.filter(({ kind }) => kind === 'mention.moved')) {
      const edited = { ...draft, payload: { mentions: [key], to: 'yy' } };
      const read = v.safeParse(eventRecord, recordOf(edited));
      expect(read.success && isNamedByItsDeed(eventOf(read.output))).toBe(false);
    }
  });

  it.each<[kind: string, payload: unknown, wrong: 'kind' | 'payload' | null]>([
    ['mention.removed', { mentions: ['35.ab'] }, null],
    ['mention.removed', { mentions: ['35.ab'], note: 'of a newer app' }, null],
    ['mention.removed', { mentions: [] }, 'payload'],
    ['mention.removed', { mentions: '35.ab' }, 'payload'],
    ['mention.removed', { mentions: ['35.ab', 35] }, 'payload'],
    ['mention.removed', { mentions: ['35.ab.9'] }, 'payload'],
    ['mention.removed', { mentions: ['x.ab'] }, 'payload'],
    ['mention.removed', { mentions: ['35.__proto__'] }, 'payload'],
    ['mention.removed', { mentions: Array(1_001).fill('35.ab') }, 'payload'],
    ['mention.removed', null, 'payload'],
    ['mention.restored', {}, 'payload'],
    ['mention.movedBack', { mentions: ['35.ab'] }, null],
    ['mention.unconfirmed', { mentions: ['35.ab'] }, null],
    ['mention.moved', { mentions: ['35.ab'] }, 'payload'],
    ['mention.moved', { mentions: ['35.ab'], to: 7 }, 'payload'],
    ['mention.moved', { mentions: ['35.ab'], to: 'a.b' }, 'payload'],
    ['mention.split', { mentions: ['35.ab'], to: 'b' }, null],
    ['mention.weighed', { mentions: ['35.ab'], importance: 'blocking' }, null],
    ['mention.weighed', { mentions: ['35.ab'], importance: null }, null],
    ['mention.weighed', { mentions: ['35.ab'] }, 'payload'],
    ['mention.weighed', { mentions: ['35.ab'], importance: 'urgent' }, 'payload'],
    ['mention.foreseen', { by: 'a newer app' }, null],
    ['mention.erased', { standIn: 'erased-x1', records: [{ id: '35.ab.9', organizationId: null }] }, null],
    ['mention.erased', { standIn: '7', records: [{ id: '35.ab.9', organizationId: null }] }, 'payload'],
    ['mention.erased', { standIn: 'erased-x1', records: [{ id: '35.ab', organizationId: null }] }, 'payload'],
    ['mention.erased', { standIn: 'erased-x1', records: [{ id: '35.ab.9' }] }, 'payload'],
    ['mention.erased', { standIn: 'erased-x1', records: [] }, 'payload'],
    ['decision.made', { ...VERDICT, answer: 'planned', due: '2027-03-31' }, null],
    ['decision.made', { ...VERDICT, answer: 'planned', due: '2027-Q1' }, null],
    ['decision.made', { ...VERDICT, answer: 'needsMoreEvidence', evidence: 'Who would pay?' }, null],
    ['decision.made', { ...VERDICT, lookAgainOn: '2027-03-31' }, null],
    ['decision.made', { ...VERDICT, answer: 'maybe' }, 'payload'],
    ['decision.made', { ...VERDICT, reason: ' ' }, 'payload'],
    ['decision.made', { ...VERDICT, due: 'soon' }, 'payload'],
    ['decision.made', { ...VERDICT, due: '2027-Q5' }, 'payload'],
    ['decision.made', { ...VERDICT, due: '2027-02-31x' }, 'payload'],
    ['decision.made', { ...VERDICT, lookAgainOn: '2027-Q1' }, 'payload'],
    ['decision.made', { ...VERDICT, reason: 'x'.repeat(2_001) }, 'payload'],
    ['decision.made', { ...VERDICT, evidence: '' }, 'payload'],
    ['decision.released', { text: 'It is planned.', until: '2027-03-31' }, null],
    ['decision.released', { text: null, until: null }, null],
    ['decision.released', { text: ' ', until: null }, 'payload'],
    ['decision.released', { text: 'x', until: 'soon' }, 'payload'],
    ['decision.released', { text: 'x', until: null, language: 'en', others: { de: 'y' } }, null],
    ['decision.released', { text: 'x', until: null, others: { de: '' } }, 'payload'],
    ['reply.claimed', { ...REPLY, ticketId: '35' }, null],
    ['reply.claimed', REPLY, 'payload'],
    ['reply.letGo', { ...REPLY, turn: 0 }, 'payload'],
    ['reply.sending', REPLYING, null],
    ['reply.sending', { ...REPLYING, as: 'mail' }, 'payload'],
    ['reply.sending', { ...REPLYING, words: 'What was said' }, 'payload'],
    ['reply.sent', { ...REPLY, ticketId: 'x' }, 'payload'],
    ['reply.notSent', REPLY, null],
    ['reply.skipped', { ...REPLY, why: 'knows' }, null],
    ['reply.skipped', { ...REPLY, why: 'because' }, 'payload'],
    ['reply.wanted', { ...REPLY, person: '77' }, 'payload'],
    ['spot.judged', SPOT, null],
    ['spot.judged', { ...SPOT, verdict: 'maybe' }, 'payload'],
    ['spot.judged', { ...SPOT, mention: '35' }, 'payload'],
    ['spot.judged', { ...SPOT, from: null }, 'payload'],
    ['spot.judged', { ...SPOT, n: -1 }, 'payload'],
    ['outcome.worded', { language: 'de', text: '{news}' }, null],
    ['outcome.worded', { language: 'nl', text: '{news}' }, 'payload'],
    ['decision.made', { answer: 'no', reason: 'x' }, 'payload'],
    ['decision.relayed', { ...VERDICT, source: NOTE }, null],
    [
      'decision.relayed',
      { ...VERDICT, source: { is: 'issue', url: 'https://x.example/1', by: 'Petra' } },
      null,
    ],
    [
      'decision.relayed',
      { ...VERDICT, source: { is: 'issue', url: 'javascript:alert(1)', by: 'P' } },
      'payload',
    ],
    ['decision.relayed', { ...VERDICT, source: { ...NOTE, by: 'Petra' } }, 'payload'],
    ['decision.relayed', VERDICT, 'payload'],
    ['pitch.drafted', PITCH, null],
    ['pitch.drafted', withWords({ by: null, impact: null, effort: null, body: '' }), null],
    ['pitch.drafted', { ...PITCH, audience: 'sales' }, 'payload'],
    ['pitch.drafted', withWords({ by: 'soon' }), 'payload'],
    ['pitch.drafted', withWords({ impact: 5 }), 'payload'],
    ['pitch.drafted', withWords({ effort: -1 }), 'payload'],
    ['pitch.drafted', withWords({ body: 'x'.repeat(4_001) }), 'payload'],
    ['pitch.drafted', withWords({ act: undefined }), 'payload'],
    ['pitch.drafted', withWords({ language: '<b>' }), 'payload'],
    ['pitch.sent', SENDING, null],
    ['pitch.sent', { ...SENDING, belowFloor: 'A contract hangs on it.' }, null],
    ['pitch.sent', { ...SENDING, belowFloor: ' ' }, 'payload'],
    ['pitch.sent', { ...SENDING, to: 'Petra' }, 'payload'],
    ['pitch.sent', { ...SENDING, numbers: { people: '37' } }, 'payload'],
    ['pitch.sent', PITCH, 'payload'],
    ['pitch.withdrawn', { audience: 'product' }, null],
    ['pitch.withdrawn', {}, 'payload'],
    ['theme.merged', { into: 'b' }, null],
    ['theme.merged', { into: null }, 'payload'],
    ['theme.merged', {}, 'payload'],
    ['theme.unmerged', {}, null],
    ['theme.unmerged', 'x', 'payload'],
  ])('%s saying %j: wrong is %s', (kind, payload, wrong) => {
    expect(payloadWire(kind, payload)).toBe(wrong);
  });

  it('never is larger than a record may be, whatever the ids', () => {
    const longTheme = asId<ThemeId>('z'.repeat(40));
    const ids = Array.from({ length: 450 }, (_, n) => String(10n ** 19n + BigInt(n)));
    const keys = ids.map((id) => mentionKey(asId(id), longTheme));
    const records = ids.map((id) => {
      const mentionId = asId<MentionId>(`${id}.${longTheme}.${'9'.repeat(20)}`);
      const organizationId = asId<NonNullable<typeof mention.organizationId>>('9'.repeat(20));
      return { ...mention, ...mentionIdParts(mentionId), id: mentionId, organizationId };
    });
    const events = [
      ...draftMentionEvents(new Map(), { kind: 'mention.removed' }, keys, by),
      ...draftErasure(records, new Map(), asId('7'), standIn('x'.repeat(40)), by),
    ];
    expect(events.length).toBeGreaterThan(3);
    for (const event of events) {
      expect(Buffer.byteLength(JSON.stringify(eventRecordBody(event)))).toBeLessThan(RECORD_BYTES);
      expect(v.is(eventRecord, recordOf(event))).toBe(true);
    }
  });
});
