import type { EventId, MentionId, ThemeId, UserId } from '../basis/Id.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';
import type { MentionStanding } from '../event/MentionStanding.ts';
import type { OvertakenEvents } from '../event/Overtaken.ts';
import type { Mention } from '../mention/Mention.ts';
import type { MentionKey } from '../mention/mentionKey.ts';
import type { Merge } from '../theme/Merge.ts';
import type { StandingMention } from '../theme/StandingMention.ts';
import type { ThemeFacts } from '../theme/Theme.ts';
import type { Championship } from './foldChampion.ts';

/** All that mentions and events say of one theme. */
export interface FoldedTheme {
  readonly id: ThemeId;
  /** `null` where its creation is not among the events: its mentions are shown all the same. */
  readonly facts: ThemeFacts | null;
  /** Its own, also while it is part of another theme. */
  readonly championship: Championship;
  /** What it was merged into; `null` where it stands on its own. */
  readonly merge: Merge | null;
  /** The last un-merge, if it stands on its own since; what the next merge names as `after`. */
  readonly unmergedBy: EventId | null;
  /** Where its mentions count: itself, or the theme that it is part of in the end. */
  readonly countsIn: ThemeId;
  /** The themes that are part of it, directly or through others. */
  readonly parts: readonly ThemeId[];
  /** The tickets that count for it, each once; none while it is part of another theme. */
  readonly mentions: readonly StandingMention[];
  /** Who has credit for what counts here. In the order of their ids: nobody is ranked. */
  readonly taggedBy: readonly UserId[];
}

/** The account as mentions and events tell it: the same on every machine that has read the same. */
export interface AccountFold {
  readonly themes: ReadonlyMap<ThemeId, FoldedTheme>;
  /** Mentions that others touched, by what was tagged; all others are `untouched`. */
  readonly standings: ReadonlyMap<MentionKey, MentionStanding>;
  readonly overtaken: OvertakenEvents;
  /** Every event once, oldest first. */
  readonly journal: readonly JournalEvent[];
  /** Every mention record once, as it was written last; also what is withdrawn, removed or covered by an erasure. */
  readonly records: readonly Mention[];
  /** Records that an erasure covers and that are still there: to be deleted (again). */
  readonly toErase: readonly MentionId[];
}
