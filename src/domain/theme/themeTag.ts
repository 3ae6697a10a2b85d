import { asId, type ThemeId } from '../basis/Id.ts';
import type { ThemeKind, ThemeState } from './Theme.ts';

/** Every tag of ours starts so; a ticket without one has no mentions to ask for. */
export const TAG_PREFIX = 'gs_';

const SLUG_LENGTH = 24;

/**
 * The ticket tag of a theme, `gs_<slug>_<id>`, or `gs_<id>` where the name has no Latin letters to make a slug of
 * (Japanese, emoji). Latin letters lose their accents; Zendesk's tags are lower case without spaces.
 */
export function themeTag(id: ThemeId, name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  let slug = '';
  for (const word of words ?? []) {
    const longer = slug === '' ? word.slice(0, SLUG_LENGTH) : `${slug}_${word}`;
    if (longer.length > SLUG_LENGTH) break;
    slug = longer;
  }
  return slug === '' ? `${TAG_PREFIX}${id}` : `${TAG_PREFIX}${slug}_${id}`;
}

const KIND_TAGS = new Set(['request', 'bug', 'docs'].map((kind) => `${TAG_PREFIX}${kind}`));

/** Whose tag it is; `null` for what is no theme's own tag (a kind's, or not one of ours). */
export function themeIdInTag(tag: string): ThemeId | null {
  if (!tag.startsWith(TAG_PREFIX) || KIND_TAGS.has(tag)) return null;
  return asId<ThemeId>(tag.slice(Math.max(TAG_PREFIX.length, tag.lastIndexOf('_') + 1)));
}

/** The tags that a ticket bears for a mention: its kind, and the theme's own once the theme is not emerging. */
export function ticketTags(kind: ThemeKind, tag: string, state: ThemeState): readonly string[] {
  const kindTag = `${TAG_PREFIX}${kind === 'documentation' ? 'docs' : kind}`;
  return state === 'emerging' ? [kindTag] : [kindTag, tag];
}
