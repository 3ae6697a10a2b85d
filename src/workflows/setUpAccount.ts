import type { Result } from '#domain/basis/Result.ts';
import type { SetUpState } from '#ports/AccountSetUp.ts';
import type { Failure } from '#ports/Failure.ts';
import { loadSettings, saveSetting } from './loadSettings.ts';
import type { Outside } from './Outside.ts';
import { noteGroups } from './noteGroups.ts';
import { noteRefusal } from './standing/noteRefusal.ts';

type From = Pick<Outside, 'setUp' | 'settings' | 'places' | 'replica' | 'leases' | 'worker' | 'now'>;

/**
 * Makes or mends what the account lacks, and writes down for which subdomain that is, so that a copy of the account is
 * noticed. Where only that last step fails the account is set up all the same; the health page offers it again.
 */
export async function setUpAccount(
  outside: From,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<Result<SetUpState, Failure>> {
  const made = await outside.setUp.run(onProgress, signal);
  if (!made.ok) return made;
  await noteRefusal(outside, null);
  const groups = await outside.places.groups(signal);
  if (groups.ok) await noteGroups(outside, groups.value);
  const loaded = await loadSettings(outside, signal, 0);
  if (!loaded.ok || loaded.value.outdated !== null) return made;
  const { settings, doubtful } = loaded.value.book;
  if (settings.home === null && !doubtful.includes('home'))
    await saveSetting(outside, 'home', outside.worker.subdomain);
  return made;
}
