/** An amount, negative where it is owed to the customer. */
export interface Money {
  readonly amount: number;
  /** ISO 4217; `null` where nothing says which. */
  readonly currency: string | null;
}
