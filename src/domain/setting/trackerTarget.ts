import type { TrackerKind, TrackerSetting } from './TrackerSetting.ts';

/** A channel of its own for what is no theme. `hugs`: customers' praise; `digest`: the week. */
export type OwnChannel = 'hugs' | 'digest';

/** A part of what says where. */
export type TargetPart =
  'repository' | 'site' | 'cloudId' | 'project' | 'issueType' | 'team' | 'channel' | OwnChannel;

const CHANNEL = /^[CG][A-Z0-9]{4,20}$/;

/** What says where in a tracker, and how each part looks. No part is a secret: those stand in the app's own settings. */
export const TARGET_PARTS: Readonly<Record<TrackerKind, Readonly<Partial<Record<TargetPart, RegExp>>>>> = {
  github: { repository: /^[\w.-]{1,100}\/[\w.-]{1,100}$/ },
  jira: {
    site: /^[a-z0-9-]{1,63}\.atlassian\.net$/,
    cloudId: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    project: /^[A-Z][A-Z0-9_]{1,19}$/,
    issueType: /^\d{1,20}$/,
  },
  linear: { team: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/ },
  slack: { channel: CHANNEL },
};

/** Parts that may be empty: nothing of the kind is sent then. */
const OPTIONAL_PARTS: Readonly<Partial<Record<TrackerKind, Readonly<Partial<Record<TargetPart, RegExp>>>>>> =
  {
    slack: { hugs: CHANNEL, digest: CHANNEL },
  };

/** The parts of a target that are missing or do not look as they should; none where it can be used. */
export function faultyParts({
  tracker,
  target,
}: Pick<TrackerSetting, 'tracker' | 'target'>): readonly TargetPart[] {
  const isAs = (looks: RegExp | undefined, part: TargetPart) => looks?.test(target[part] ?? '') === true;
  return [
    ...partsOf(tracker).filter((part) => !isAs(TARGET_PARTS[tracker][part], part)),
    ...optionalParts(tracker).filter(
      (part) => (target[part] ?? '') !== '' && !isAs(OPTIONAL_PARTS[tracker]?.[part], part),
    ),
  ];
}

/** The parts that may be said besides. */
export function optionalParts(tracker: TrackerKind): readonly TargetPart[] {
  return Object.keys(OPTIONAL_PARTS[tracker] ?? {}) as TargetPart[];
}

/** The same tracker, at one of its own channels; nowhere where an admin named none. */
export function atOwnChannel(setting: TrackerSetting, own: OwnChannel): TrackerSetting {
  return { ...setting, target: { channel: setting.target[own] ?? '' } };
}

/** The parts that say where in this tracker. */
export function partsOf(tracker: TrackerKind): readonly TargetPart[] {
  return Object.keys(TARGET_PARTS[tracker]) as TargetPart[];
}

/** A target in a few letters, for the journal and for screens: `acme/shop`, `SHOP`, `C0123`. */
export function targetName({ tracker, target }: Pick<TrackerSetting, 'tracker' | 'target'>): string {
  const part = { github: 'repository', jira: 'project', linear: 'team', slack: 'channel' }[tracker];
  return target[part] ?? '';
}
