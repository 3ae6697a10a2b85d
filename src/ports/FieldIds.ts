import type { Result } from '#domain/basis/Result.ts';
import type { Failure } from './Failure.ts';

/**
 * The account's numbers for our lookup fields, by `<object>.<field>`. They never change while a field lives, so that this
 * browser keeps them and asking for a ticket's mentions costs one request instead of two.
 */
export interface FieldIds {
  /** Empty where nothing was kept yet. */
  readonly read: () => Promise<Result<Readonly<Record<string, string>>, Failure>>;
  /** Replaces what was kept. */
  readonly save: (ids: Readonly<Record<string, string>>) => Promise<Result<void, Failure>>;
}
