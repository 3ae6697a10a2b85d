import { type RollupSetting, rollupSettingOf } from '#domain/setting/RollupSetting.ts';
import { loadSettings } from '../loadSettings.ts';
import type { Outside } from '../Outside.ts';

type From = Pick<Outside, 'settings' | 'replica' | 'leases' | 'worker' | 'now'>;

/**
 * How the account counts: at once as this browser knows it, however old that is, so that no look waits for a request; then as
 * the account says it. The plain setting where nothing can be read.
 *
 * @param hear is told once or twice, and not at all once `signal` is aborted.
 */
export async function readRollupSetting(
  outside: From,
  hear: (setting: RollupSetting) => void,
  signal: AbortSignal,
): Promise<void> {
  const kept = await outside.replica.book();
  const known = kept.ok ? kept.value : null;
  if (known !== null && !signal.aborted) hear(rollupSettingOf(known.book.settings.rollup));
  const loaded = await loadSettings(outside, signal);
  if (signal.aborted) return;
  if (loaded.ok) hear(rollupSettingOf(loaded.value.book.settings.rollup));
  else if (known === null) hear(rollupSettingOf(null));
}
