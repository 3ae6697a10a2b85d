import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { AccountRemoval, OwnObject } from '#ports/AccountRemoval.ts';
import type { Failure } from '#ports/Failure.ts';
import * as v from 'valibot';
import type { Zendesk } from './connectZendesk.ts';
import { ownMacros, removeOwnMacro } from './ownMacros.ts';
import { recordJob } from './records/recordJob.ts';
import { ENTRY, EVENT, MENTION, recordsPath, THEME } from './records/shape.ts';
import { jobRunner } from './rest/jobs/jobRunner.ts';
import { listRecords } from './rest/listRecords.ts';
import { objectsThere } from './setup/accountShape.ts';
import { recordCount } from './wire/exportWire.ts';

const what = 'remove everything';
/** Without its settings nobody writes any more; what points at themes goes before them. */
const ORDER: readonly string[] = [ENTRY, MENTION, EVENT, THEME];
const anyRecord = v.record(v.string(), v.unknown());
const idOnly = v.object({ id: v.string() });

/** Our objects and everything in them, to be taken out of an account. */
export function zendeskAccountRemoval(
  zendesk: Pick<Zendesk, 'rest' | 'leases' | 'world' | 'known'>,
): AccountRemoval {
  const { rest, known } = zendesk;

  async function countOf(key: string, signal: AbortSignal): Promise<number | null> {
    const path = `${recordsPath(key)}/count`;
    const counted = await rest.read(
      { path, what, missing: 'gone', urgency: 'onScreen' },
      recordCount,
      signal,
    );
    return counted.ok ? counted.value.count.value : null;
  }

  function deleteObject(key: string): Promise<Result<unknown, Failure>> {
    const path = `/api/v2/custom_objects/${key}`;
    return rest.write({ method: 'DELETE', path, body: undefined, what, missing: 'gone' }, v.unknown());
  }

  /** Where Zendesk does not delete an object that has records, they go first. */
  async function emptyObject(key: string, signal: AbortSignal): Promise<Result<void, Failure>> {
    const list = { path: recordsPath(key), what, missing: 'gone', urgency: 'onScreen' } as const;
    const listed = await listRecords(rest, list, idOnly, signal);
    if (!listed.ok) return listed;
    const ids = listed.value.items.map(({ id }) => id);
    const outcomes = await jobRunner(zendesk).run(recordJob(key, 'delete', what, 'onScreen'), ids, signal);
    const left = outcomes.find((outcome) => outcome.state !== 'done' && outcome.failure.kind !== 'gone');
    return left === undefined || left.state === 'done' ? ok(undefined) : failed(left.failure);
  }

  return {
    async list(signal) {
      const objects = await objectsThere(rest, what, signal);
      if (!objects.ok) return objects;
      const there = new Set(objects.value.map(({ key }) => key));
      const own: OwnObject[] = [];
      for (const key of ORDER.filter((one) => there.has(one)))
        own.push({ key, records: await countOf(key, signal) });
      return signal.aborted ? failed({ kind: 'cancelled', what }) : ok(own);
    },

    async records(key, signal, onProgress) {
      let read = 0;
      const counting = v.pipe(
        anyRecord,
        v.transform((record) => {
          onProgress((read += 1));
          return record;
        }),
      );
      const list = { path: recordsPath(key), what, missing: 'gone', urgency: 'onScreen' } as const;
      const listed = await listRecords(rest, list, counting, signal);
      return listed.ok ? ok(listed.value.items) : listed;
    },

    async remove(key, signal) {
      if (!ORDER.includes(key)) return failed({ kind: 'refused', what, reason: key });
      let deleted = await deleteObject(key);
      if (!deleted.ok && deleted.failure.kind === 'refused') {
        const emptied = await emptyObject(key, signal);
        if (!emptied.ok) return emptied;
        deleted = await deleteObject(key);
      }
      if (!deleted.ok && deleted.failure.kind !== 'gone') return deleted;
      known.isSetUp = false;
      known.isLacking = true;
      return ok(undefined);
    },

    macros: (signal) => ownMacros(rest, what, signal),
    removeMacro: (id) => removeOwnMacro(rest, what, id),
  };
}
