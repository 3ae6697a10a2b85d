/** The right to do something that only one of a person's pages should do at a time. */
export interface Lease {
  /** Holds it for as many seconds again; false where it ran out and another page has it now. */
  readonly renew: () => Promise<boolean>;
  readonly giveBack: () => Promise<void>;
}

/** Leases by name. They run out by themselves, so that a page that was closed keeps nobody out. */
export interface Leases {
  /** `null` while somebody else has it: another page, or another caller of this one. */
  readonly take: (name: string, seconds: number) => Promise<Lease | null>;
  /**
   * Does the work, holding the lease for as long as it takes, unless somebody else is at work of this name: then waits
   * until they are done (or their page is gone), and gives `null`. Also `null` where nobody waits any more.
   */
  readonly once: <T>(
    name: string,
    work: () => Promise<T>,
    signal: AbortSignal,
  ) => Promise<{ readonly value: T } | null>;
}
