import type { ThemeId, UserId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import * as v from 'valibot';
import { listRecords } from '../rest/listRecords.ts';
import type { Rest } from '../rest/Rest.ts';
import { checkbox } from '../wire/checkbox.ts';
import { instantText } from '../wire/instantText.ts';
import { recordsByExternalId } from './relatedRecords.ts';
import { MENTION, recordsPath, THEME } from './shape.ts';

const themeRecord = v.object({ id: v.string() });
const tagRecord = v.object({
  created_at: instantText,
  custom_object_fields: v.object({ withdrawn: v.optional(checkbox, false) }),
});

/** When somebody first tagged a ticket to a theme and left it so: two requests, the second to the search index. */
export async function firstOwnTag(
  rest: Rest,
  who: UserId,
  theme: ThemeId,
  signal: AbortSignal,
): Promise<Result<Instant | null, Failure>> {
  const what = 'read mentions';
  const found = await recordsByExternalId(rest, THEME, [theme], themeRecord, what, signal);
  if (!found.ok) return found;
  const [record] = found.value.items;
  if (record === undefined) return ok(null);
  const filter = {
    $and: [
      { 'custom_object_fields.theme': { $eq: record.id } },
      { 'custom_object_fields.tagged_by': { $eq: who } },
    ],
  };
  const list = {
    path: `${recordsPath(MENTION)}/search`,
    query: { sort: 'created_at' },
    search: { filter },
    what,
    missing: 'notSetUp',
    urgency: 'background',
  } as const;
  const listed = await listRecords(rest, list, tagRecord, signal);
  if (!listed.ok) return listed;
  const standing = listed.value.items.filter(({ custom_object_fields: fields }) => !fields.withdrawn);
  return ok(standing[0]?.created_at ?? null);
}
