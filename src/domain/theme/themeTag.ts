import { asId, type ThemeId } from '../basis/Id.ts';
import { TAG_PREFIX } from '../setting/HearingSetting.ts';
import type { ThemeKind, ThemeState } from './Theme.ts';

const SLUG_LENGTH = 24;

/**
 * The ticket tag of a theme, `gs_<slug>_<id>`, or `gs_<id>` where the name has no Latin letters to make a slug of
 * (Japanese, emoji). Latin letters lose their accents; Zendesk's tags are lower case without spaces.
 *
 * @param prefix what tags begin with in this account (`HearingSetting.tagPrefixes`).
 */
export function themeTag(id: ThemeId, name: string, prefix = TAG_PREFIX): string {
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
  return slug === '' ? `${prefix}${id}` : `${prefix}${slug}_${id}`;
}

const KIND_TAG: Readonly<Record<ThemeKind, string>> = {
  request: 'request',
  bug: 'bug',
  documentation: 'docs',
};
const KIND_ENDS = Object.values(KIND_TAG);

/** What a tag of ours begins with. */
export function prefixOf(tag: string): string {
  return tag.slice(0, tag.indexOf('_') + 1);
}

/** Every ticket with a mention of a theme whose tag begins so bears one of these. */
export function kindTags(prefix: string): readonly string[] {
  return KIND_ENDS.map((end) => prefix + end);
}

/** Whose tag it is; `null` for what is no theme's own tag (a kind's, or not one of ours). */
export function themeIdInTag(tag: string, prefixes: readonly string[] = [TAG_PREFIX]): ThemeId | null {
  const prefix = prefixOf(tag);
  if (!prefixes.includes(prefix) || KIND_ENDS.includes(tag.slice(prefix.length))) return null;
  return asId<ThemeId>(tag.slice(tag.lastIndexOf('_') + 1));
}

/**
 * The tags that a ticket bears for a mention: its kind, and the theme's own once the theme is not emerging. What the kind's
 * begins with is what the theme's own does, so that a ticket's tags depend on no setting of today.
 */
export function ticketTags(kind: ThemeKind, tag: string, state: ThemeState): readonly string[] {
  const kindTag = prefixOf(tag) + KIND_TAG[kind];
  return state === 'emerging' ? [kindTag] : [kindTag, tag];
}
