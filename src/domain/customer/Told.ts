/**
 * What an account says of a customer. Nothing there is not zero, and what stands there but cannot be read is neither.
 */
export type Told<T> =
  | { readonly at: 'said'; readonly value: T }
  | { readonly at: 'missing' }
  /** Nothing that can be counted; as it stands there. */
  | { readonly at: 'unclear'; readonly text: string };

export const MISSING = { at: 'missing' } as const;

export function said<T>(value: T): Told<T> {
  return { at: 'said', value };
}

export function unclear(text: string): Told<never> {
  return { at: 'unclear', text };
}
