import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Mention, Quote } from '#domain/mention/Mention.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Listed, ThemeStore } from '#ports/ThemeStore.ts';
import * as v from 'valibot';
import { address } from '../rest/address.ts';
import { idText } from '../wire/idText.ts';
import { readWire } from '../wire/readWire.ts';
import { oneRecord } from '../wire/recordWire.ts';
import { fittingQuotes, mentionOf, mentionRecord, mentionRecordBody } from './mentionRecord.ts';
import { type RelationWorld, relatedRecords } from './relatedRecords.ts';
import { MENTION, recordsPath, THEME } from './shape.ts';
import type { ThemeRecords } from './themeRecords.ts';

const madeBy = v.object({ created_by_user_id: idText });

type MentionRecord = v.InferOutput<typeof mentionRecord>;

/** A record that was just written says by which record Zendesk knows the theme that we named by its external id. */
const LINKED = v.object({
  custom_object_fields: v.object({ theme: v.pipe(v.string(), v.regex(/^[0-9A-Za-z]+$/)) }),
});

/** The mentions' records. */
export function mentionRecords(
  world: RelationWorld,
  themes: Pick<ThemeRecords, 'recordIdOf' | 'noteRecordId' | 'showTheme'>,
): Pick<ThemeStore, 'mentionsOfTicket' | 'mentionsOfTheme' | 'saveMention'> {
  const { rest, writes } = world;
  const never = new AbortController().signal;

  /** Stores it under its id; `null` where that is somebody else's. */
  async function place(mention: Mention, quotes: readonly Quote[]): Promise<Result<Mention | null, Failure>> {
    const what = 'save mention';
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
    const maker = v.safeParse(madeBy, saved.value.custom_object_record);
    if (maker.success && maker.output.created_by_user_id !== mention.taggedBy) return ok(null);
    const linked = v.safeParse(LINKED, saved.value.custom_object_record);
    if (linked.success) themes.noteRecordId(mention.themeId, linked.output.custom_object_fields.theme);
    const record = readWire(mentionRecord, saved.value.custom_object_record, what);
    if (!record.ok) return record;
    const { external_id: externalId, updated_at: updatedAt } = record.value;
    writes.note(MENTION, [`ticket:${mention.ticketId}`, `theme:${mention.themeId}`], {
      externalId,
      updatedAt,
    });
    return ok(mentionOf(record.value));
  }

  async function store(mention: Mention): Promise<Result<Mention, Failure>> {
    const { quotes } = mention;
    // All of them or none: what is left out would look as if it had been stored.
    if (fittingQuotes(quotes).length < quotes.length) {
      const reason = 'The quotes are longer than a record may be.';
      return failed({ kind: 'refused', what: 'save mention', reason });
    }
    const placed = await place(mention, quotes);
    if (placed.ok && placed.value !== null) return ok(placed.value);
    // Where roles may change only what is their own, a squatter's record is forbidden.
    if (!placed.ok && placed.failure.kind !== 'forbidden') return placed;
    const loaded = await import('./storeElsewhere.ts').catch(() => null);
    if (loaded === null) return failed({ kind: 'offline', what: 'save mention' });
    return loaded.storeElsewhere(rest, mention, placed, (one) => place(one, quotes));
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
      const theme = await themes.showTheme(mention.themeId, never);
      return !theme.ok && theme.failure.kind === 'gone' ? theme : stored;
    },
  };
}

/** Two records of one mention (a race that Zendesk let through, a squatter who is gone) are one: as it was written last. */
function newestOfEach({ items, ...rest }: Listed<MentionRecord>): Listed<Mention> {
  const oldestFirst = items.toSorted((a, b) => (a.updated_at < b.updated_at ? -1 : 1)).map(mentionOf);
  return { ...rest, items: [...new Map(oldestFirst.map((mention) => [mention.id, mention])).values()] };
}
