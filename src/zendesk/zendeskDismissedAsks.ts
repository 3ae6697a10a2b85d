import type { UserId } from '#domain/basis/Id.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { DismissedAsks, MarkChange } from '#ports/SweepEntries.ts';
import * as v from 'valibot';
import type { Zendesk } from './connectZendesk.ts';
import { entriesOfKind } from './entriesOfKind.ts';
import { RECORD_BYTES, recordBytes } from './records/recordLimits.ts';
import { recordsByExternalId } from './records/relatedRecords.ts';
import { ENTRY } from './records/shape.ts';
import { entryId, entryRecord, ownValue, writeEntry } from './zendeskOwnEntries.ts';

const KIND = 'dismissedAsks';
/** Some 2,900 marks each: what a person dismisses in years. */
const VOLUMES = 10;

type EntryRecord = v.InferOutput<typeof entryRecord>;

/**
 * What people dismissed of what reading history found: marks in one text, in as many records of each person as they need.
 * A record that somebody else changed says nothing.
 */
export function zendeskDismissedAsks({ rest }: Pick<Zendesk, 'rest'>): DismissedAsks {
  async function volumesOf(owner: UserId, signal: AbortSignal): Promise<Result<string[][], Failure>> {
    const ids = idsOf(owner);
    const listed = await recordsByExternalId(rest, ENTRY, ids, entryRecord, `read ${KIND}`, signal);
    if (!listed.ok) return listed;
    const byId = new Map(listed.value.items.map((record) => [record.external_id, record]));
    return ok(
      ids.map((id) => {
        const record = byId.get(id);
        return record?.created_by_user_id === owner ? marksIn(record) : [];
      }),
    );
  }

  async function write(owner: UserId, changes: readonly MarkChange[]): Promise<Result<void, Failure>> {
    const read = await volumesOf(owner, new AbortController().signal);
    if (!read.ok) return read;
    const now = changed(read.value, changes);
    if (now === null)
      return failed({ kind: 'refused', what: `save ${KIND}`, reason: 'There is no room for more.' });
    for (const [n, id] of idsOf(owner).entries()) {
      const [before, after] = [textOf(read.value[n]), textOf(now[n])];
      if (before === after) continue;
      const written = await writeEntry(rest, KIND, owner, id, after);
      if (!written.ok) return written;
    }
    return ok(undefined);
  }

  // Changes of one page go one after another, since each reads before it writes; those that wait meanwhile go as one.
  const waiting: MarkChange[] = [];
  let next: Promise<Result<void, Failure>> | null = null;
  let last: Promise<unknown> = Promise.resolve();

  return {
    async all(owner, signal) {
      const [own, found] = await Promise.all([
        volumesOf(owner, signal),
        entriesOfKind(rest, KIND, 'onScreen', signal),
      ]);
      if (!own.ok) return own;
      if (!found.ok) return found;
      const others = found.value.filter((record) => record.created_by_user_id !== owner);
      return ok({ own: new Set(own.value.flat()), others: new Set(others.flatMap(marksIn)) });
    },

    change(owner, change) {
      waiting.push(change);
      next ??= last.then(() => {
        next = null;
        return write(owner, waiting.splice(0));
      });
      last = next;
      return next;
    },
  };
}

/** The same marks with these changes, each mark in the volume in which it stands; `null` where there is no room for all. */
function changed(volumes: readonly string[][], changes: readonly MarkChange[]): readonly string[][] | null {
  let now = volumes.map((marks) => [...marks]);
  for (const { add = [], remove = [] } of changes) {
    const out = new Set(remove);
    now = now.map((marks) => marks.filter((mark) => !out.has(mark)));
    const there = new Set(now.flat());
    for (const mark of new Set(add)) {
      if (there.has(mark)) continue;
      const volume = now.find((marks) => hasRoom(marks, mark));
      if (volume === undefined) return null;
      volume.push(mark);
    }
  }
  return now;
}

function idsOf(owner: string): readonly string[] {
  const first = entryId(KIND, owner);
  return [first, ...Array.from({ length: VOLUMES - 1 }, (_, n) => `${first}.${n + 2}`)];
}

function marksIn(record: EntryRecord): string[] {
  if (!idsOf(record.created_by_user_id).includes(record.external_id)) return [];
  const text = ownValue(record, record.external_id, v.string()) ?? '';
  return text.split(' ').filter((mark) => mark !== '');
}

function textOf(marks: readonly string[] = []): string {
  return marks.join(' ');
}

function hasRoom(marks: readonly string[], mark: string): boolean {
  const each = mark.length + 1;
  return recordBytes('') + (marks.length + 1) * each <= RECORD_BYTES;
}
