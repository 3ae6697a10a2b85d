import type { UserId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import { mayDecide } from '#domain/setting/mayDecide.ts';
import { loadSettings } from '../loadSettings.ts';
import type { Outside } from '../Outside.ts';

/** Whether somebody may judge quotes for the account at a moment. */
export type MayJudge = (who: UserId, at: Instant) => boolean;

/**
 * Who may judge: whoever decides about themes at that moment, and admins. Zendesk keeps no dates of admins: known are those
 * that changed settings and are admins now, and the person who looks. Nobody may where the settings cannot be read.
 */
export async function judgingNow(
  outside: Pick<Outside, 'settings' | 'replica' | 'leases' | 'worker' | 'now'>,
  signal: AbortSignal,
): Promise<MayJudge> {
  const loaded = await loadSettings(outside, signal);
  if (!loaded.ok) return () => false;
  const { settings, admins, doubtful } = loaded.value.book;
  const deciders = doubtful.includes('deciders') ? [] : settings.deciders;
  const known = new Set<string>(admins?.ids);
  if (outside.worker.role === 'admin') known.add(outside.worker.id);
  return (who, at) => known.has(who) || mayDecide(deciders, who, at);
}
