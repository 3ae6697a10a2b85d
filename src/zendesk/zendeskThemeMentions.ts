import { ok } from '#domain/basis/Result.ts';
import type { ThemeMentions } from '#ports/ThemeMentions.ts';
import type { Listed } from '#ports/ThemeStore.ts';
import * as v from 'valibot';
import type { Zendesk } from './connectZendesk.ts';
import { originals } from './history/originals.ts';
import { type RawRecord, rawRecord } from './history/rawRecord.ts';
import { mentionOf, mentionRecord } from './records/mentionRecord.ts';
import { MENTION, THEME } from './records/shape.ts';
import { themeRecords } from './records/themeRecords.ts';
import { address } from './rest/address.ts';
import { lookupFieldIds } from './rest/lookupFieldIds.ts';
import { wirePath } from './wire/readWire.ts';
import { recordOutline, recordPage } from './wire/recordWire.ts';

const PAGE = 100;

/** A theme's mentions by the relation itself, which is never behind as the search index is. */
export function zendeskThemeMentions(zendesk: Pick<Zendesk, 'rest' | 'known' | 'ledger'>): ThemeMentions {
  const { rest } = zendesk;
  const what = 'read mentions';
  const themes = themeRecords(zendesk);
  const fieldIds = lookupFieldIds(rest);
  const histories = originals(rest);
  return {
    async page(theme, place, signal) {
      const recordId = await themes.recordIdOf(theme, signal);
      if (!recordId.ok) return recordId;
      const fieldId = await fieldIds.idOf(MENTION, 'theme', signal);
      if (!fieldId.ok) return fieldId;
      const target = `zen:custom_object:${THEME}/${encodeURIComponent(recordId.value)}`;
      const path = `/api/v2/${target}/relationship_fields/${fieldId.value}/zen:custom_object:${MENTION}`;
      const page = await rest.read(
        {
          path: address(path, { 'page[size]': PAGE, 'page[after]': place }),
          what,
          missing: 'gone',
          urgency: place === null ? 'onScreen' : 'background',
        },
        recordPage,
        signal,
      );
      if (!page.ok) return page;
      const { custom_object_records, meta } = page.value;
      const raw = recordsIn(custom_object_records);
      const read = await histories.of(MENTION, raw, mentionRecord, signal);
      if (!read.ok) return read;
      const items = read.value.items.map(mentionOf).filter(({ themeId }) => themeId === theme);
      const next = meta?.has_more === true ? (meta.after_cursor ?? null) : null;
      // A cursor that does not move on would ask for the same page for ever.
      return ok({ ...read.value, items, place: next === place ? null : next });
    },
  };
}

/** One by one, so that one nonsense record does not hide the others. */
function recordsIn(given: readonly unknown[]): Listed<RawRecord> {
  const read = given.map((record) => [record, v.safeParse(rawRecord, record, { abortEarly: true })] as const);
  return {
    items: read.flatMap(([, { success, output }]) => (success ? [output] : [])),
    unreadable: read.flatMap(([record, { issues }]) => {
      const outline = v.safeParse(recordOutline, record);
      const recordId = outline.success ? String(outline.output.id ?? '') : '';
      return issues === undefined ? [] : [{ recordId, path: wirePath(issues[0]) }];
    }),
  };
}
