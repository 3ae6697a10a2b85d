/** Where a ticket stands in the account: what admins can exclude by, known without a word of its conversation. */
export interface TicketPlace {
  /** The group that it is assigned to; `null` where it is assigned to none. */
  readonly groupId: string | null;
  readonly brandId: string | null;
  readonly formId: string | null;
  readonly tags: readonly string[];
  /** What could not be told: an exclusion by it must be taken for one that holds. */
  readonly unknown: readonly PlaceKind[];
}

/** What admins exclude by. */
export type PlaceKind = 'groups' | 'brands' | 'forms' | 'tags';
