import type { Day } from '#domain/basis/Day.ts';
import type { TokenAccess } from '#zendesk/connectByToken.ts';

/** What a person asked the command to do. */
export interface SweepOptions {
  readonly subdomain: string;
  readonly access: TokenAccess;
  readonly from: Day;
  readonly until: Day;
  /** Only tickets in these views, by their ids or their names; all of the period where there is none. */
  readonly views: readonly string[];
  /** The file that keeps how far it got, and what was found. */
  readonly state: string;
  readonly json: boolean;
  /** Say what it will take, and read nothing. */
  readonly isEstimate: boolean;
  /** The file of proposals to accept (`-` for standard input); `null` where nothing is to be written. */
  readonly apply: string | null;
}
