import type { Need } from '#ports/Failure.ts';

/** Why somebody only reads here. Each passes by what somebody does, never by waiting; nothing is lost meanwhile. */
export type ReadOnly =
  /** The data is of an older shape: an admin's visit brings it up to date. */
  | { readonly kind: 'older' }
  /** A newer app wrote the data: reloading Zendesk brings that app. */
  | { readonly kind: 'newer' }
  /** The data was set up for another subdomain (a sandbox's copy, a renamed account): an admin confirms that it belongs here. */
  | { readonly kind: 'elsewhere'; readonly home: string }
  /** Who may write is unknown, since somebody other than an admin changed it last: an admin saves it once. */
  | { readonly kind: 'doubtful' }
  /** Others try the app out at present. */
  | { readonly kind: 'pilot' }
  /** A light agent or a contributor. */
  | { readonly kind: 'role' }
  /** Zendesk refused a write lately: the role lacks a right. */
  | { readonly kind: 'rights'; readonly need: Need }
  /** Zendesk refused a write lately: the account lacks a field of ours. */
  | { readonly kind: 'field'; readonly field: string };

/** What a person can do in this account now. Reading is always possible. */
export type Standing =
  | {
      readonly can: 'write';
      /** The data is of an older shape that this app may write too; an admin's click brings it forward. */
      readonly isOlder?: true;
    }
  | { readonly can: 'read'; readonly because: ReadOnly };
