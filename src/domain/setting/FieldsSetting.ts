/** By what else an account parts its customers: an industry, a size, a region. The first is as old as the setting. */
export const SEGMENTS = ['segment', 'segment2', 'segment3', 'segment4', 'segment5'] as const;

export type Segment = (typeof SEGMENTS)[number];

/** What an account may know of a customer, in fields of its own. */
export const CUSTOMER_FIELDS = ['plan', 'revenue', 'seats', 'country', ...SEGMENTS] as const;

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

/** Whether it is one of the segments. */
export function isSegment(what: CustomerField): what is Segment {
  return SEGMENTS.some((one) => one === what);
}

const NONE: MappedField = { organization: null, user: null };

export const NO_FIELDS: FieldsSetting = { ...ofEach(NONE), currency: null };

/** The same for each of them. */
export function ofEach<T>(value: T): Record<CustomerField, T> {
  return Object.fromEntries(CUSTOMER_FIELDS.map((what) => [what, value])) as Record<CustomerField, T>;
}
