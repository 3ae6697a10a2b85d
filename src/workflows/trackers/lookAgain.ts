import { failed, ok, type Result } from '#domain/basis/Result.ts';
import { epochMs } from '#domain/basis/Instant.ts';
import { type Link, linkIn } from '#domain/pitch/foldLinks.ts';
import type { TrackerKind } from '#domain/setting/TrackerSetting.ts';
import { markerOf } from './markerOf.ts';
import { openAllowed } from './openTrackers.ts';
import { playTrackerTurn } from './playTrackerTurn.ts';
import { noted, type RowOwner, type SendFailure, type Sending } from './sendTheme.ts';

/** Search lags, and what was on its way may arrive late: before this, “not there” means nothing. */
export const SURE_AFTER_MINUTES = 5;

/**
 * Looks for what somebody began to send and nobody knows whether it arrived: it is linked where it is there. Where it is not,
 * and five minutes are over, it counts as not sent and can be sent anew. Anybody may look: whoever sent it may be gone.
 */
export async function lookAgain(
  outside: Sending,
  owner: RowOwner,
  kind: TrackerKind,
  signal: AbortSignal,
): Promise<Result<Link, SendFailure | { readonly kind: 'tooEarly'; readonly waitSeconds: number }>> {
  const opened = await openAllowed(outside, kind, signal);
  if (!opened.ok) return opened;
  const journal = await outside.store.journalOfTheme(owner.id, signal);
  if (!journal.ok) return failed({ kind: 'zendesk', failure: journal.failure });
  const { link } = linkIn(journal.value.items, kind);
  if (link.at !== 'sending') return ok(link);
  const found = await opened.value.tracker.sent(
    markerOf(outside.worker.subdomain, owner.id, link.turn),
    link.since,
    signal,
  );
  if (!found.ok) return found;
  if (found.value !== null) return noted(outside, owner, kind, link, found.value);
  const ageSeconds = (epochMs(outside.now()) - epochMs(link.since)) / 1_000;
  const waitSeconds = Math.ceil(SURE_AFTER_MINUTES * 60 - ageSeconds);
  if (waitSeconds > 0) return failed({ kind: 'tooEarly', waitSeconds });
  const move = { kind: 'tracker.notSent', says: {} } as const;
  const ended = await playTrackerTurn(outside, owner, kind, move, signal, link.turn);
  return ended.ok ? ok(ended.value.link) : failed({ kind: 'zendesk', failure: ended.failure });
}
