import { epochMs } from '#domain/basis/Instant.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { KnownRights, Refusal } from '#ports/Rights.ts';
import { FRESH_MINUTES } from '../loadedThemes.ts';
import { loadSettings } from '../loadSettings.ts';
import type { Outside } from '../Outside.ts';
import type { Standing } from './Standing.ts';
import { standingOf } from './standingOf.ts';

export type StandingFrom = Pick<Outside, 'settings' | 'rights' | 'replica' | 'leases' | 'worker' | 'now'>;

/**
 * What this person can do in this account now. No request as a rule: settings come from the replica where they are fresh,
 * what a role means is asked for once. Fails where the account's settings are not known and cannot be read (`notSetUp`
 * where there are none).
 *
 * @param isWithRefusals whether what Zendesk refused in the last quarter of an hour counts. For screens it does; whoever
 *   sends tries again, since that shows whether it is allowed by now.
 */
export async function loadStanding(
  from: StandingFrom,
  signal: AbortSignal,
  isWithRefusals = true,
): Promise<Result<Standing, Failure>> {
  const { settings, worker, now } = from;
  const [loaded, rights] = await Promise.all([loadSettings(from, signal), knownRights(from, signal)]);
  if (!loaded.ok) return loaded;
  const { book } = loaded.value;
  const isRecent = ({ at }: Refusal) => epochMs(now()) - epochMs(at) < FRESH_MINUTES * 60_000;
  const refused =
    isWithRefusals && rights.refused !== null && isRecent(rights.refused) ? rights.refused : null;
  const { writesVersion, writesFrom } = settings;
  return ok(standingOf({ worker, book, writesVersion, writesFrom, onlyReads: rights.onlyReads, refused }));
}

/** Roles of an account's own making are numbers; only of those it is unknown whether they ever write. */
const OWN_ROLE = /^\d+$/;

/** What is known of this person's rights, asked for where the role is new here. What cannot be learnt is learnt by trying. */
async function knownRights(
  { rights, replica, worker }: StandingFrom,
  signal: AbortSignal,
): Promise<KnownRights> {
  const kept = await replica.rights();
  if (kept.ok && kept.value !== null && kept.value.role === worker.role) return kept.value;
  const blank: KnownRights = { role: worker.role, onlyReads: false, refused: null };
  if (!OWN_ROLE.test(worker.role)) return blank;
  const asked = await rights.onlyReads(signal);
  if (!asked.ok) return blank;
  const learnt = { ...blank, onlyReads: asked.value };
  await replica.saveRights(learnt);
  return learnt;
}
