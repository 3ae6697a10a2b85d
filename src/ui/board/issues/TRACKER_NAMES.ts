import type { TrackerKind } from '#domain/setting/TrackerSetting.ts';

/** Names are names in every language. */
export const TRACKER_NAMES: Readonly<Record<TrackerKind, string>> = {
  github: 'GitHub',
  jira: 'Jira',
  linear: 'Linear',
  slack: 'Slack',
};
