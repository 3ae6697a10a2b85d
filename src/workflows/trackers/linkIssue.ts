import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Link } from '#domain/pitch/foldLinks.ts';
import type { TrackerKind, TrackerSetting } from '#domain/setting/TrackerSetting.ts';
import { targetName } from '#domain/setting/trackerTarget.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { TrackerIssue } from '#ports/Trackers.ts';
import { playTrackerTurn } from './playTrackerTurn.ts';
import type { SendFailure, Sending } from './sendTheme.ts';

type From = Pick<Sending, 'store' | 'worker' | 'now'>;
type Linked = Promise<Result<Link, SendFailure>>;

const never = new AbortController().signal;

/** Links an issue that is there already. Nothing is sent. */
export async function linkIssue(
  outside: From,
  theme: Pick<Theme, 'id' | 'name'>,
  setting: TrackerSetting,
  { key, url, title }: TrackerIssue,
): Linked {
  const says = { to: targetName(setting), key, url, title, isFound: true };
  const played = await playTrackerTurn(
    outside,
    theme,
    setting.tracker,
    { kind: 'tracker.linked', says },
    never,
  );
  if (!played.ok) return failed({ kind: 'zendesk', failure: played.failure });
  const { done, link } = played.value;
  return done ? ok(link) : failed({ kind: 'taken', link });
}

/** Takes the link away; the issue stays where it is. */
export async function unlinkIssue(
  outside: From,
  theme: Pick<Theme, 'id' | 'name'>,
  tracker: TrackerKind,
): Linked {
  const move = { kind: 'tracker.unlinked', says: {} } as const;
  const played = await playTrackerTurn(outside, theme, tracker, move, never);
  return played.ok ? ok(played.value.link) : failed({ kind: 'zendesk', failure: played.failure });
}
