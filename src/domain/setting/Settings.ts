import { type AnswerSetting, DEFAULT_ANSWERS } from './AnswerSetting.ts';
import type { Area } from './Area.ts';
import type { DeciderTerm } from './DeciderTerm.ts';
import { type FieldsSetting, NO_FIELDS } from './FieldsSetting.ts';
import { DEFAULT_HEARING, type HearingSetting } from './HearingSetting.ts';
import type { Ladder } from './Ladder.ts';
import { type LearningSetting, NOTHING_LEARNT } from './LearningSetting.ts';
import type { TrackerSetting } from './TrackerSetting.ts';

/** What is kept from the app, and for how long what it stores stays. */
export interface PrivacySetting {
  /** Whether addresses, numbers and keys in quotes are replaced by marks before they are stored. */
  readonly redacts: boolean;
  /** Whether screens leave out who tagged. */
  readonly hidesTaggers: boolean;
  /** Mentions older than this may be deleted by an admin's clean-up; `null`: kept until somebody deletes them. */
  readonly retentionMonths: number | null;
  /** Tickets of these are neither read nor stored. Ids of groups, brands and forms; tags as they are written. */
  readonly excluded: {
    readonly groups: readonly string[];
    readonly brands: readonly string[];
    readonly forms: readonly string[];
    readonly tags: readonly string[];
  };
  /** Private groups are excluded; these are not. */
  readonly includedPrivateGroups: readonly string[];
}

/** Who may use the app while it is tried out. */
export interface PilotSetting {
  /** Agents of these groups; everybody where it is empty. Admins always. */
  readonly groups: readonly string[];
}

/** Everything that admins decide for the account, each section a record of its own. */
export interface Settings {
  /** The subdomain for which the data was confirmed; `null` where nobody said anything: any. */
  readonly home: string | null;
  readonly privacy: PrivacySetting;
  readonly pilot: PilotSetting;
  readonly deciders: readonly DeciderTerm[];
  /** Product areas, in the order in which they are offered. */
  readonly areas: readonly Area[];
  readonly fields: FieldsSetting;
  /** Where themes may be sent; nowhere where nothing stands. */
  readonly trackers: readonly TrackerSetting[];
  /** What pitches and their answers go by. */
  readonly answers: AnswerSetting;
  /** What is heard in tickets, and what their tags begin with. */
  readonly hearing: HearingSetting;
  /** What is learnt from what agents tag and dismiss. */
  readonly learning: LearningSetting;
  /** What reviews go by; `null` where no admin wrote one. Read by `asLadder`. */
  readonly ladder: Ladder | null;
  /** How rollups count, as it is stored: read by those who count (`rollupSettingOf`). */
  readonly rollup: unknown;
}

export type SettingSection = keyof Settings;

/** How it is where no admin said anything. */
export const DEFAULT_SETTINGS: Settings = {
  home: null,
  privacy: {
    redacts: true,
    hidesTaggers: false,
    retentionMonths: null,
    excluded: { groups: [], brands: [], forms: [], tags: [] },
    includedPrivateGroups: [],
  },
  pilot: { groups: [] },
  deciders: [],
  areas: [],
  fields: NO_FIELDS,
  trackers: [],
  answers: DEFAULT_ANSWERS,
  hearing: DEFAULT_HEARING,
  learning: NOTHING_LEARNT,
  ladder: null,
  rollup: null,
};

/** The names of all sections. */
export const SETTING_SECTIONS = Object.keys(DEFAULT_SETTINGS) as readonly SettingSection[];
