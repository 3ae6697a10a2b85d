import { ok, type Result } from '#domain/basis/Result.ts';
import { readSeats } from '#domain/customer/readSeats.ts';
import type { CustomerFields } from '#ports/CustomerFields.ts';
import type { Failure } from '#ports/Failure.ts';

/** What a field says of all organizations together, and of how many it says something. */
export interface FieldSum {
  /** Whole. */
  readonly sum: number;
  readonly said: number;
  readonly missing: number;
  /** Something stands there that is no number, or one below zero. */
  readonly unclear: number;
}

/** Adds up a field of the account's organizations, as it stands now. A hundred of them a request. */
export async function sumOfField(
  { customerFields }: { readonly customerFields: CustomerFields },
  key: string,
  onRead: (count: number) => void,
  signal: AbortSignal,
): Promise<Result<FieldSum, Failure>> {
  const read = await customerFields.organizations([key], onRead, signal);
  if (!read.ok) return read;
  const told = read.value.map(({ values }) => readSeats(values[key]));
  const said = told.flatMap((one) => (one.at === 'said' ? [one.value] : []));
  const missing = told.filter(({ at }) => at === 'missing').length;
  const sum = Math.round(said.reduce((all, users) => all + users, 0));
  return ok({ sum, said: said.length, missing, unclear: told.length - said.length - missing });
}
