/** What a ticket can be tagged as. The same words as a theme's kind, which is a later step. */
export type HeardKind = 'request' | 'bug' | 'documentation';

/** What is heard in tickets and offered for tagging, and what the tickets' tags begin with. */
export interface HearingSetting {
  /** Neither heard nor offered; what is tagged already stays and counts. Never both, requests and bugs. */
  readonly kindsOff: readonly HeardKind[];
  /** BCP 47, without a region: what customers write in these is captured by hand alone. */
  readonly languagesOff: readonly string[];
  /**
   * What tags of ours begin with, in the order in which admins chose it: themes that are made now get the last one, those
   * of before keep theirs. So none is ever removed.
   */
  readonly tagPrefixes: readonly [string, ...string[]];
}

/** What tags begin with where nobody chose anything else. */
export const TAG_PREFIX = 'gs_';

/** Everything is heard. */
export const DEFAULT_HEARING: HearingSetting = { kindsOff: [], languagesOff: [], tagPrefixes: [TAG_PREFIX] };
