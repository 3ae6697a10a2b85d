import type { OrganizationId, ThemeId, TicketId, UserId } from '../basis/Id.ts';
import type { Calendar } from './Calendar.ts';

/** What a row says besides, one bit each. */
export const STAFF = 1;
export const CONFIRMED = 2;
export const BY_CHAMPION = 4;
export const NOTED = 8;
export const IMPORTED = 16;
export const TEST = 32;

/**
 * Who was heard about what on which day, in columns of numbers: one row for each theme, ticket, person, organization and day.
 * People, tickets and so on are places in lists; -1 stands for nobody. Made once for an account as it stands, so that
 * every look at it is a walk over numbers.
 */
export interface RollupTable {
  readonly calendar: Calendar;
  readonly themes: readonly ThemeId[];
  readonly tickets: readonly TicketId[];
  readonly organizations: readonly OrganizationId[];
  readonly brands: readonly number[];
  /** By their keys, see `AskingCustomer`. */
  readonly customers: readonly string[];
  readonly people: readonly UserId[];
  /** One for each theme, ticket and organization. */
  readonly pairCount: number;
  /** The rows of theme `n` begin at `starts[n]` and end before `starts[n + 1]`, the earliest day first. */
  readonly starts: Uint32Array;
  readonly day: Int32Array;
  readonly ticket: Int32Array;
  readonly person: Int32Array;
  readonly organization: Int32Array;
  readonly pair: Int32Array;
  readonly customer: Int32Array;
  readonly brand: Int32Array;
  readonly flags: Uint8Array;
  /** How many people ever spoke of each theme; without colleagues and tests. */
  readonly peopleEver: Uint32Array;
}
