import type { Authorship } from './Authorship.ts';
import type { HistoryEvent } from './HistoryEvent.ts';
import type { RawRecord } from './rawRecord.ts';

/** What a record's fields said at some moment. */
type Said = ReadonlyMap<string, unknown>;

/**
 * The record as its author last left it, by its history (in either order). `null` where the history does not tell: it does
 * not begin with the record's creation by whom Zendesk names, is not one chain from there to what the record says now, or
 * no step of it is the author's.
 *
 * Two ways, since Zendesk does not say what exactly it keeps: back from now, undoing each change, and forward from the
 * creation, if that tells its values. Both are checked against the other end wherever that is told.
 */
export function rewindRecord(
  record: RawRecord,
  history: readonly HistoryEvent[],
  { fields, isOwn }: Pick<Authorship, 'fields' | 'isOwn'>,
): RawRecord | null {
  const steps = fromCreation(history, record.created_by_user_id);
  if (steps === null) return null;
  const own = steps.findLastIndex((step) => isOwn(step, record));
  if (own === -1) return null;
  const keys = ['external_id', ...fields];
  const now: Said = new Map(keys.map((key) => [key, valueOf(record, key)]));
  const said = goBack(now, steps, own) ?? goForward(now, steps, own, keys);
  if (said === null) return null;
  const changed = Object.fromEntries(fields.map((key) => [key, said.get(key)]));
  return {
    ...record,
    external_id: String(said.get('external_id') ?? ''),
    custom_object_fields: { ...record.custom_object_fields, ...changed },
  };
}

/** Whether both records say the same in these fields. */
export function saysTheSame(a: RawRecord, b: RawRecord, fields: readonly string[]): boolean {
  return ['external_id', ...fields].every((key) => isSame(valueOf(a, key), valueOf(b, key)));
}

function fromCreation(
  history: readonly HistoryEvent[],
  creator: string | null,
): readonly HistoryEvent[] | null {
  const at = history.findIndex(({ type }) => type === 'record_created');
  const steps = at === 0 ? history : history.toReversed();
  const [first, ...later] = steps;
  if (first?.type !== 'record_created' || first.actor === null || first.actor !== creator) return null;
  return later.every(({ type }) => type === 'record_updated') ? steps : null;
}

/**
 * Undoes every step after the author's last one. Where the creation tells its values, each that is left in the end must be
 * among them: what is not kept in the history cannot be told from what was always so.
 */
function goBack(now: Said, steps: readonly HistoryEvent[], own: number): Said | null {
  const said = new Map(now);
  let kept: Said | null = null;
  for (const [index, { type, changes }] of [...steps.entries()].toReversed()) {
    if (index === own) kept = new Map(said);
    const isCreation = type === 'record_created';
    // Of the author's own step, and of those before it, nothing need be told: they are only a check.
    if (changes === null) return index > own ? null : kept;
    if (!isCreation && changes.size === 0) return null;
    for (const [key, change] of changes) {
      if (!said.has(key)) continue;
      if ('after' in change && !isSame(said.get(key), change.after)) return null;
      if (isCreation) continue;
      if (!('before' in change)) return null;
      said.set(key, change.before);
    }
    if (isCreation && [...said].some(([key, value]) => asText(value) !== '' && !changes.has(key)))
      return null;
  }
  return kept;
}

/** Does every step from the creation on, which must lead to what the record says now. */
function goForward(
  now: Said,
  steps: readonly HistoryEvent[],
  own: number,
  keys: readonly string[],
): Said | null {
  const said = new Map<string, unknown>(keys.map((key) => [key, null]));
  let kept: Said | null = null;
  for (const [index, { changes }] of steps.entries()) {
    if (changes === null) return null;
    for (const [key, change] of changes) {
      if (!said.has(key)) continue;
      if (!('after' in change)) return null;
      said.set(key, change.after);
    }
    if (index === own) kept = new Map(said);
  }
  return keys.every((key) => isSame(said.get(key), now.get(key))) ? kept : null;
}

function valueOf(record: RawRecord, key: string): unknown {
  return key === 'external_id' ? record.external_id : record.custom_object_fields[key];
}

/** Histories may write a number or a checkbox as a text, and nothing as an empty text. */
function isSame(a: unknown, b: unknown): boolean {
  return asText(a) === asText(b);
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
