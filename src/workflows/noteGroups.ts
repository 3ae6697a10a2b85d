import type { AgentGroup } from '#ports/AccountPlaces.ts';
import type { Outside } from './Outside.ts';

/**
 * Notes which groups are public in the account, so that a browser that knows nothing yet need not ask before its first
 * screen. For admins, who see all groups. Where that fails nothing is lost: such browsers ask then.
 *
 * @param noted what stands there; nothing is written where it is the same.
 */
export async function noteGroups(
  { settings }: Pick<Outside, 'settings'>,
  groups: readonly AgentGroup[],
  noted: readonly string[] = [],
): Promise<void> {
  const publicIds = groups.flatMap(({ id, isPublic }) => (isPublic ? [id] : [])).toSorted();
  if (publicIds.join() !== noted.toSorted().join()) await settings.noteGroups(publicIds);
}
