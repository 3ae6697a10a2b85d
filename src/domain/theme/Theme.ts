import type { AreaId, ThemeId, UserId } from '../basis/Id.ts';
import type { Instant } from '../basis/Instant.ts';
import type { Counts } from '../mention/countMentions.ts';
import type { Answer, ThemeAnswer } from './Answer.ts';

/** What several customers ask for. `documentation` themes are mended by support itself. */
export type ThemeKind = 'request' | 'bug' | 'documentation';

/**
 * What was answered, where somebody did. Else `emerging` until a second person asks, `open` from then on. `archived` themes are
 * hidden and can be brought back.
 */
export type ThemeState = 'emerging' | 'open' | 'archived' | Answer;

/** What an agent can give the customer today, while the theme is open. */
export interface Help {
  readonly sort: 'workaround' | 'article' | 'wording';
  /** Ready to go into a reply. */
  readonly text: string;
}

/** What was decided about a theme itself, from its events. */
export interface ThemeFacts {
  readonly name: string;
  readonly kind: ThemeKind;
  /** Its ticket tag, `gs_<slug>_<id>` or as the account has it: fixed when the theme is created. */
  readonly tag: string;
  readonly archived: boolean;
  readonly help: Help | null;
  /** What is asked in a sentence or two; empty where nobody wrote it. */
  readonly summary: string;
  /** The product area that it was filed in, whether or not admins still have it; `null` for none. */
  readonly areaId: AreaId | null;
  /** Who wants to hear of it, in the order in which they said so. */
  readonly watchers: readonly UserId[];
  readonly createdBy: UserId;
}

/**
 * A theme as its record in the account says it: a cache of what events and mentions say, good for lists and for
 * matching. Its counts are "about" until the mentions themselves were read.
 */
export interface Theme {
  readonly id: ThemeId;
  readonly name: string;
  readonly kind: ThemeKind;
  readonly tag: string;
  readonly archived: boolean;
  readonly help: Help | null;
  readonly summary: string;
  readonly areaId: AreaId | null;
  /** What it was merged into: it counts there and is offered no more. `null` where it stands on its own. */
  readonly partOf: ThemeId | null;
  readonly championId: UserId | null;
  /** The answer that holds; `null` where there is none, or none that the record tells. */
  readonly answer: ThemeAnswer | null;
  readonly counts: Counts;
  /**
   * Up to eight short quotes of different customers: what matching learns the theme from. Read from mentions and known in
   * this browser only; the record says none.
   */
  readonly examples: readonly string[];
  /** When the counts were last derived from mentions; `null` if never. */
  readonly countedAt: Instant | null;
  /** When its record was last changed, by Zendesk's clock; absent where this browser knows something newer than the record. */
  readonly changedAt?: Instant;
}
