import type { FieldOwner } from '#domain/customer/AccountField.ts';
import { epochMs } from '#domain/basis/Instant.ts';
import type { KeptHolder } from '#ports/CustomerFields.ts';
import type { Failure } from '#ports/Failure.ts';
import type { CustomersFrom } from './CustomersFrom.ts';
import { FRESH_HOURS } from './knownFields.ts';

/** More are not asked for at once: ten requests, of the sixty that a person's pages have in a minute. */
export const MOST_AT_ONCE = 1000;

export interface HeldValues {
  readonly holders: ReadonlyMap<string, KeptHolder>;
  /** Why some were not read; those that this browser knew are there all the same, as old as they are. */
  readonly failure: Failure | null;
}

/**
 * What stands in the fields of these organizations or people. What was read within a day comes from this browser; the rest
 * is asked for, a hundred a request, and kept. Whom the account does not show to this person is kept as that.
 *
 * @param keys of the fields that are wanted. What was kept without one of them is read anew.
 */
export async function heldValues(
  { customerFields, customerShelf, now }: Pick<CustomersFrom, 'customerFields' | 'customerShelf' | 'now'>,
  owner: FieldOwner,
  ids: readonly string[],
  keys: readonly string[],
  signal: AbortSignal,
): Promise<HeldValues> {
  const wanted = [...new Set(ids)].filter((id) => /^\d+$/.test(id));
  const kept = await customerShelf.holders(owner, wanted);
  const holders = new Map(kept.ok ? kept.value.map((one) => [one.id, one]) : []);
  const isFresh = (one: KeptHolder | undefined) =>
    one !== undefined &&
    epochMs(now()) - epochMs(one.readAt) < FRESH_HOURS * 3_600_000 &&
    (one.values === null || keys.every((key) => Object.hasOwn(one.values ?? {}, key)));
  const lacking = wanted.filter((id) => !isFresh(holders.get(id)));
  const asked = lacking.slice(0, MOST_AT_ONCE);
  if (asked.length === 0) return { holders, failure: null };
  const readAt = now();
  const read = await customerFields.values(owner, asked, keys, signal);
  if (!read.ok) return { holders, failure: read.failure };
  const found = new Map(read.value.map(({ id, values }) => [id, values]));
  const fresh = asked.map((id): KeptHolder => {
    const values = found.get(id);
    const whole =
      values === undefined ? null : Object.fromEntries(keys.map((key) => [key, values[key] ?? null]));
    return { id, values: whole, readAt };
  });
  await customerShelf.saveHolders(owner, fresh);
  for (const one of fresh) holders.set(one.id, one);
  return { holders, failure: null };
}
