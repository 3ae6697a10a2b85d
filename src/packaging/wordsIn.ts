import { isRecord } from './isRecord.ts';

/** A translation file's texts by key, `sidebar.title`. A leaf that is no text keeps its place with `null`. */
export function wordsIn(json: unknown, prefix = ''): ReadonlyMap<string, string | null> {
  const words = new Map<string, string | null>();
  if (!isRecord(json)) return words;
  for (const [key, value] of Object.entries(json)) {
    const path = `${prefix}${key}`;
    if (isRecord(value)) for (const [inner, text] of wordsIn(value, `${path}.`)) words.set(inner, text);
    else words.set(path, typeof value === 'string' ? value : null);
  }
  return words;
}
