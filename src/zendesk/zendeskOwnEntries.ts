import { type AreaId, asId, type UserId } from '#domain/basis/Id.ts';
import type { Day } from '#domain/basis/Day.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import { type AgentProfile, MOST_WORDS } from '#domain/champion/AgentProfile.ts';
import type { Peak } from '#domain/setting/Peak.ts';
import type { Failure } from '#ports/Failure.ts';
import type { OwnEntries } from '#ports/OwnEntries.ts';
import * as v from 'valibot';
import type { Zendesk } from './connectZendesk.ts';
import { RECORD_BYTES, recordBytes } from './records/recordLimits.ts';
import { recordsByExternalId } from './records/relatedRecords.ts';
import { ENTRY, recordsPath } from './records/shape.ts';
import { address } from './rest/address.ts';
import { idText } from './wire/idText.ts';
import { instantText } from './wire/instantText.ts';
import { jsonText } from './wire/jsonText.ts';
import { recordStamps } from './wire/recordWire.ts';

const day = v.pipe(v.string(), v.isoDate()) as unknown as v.GenericSchema<unknown, Day>;

const BODIES = {
  profile: v.object({
    areas: v.array(
      v.pipe(
        v.string(),
        v.transform((id) => asId<AreaId>(id)),
      ),
    ),
    words: v.pipe(v.array(v.string()), v.maxLength(MOST_WORDS)),
  }) satisfies v.GenericSchema<unknown, AgentProfile>,
  peak: v.array(v.object({ first: day, last: day, declaredAt: instantText })) satisfies v.GenericSchema<
    unknown,
    Peak[]
  >,
};

/** A record of what somebody wrote of themselves. */
export const entryRecord = v.object({
  ...recordStamps,
  created_by_user_id: idText,
  updated_by_user_id: idText,
  custom_object_fields: v.object({ body: jsonText }),
});

/** What agents know, one record each. */
export function zendeskProfiles(zendesk: Pick<Zendesk, 'rest'>): OwnEntries<AgentProfile> {
  return ownEntries<AgentProfile>(zendesk, 'profile', BODIES.profile);
}

/** The peaks that leads declared, one record each. */
export function zendeskPeaks(zendesk: Pick<Zendesk, 'rest'>): OwnEntries<readonly Peak[]> {
  return ownEntries<readonly Peak[]>(zendesk, 'peak', BODIES.peak);
}

/** What a record says where it is as its owner left it, under an id of theirs; `null` where it is not. */
export function ownValue<T>(
  record: v.InferOutput<typeof entryRecord>,
  id: string,
  body: v.GenericSchema<unknown, T>,
): T | null {
  const owner = record.created_by_user_id;
  const isOwn = record.updated_by_user_id === owner && record.external_id === id;
  const value = v.safeParse(body, record.custom_object_fields.body);
  return isOwn && value.success ? value.output : null;
}

/** Entries of a kind: one record of each person. */
export function ownEntries<T>(
  { rest }: Pick<Zendesk, 'rest'>,
  kind: string,
  body: v.GenericSchema<unknown, T>,
): OwnEntries<T> {
  return {
    async read(owners, signal) {
      const wanted = [...new Set(owners)].filter((id) => /^\d+$/.test(id));
      if (wanted.length === 0) return ok(new Map<UserId, T>());
      const listed = await recordsByExternalId(
        rest,
        ENTRY,
        wanted.map((id) => entryId(kind, id)),
        entryRecord,
        `read ${kind}`,
        signal,
      );
      if (!listed.ok) return listed;
      const own = listed.value.items.flatMap((record): [UserId, T][] => {
        const owner = wanted.find((id) => entryId(kind, id) === record.external_id);
        const value = ownValue(record, entryId(kind, record.created_by_user_id), body);
        return owner !== undefined && value !== null ? [[owner, value]] : [];
      });
      return ok(new Map(own));
    },

    save: (owner, value) => writeEntry(rest, kind, owner, entryId(kind, owner), value),
  };
}

/** The external id of a person's record. */
export function entryId(kind: string, owner: string): string {
  return `${kind}.${owner}`;
}

/** Writes a person's record, in the place of what is there. Fails as `refused` where it holds too much. */
export async function writeEntry(
  rest: Zendesk['rest'],
  kind: string,
  owner: UserId,
  id: string,
  value: unknown,
): Promise<Result<void, Failure>> {
  const what = `save ${kind}`;
  if (recordBytes(value) > RECORD_BYTES)
    return failed({ kind: 'refused', what, reason: 'There is more in it than a record can hold.' });
  const fields = { kind, owner, body: JSON.stringify(value) };
  const record = { name: id, external_id: id, custom_object_fields: fields };
  const path = address(recordsPath(ENTRY), { external_id: id });
  const saved = await rest.write(
    { method: 'PATCH', path, body: { custom_object_record: record }, what, missing: 'notSetUp' },
    v.unknown(),
  );
  return saved.ok ? ok(undefined) : saved;
}
