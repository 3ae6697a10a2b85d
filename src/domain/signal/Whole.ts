import type { SignalKind } from './Signal.ts';

/**
 * What a whole conversation is, taken together: the kind that is most probable, or `none` where nothing in it is more
 * probable than not. `probability` is of that kind; of `none`, that the customer says none of it.
 */
export interface Whole {
  readonly kind: SignalKind | 'none';
  readonly probability: number;
}
