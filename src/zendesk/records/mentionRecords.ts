import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Listed, ThemeStore } from '#ports/ThemeStore.ts';
import type { InferOutput } from 'valibot';
import { address } from '../rest/address.ts';
import { readWire } from '../wire/readWire.ts';
import { oneRecord } from '../wire/recordWire.ts';
import { fittingQuotes, mentionOf, mentionRecord, mentionRecordBody } from './mentionRecord.ts';
import { type RelationWorld, relatedRecords } from './relatedRecords.ts';
import { MENTION, recordsPath, THEME } from './shape.ts';
import type { ThemeRecords } from './themeRecords.ts';

type MentionRecord = InferOutput<typeof mentionRecord>;

/** The mentions' records. */
export function mentionRecords(
  world: RelationWorld,
  themes: Pick<ThemeRecords, 'recordIdOf' | 'showTheme'>,
): Pick<ThemeStore, 'mentionsOfTicket' | 'mentionsOfTheme' | 'saveMention'> {
  const { rest, writes } = world;

  async function store(mention: Mention): Promise<Result<Mention, Failure>> {
    const what = 'save mention';
    const quotes = fittingQuotes(mention.quotes);
    if (quotes.length === 0 && mention.quotes.length > 0) {
      return failed({ kind: 'refused', what, reason: 'The quote is longer than a record may be.' });
    }
    const saved = await rest.write(
      {
        method: 'PATCH',
        path: address(recordsPath(MENTION), { external_id: mention.id }),
        body: mentionRecordBody(mention, quotes),
        what,
        missing: 'notSetUp',
      },
      oneRecord,
    );
    if (!saved.ok) return saved;
    const record = readWire(mentionRecord, saved.value.custom_object_record, what);
    if (!record.ok) return record;
    const { external_id: externalId, updated_at: updatedAt } = record.value;
    writes.note(MENTION, [`ticket:${mention.ticketId}`, `theme:${mention.themeId}`], {
      externalId,
      updatedAt,
    });
    return ok(mentionOf(record.value));
  }

  return {
    async mentionsOfTicket(ticket, signal) {
      const relation = { object: MENTION, field: 'ticket', targetType: 'zen:ticket', targetId: ticket };
      const about = { about: `ticket:${ticket}`, what: 'read mentions' };
      const listed = await relatedRecords(world, { ...relation, ...about }, mentionRecord, signal);
      return listed.ok ? ok(newestOfEach(listed.value)) : listed;
    },

    async mentionsOfTheme(theme, signal) {
      const recordId = await themes.recordIdOf(theme, signal);
      if (!recordId.ok) return recordId;
      const targetType = `zen:custom_object:${THEME}`;
      const relation = { object: MENTION, field: 'theme', targetType, targetId: recordId.value };
      const about = { about: `theme:${theme}`, what: 'read mentions' };
      const listed = await relatedRecords(world, { ...relation, ...about }, mentionRecord, signal);
      if (!listed.ok) return listed;
      const newest = newestOfEach(listed.value);
      return ok({ ...newest, items: newest.items.filter((mention) => mention.themeId === theme) });
    },

    async saveMention(mention) {
      const stored = await store(mention);
      if (stored.ok || stored.failure.kind !== 'refused') return stored;
      // A lookup that points nowhere is refused like any other mistake: see whether the theme was deleted meanwhile.
      const theme = await themes.showTheme(mention.themeId, new AbortController().signal);
      return !theme.ok && theme.failure.kind === 'gone' ? theme : stored;
    },
  };
}

/** Two records of one id (a race that Zendesk let through) are one mention: as it was written last. */
function newestOfEach({ items, ...rest }: Listed<MentionRecord>): Listed<Mention> {
  const oldestFirst = items.toSorted((a, b) => (a.updated_at < b.updated_at ? -1 : 1));
  const newest = new Map(oldestFirst.map((record) => [record.external_id, record]));
  return { ...rest, items: [...newest.values()].map(mentionOf) };
}
