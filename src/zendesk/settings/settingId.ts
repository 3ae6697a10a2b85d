import type { SettingSection } from '#domain/setting/Settings.ts';

/** What a setting's record calls itself. */
export const SETTING_KIND = 'setting';

/** The external id of a section's record. */
export function settingId(section: SettingSection): string {
  return `${SETTING_KIND}.${section}`;
}
