import { invalid } from './ZendeskError.ts';

const longestTogether = 5096;
const allowed = /^[\p{L}\p{M}\p{N}_\-:/]+$/u;

/** Tags as they are stored: lower case, each once, sorted. Stricter than Zendesk, which mends odd characters silently. */
export function cleanTags(given: unknown): string[] {
  const list = typeof given === 'string' ? given.split(/[\s,]+/).filter((t) => t !== '') : given;
  if (!Array.isArray(list)) throw invalid('tags', 'Tags: must be an array of strings');
  const tags = list.map((tag: unknown) => {
    if (typeof tag !== 'string' || !allowed.test(tag))
      throw invalid('tags', `Tags: ${JSON.stringify(tag)} may have only letters, digits, _, -, : and /`);
    return tag.toLowerCase();
  });
  const unique = [...new Set(tags)].sort();
  if (unique.join(' ').length > longestTogether)
    throw invalid('tags', `Tags: are too long together (maximum is ${longestTogether} characters)`);
  return unique;
}

export function addTags(tags: readonly string[], more: unknown): string[] {
  return cleanTags([...tags, ...cleanTags(more)]);
}

export function removeTags(tags: readonly string[], fewer: unknown): string[] {
  const gone = cleanTags(fewer);
  return tags.filter((tag) => !gone.includes(tag));
}
