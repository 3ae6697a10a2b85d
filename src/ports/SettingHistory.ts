import type { Result } from '#domain/basis/Result.ts';
import type { SettingSection } from '#domain/setting/Settings.ts';
import type { SettingChange } from './AccountSettings.ts';
import type { Failure } from './Failure.ts';

/** Who changed what admins decided, and when, as Zendesk's history of the record tells it. */
export interface SettingHistory {
  /**
   * Every change of a section, the newest first; none where nobody ever said anything. `counts` is false for whoever is no
   * admin now.
   */
  readonly changes: (
    section: SettingSection,
    signal: AbortSignal,
  ) => Promise<Result<readonly SettingChange[], Failure>>;
}
