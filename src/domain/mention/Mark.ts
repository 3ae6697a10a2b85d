/** What a mark stands for. */
export type MarkKind = 'e-mail' | 'phone' | 'card' | 'iban' | 'ip' | 'key';

/** Where a mark stands in a redacted text, in UTF-16 units. */
export interface Mark {
  readonly kind: MarkKind;
  readonly start: number;
  readonly end: number;
}
