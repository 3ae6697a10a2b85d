import type { ComponentType } from 'react';
import type { SettingsSection } from '../frame/BoardRoute.ts';
import { AccessSection } from './access/AccessSection.tsx';
import { AnswersSection } from './answers/AnswersSection.tsx';
import { AreasSection } from './areas/AreasSection.tsx';
import { DecidersSection } from './deciders/DecidersSection.tsx';
import { HearingSection } from './hearing/HearingSection.tsx';
import { HealthSection } from './health/HealthSection.tsx';
import { LadderSection } from './ladder/LadderSection.tsx';
import { LeaveSection } from './leave/LeaveSection.tsx';
import { LearningSection } from './learning/LearningSection.tsx';
import { PilotSection } from './pilot/PilotSection.tsx';
import { ExchangeSection } from './exchange/ExchangeSection.tsx';
import { FieldsSection } from './fields/FieldsSection.tsx';
import { ForgetSection } from './forget/ForgetSection.tsx';
import { HistorySection } from './history/HistorySection.tsx';
import { PrivacySection } from './privacy/PrivacySection.tsx';
import { RollupSection } from './rollup/RollupSection.tsx';
import { TagsSection } from './tags/TagsSection.tsx';
import { TrackersSection } from './trackers/TrackersSection.tsx';

/** What stands on each page below Settings. */
export const SECTIONS: Readonly<
  Record<SettingsSection, { readonly Content: ComponentType; readonly isForAdmins: boolean }>
> = {
  health: { Content: HealthSection, isForAdmins: false },
  privacy: { Content: PrivacySection, isForAdmins: true },
  hearing: { Content: HearingSection, isForAdmins: true },
  areas: { Content: AreasSection, isForAdmins: true },
  fields: { Content: FieldsSection, isForAdmins: true },
  forget: { Content: ForgetSection, isForAdmins: true },
  deciders: { Content: DecidersSection, isForAdmins: true },
  answers: { Content: AnswersSection, isForAdmins: true },
  ladder: { Content: LadderSection, isForAdmins: true },
  rollup: { Content: RollupSection, isForAdmins: true },
  tags: { Content: TagsSection, isForAdmins: true },
  learning: { Content: LearningSection, isForAdmins: true },
  history: { Content: HistorySection, isForAdmins: false },
  exchange: { Content: ExchangeSection, isForAdmins: false },
  leave: { Content: LeaveSection, isForAdmins: true },
  pilot: { Content: PilotSection, isForAdmins: true },
  trackers: { Content: TrackersSection, isForAdmins: true },
  access: { Content: AccessSection, isForAdmins: true },
};
