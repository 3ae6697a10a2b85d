/** Where a theme can be sent to, in the order in which it is offered. */
export const TRACKERS = ['github', 'jira', 'linear', 'slack'] as const;

export type TrackerKind = (typeof TRACKERS)[number];

/** What an admin says of one of them. Without it, nothing is sent there. */
export interface TrackerSetting {
  readonly tracker: TrackerKind;
  readonly isOn: boolean;
  /** Whether customers' own words may go there. Never to what everybody can read, whatever stands here. */
  readonly quotes: boolean;
  /** Where in it (`TARGET_PARTS`), by the part's name. */
  readonly target: Readonly<Record<string, string>>;
}
