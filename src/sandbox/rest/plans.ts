export type Plan = {
  readonly name: string;
  readonly requestsPerMinute: number;
  readonly objects: number;
  readonly lookupsPerObject: number;
  readonly fieldsPerObject: number;
  readonly records: number;
  /** Roles of the account's own, each with what it may do with records. */
  readonly hasRoles: boolean;
};

/** Limits per plan; see platform facts 3.1 and 3.4. Tests may lower single numbers. */
export const plans = {
  /** Without custom objects. */
  support: {
    name: 'Support Professional',
    requestsPerMinute: 400,
    objects: 0,
    lookupsPerObject: 0,
    fieldsPerObject: 0,
    records: 0,
    hasRoles: false,
  },
  team: {
    name: 'Suite Team',
    requestsPerMinute: 200,
    objects: 3,
    lookupsPerObject: 5,
    fieldsPerObject: 100,
    records: 1_000_000,
    hasRoles: false,
  },
  growth: {
    name: 'Suite Growth',
    requestsPerMinute: 400,
    objects: 5,
    lookupsPerObject: 5,
    fieldsPerObject: 100,
    records: 1_000_000,
    hasRoles: false,
  },
  professional: {
    name: 'Suite Professional',
    requestsPerMinute: 400,
    objects: 30,
    lookupsPerObject: 10,
    fieldsPerObject: 100,
    records: 1_000_000,
    hasRoles: false,
  },
  enterprise: {
    name: 'Suite Enterprise',
    requestsPerMinute: 700,
    objects: 50,
    lookupsPerObject: 10,
    fieldsPerObject: 100,
    records: 1_000_000,
    hasRoles: true,
  },
} as const satisfies { readonly [key: string]: Plan };
