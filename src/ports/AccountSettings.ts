import type { Settings, SettingSection } from '#domain/setting/Settings.ts';
import type { UserId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { Failure } from './Failure.ts';

/** Who changed a section last, and when, by Zendesk's stamps. */
export interface SettingChange {
  /** `null` where Zendesk does not say. */
  readonly by: UserId | null;
  readonly at: Instant;
  /** False where that was no admin: the section counts as an admin left it before, or is doubtful. */
  readonly counts: boolean;
}

/** What the account says about our data in it. */
export interface AccountBook {
  /** The version of the shape that its data has, 0 where it is not set up. */
  readonly version: number;
  /** The oldest version that it ever had, since what that one kept may still stand in histories; absent where it is the same. */
  readonly oldestVersion?: number;
  /** What admins decided; defaults where they said nothing. */
  readonly settings: Settings;
  /**
   * Sections that somebody other than an admin changed last, or that cannot be read, and whose last word of an admin could
   * not be found either: `settings` has their defaults, and whoever relies on them must not act as if those were meant.
   */
  readonly doubtful: readonly SettingSection[];
  /** Of the sections about which somebody said something. */
  readonly changes?: Readonly<Partial<Record<SettingSection, SettingChange>>>;
  /** The groups that are not private, as this browser asked last. Not part of what `read` gives. */
  readonly groups?: KnownGroups;
  /**
   * The same as an admin's browser noted it for those that know nothing yet. Good for a first screen and held against the
   * account right after; anybody could have changed it.
   */
  readonly notedGroups?: readonly string[];
  /**
   * Who of those that changed a section last were admins when this browser asked: not asked again on the same day. An admin
   * who is one no longer is noticed with the next day's question.
   */
  readonly admins?: KnownAdmins;
  /** A quick reading that left something open: to be read again as a whole. Not kept. */
  readonly isPartial?: true;
}

/** Admins among those that changed settings. */
export interface KnownAdmins {
  readonly ids: readonly string[];
  readonly readAt: Instant;
}

/** Groups whose tickets every agent may see; of any other group it is not known, or it is private. */
export interface KnownGroups {
  readonly publicIds: readonly string[];
  readonly readAt: Instant;
}

/** The account's settings. Every section is one record, and its history is Zendesk's. */
export interface AccountSettings {
  /** The version of the shape that this app writes. */
  readonly writesVersion: number;
  /** The oldest version of data that it may write before that was brought forward. */
  readonly writesFrom: number;
  /**
   * `notSetUp` where our objects are not there. One request where nobody said anything, a second one for who of those that
   * changed a section last are admins, unless that was asked today.
   *
   * @param isQuick leaves that second one out, for a first screen: only what is kept from the app (`privacy`) is held
   *   against it, all else counts as it stands. Where something was left out (`isPartial`) it is to be read again as a
   *   whole right after.
   * @param known what was asked before.
   */
  readonly read: (
    signal: AbortSignal,
    isQuick?: boolean,
    known?: KnownAdmins,
  ) => Promise<Result<AccountBook, Failure>>;
  /** Replaces one section. Counts only where an admin does it. */
  readonly save: <S extends SettingSection>(section: S, value: Settings[S]) => Promise<Result<void, Failure>>;
  /** Notes which groups are public (see `AccountBook.notedGroups`). */
  readonly noteGroups: (publicIds: readonly string[]) => Promise<Result<void, Failure>>;
}
