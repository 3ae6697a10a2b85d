/** What an account may know of a customer, in fields of its own. */
export const CUSTOMER_FIELDS = ['plan', 'revenue', 'seats', 'country', 'segment'] as const;

export type CustomerField = (typeof CUSTOMER_FIELDS)[number];

/** The keys of the fields that hold it. An organization's comes before its user's; `null` where there is none. */
export interface MappedField {
  readonly organization: string | null;
  readonly user: string | null;
}

/** Which of the account's own fields say what a customer pays for, and where they are. */
export type FieldsSetting = Readonly<Record<CustomerField, MappedField>> & {
  /** ISO 4217, of the revenue; `null` shows numbers without one. */
  readonly currency: string | null;
};

const NONE: MappedField = { organization: null, user: null };

export const NO_FIELDS: FieldsSetting = {
  plan: NONE,
  revenue: NONE,
  seats: NONE,
  country: NONE,
  segment: NONE,
  currency: null,
};
