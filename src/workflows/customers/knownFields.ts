import type { AccountField, FieldOwner } from '#domain/customer/AccountField.ts';
import { epochMs } from '#domain/basis/Instant.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { CustomersFrom } from './CustomersFrom.ts';

/** Admins change fields rarely; what they changed is seen on the next day, in Settings at once. */
export const FRESH_HOURS = 24;

/** The account's fields of organizations or people: those of today from this browser, else asked for and kept. */
export async function knownFields(
  { customerFields, customerShelf, now }: Pick<CustomersFrom, 'customerFields' | 'customerShelf' | 'now'>,
  owner: FieldOwner,
  signal: AbortSignal,
  freshHours = FRESH_HOURS,
): Promise<Result<readonly AccountField[], Failure>> {
  const kept = await customerShelf.fields(owner);
  const before = kept.ok ? kept.value : null;
  const age = before === null ? Infinity : epochMs(now()) - epochMs(before.readAt);
  if (before !== null && age < freshHours * 3_600_000) return ok(before.fields);
  const readAt = now();
  const read = await customerFields.fields(owner, signal);
  if (read.ok) await customerShelf.saveFields(owner, read.value, readAt);
  return read.ok || before === null ? read : ok(before.fields);
}
