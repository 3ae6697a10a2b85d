import type { PrivacySetting } from './Settings.ts';
import type { TicketPlace } from './TicketPlace.ts';

/** Why a ticket is not read. `unknown`: it may be excluded, and that cannot be told. */
export type Exclusion = 'group' | 'privateGroup' | 'brand' | 'form' | 'tag' | 'unknown';

/**
 * Why a ticket that stands there is neither read nor stored; `null` where it may be. A group counts as private unless it
 * is known as public: nobody's agent may see every private group. Where something could not be told that admins exclude by,
 * the ticket is not read.
 */
export function exclusionOf(
  { groupId, brandId, formId, tags, unknown }: TicketPlace,
  { excluded, includedPrivateGroups }: PrivacySetting,
  publicGroups: ReadonlySet<string>,
): Exclusion | null {
  const isListed = (id: string | null, list: readonly string[]) => id !== null && list.includes(id);
  if (isListed(groupId, excluded.groups)) return 'group';
  if (isListed(brandId, excluded.brands)) return 'brand';
  if (isListed(formId, excluded.forms)) return 'form';
  const hidden = new Set(excluded.tags.map((tag) => tag.toLowerCase()));
  if (tags.some((tag) => hidden.has(tag.toLowerCase()))) return 'tag';
  if (groupId !== null && !publicGroups.has(groupId) && !includedPrivateGroups.includes(groupId))
    return 'privateGroup';
  return unknown.some((kind) => kind === 'groups' || excluded[kind].length > 0) ? 'unknown' : null;
}
