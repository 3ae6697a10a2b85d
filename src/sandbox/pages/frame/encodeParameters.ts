import { isRecord } from './isRecord.ts';

/**
 * A query string the way jQuery writes it, because that is what the framework's host uses: `{page: {after: 'x'}}`
 * becomes `page[after]=x`, `{ids: [1, 2]}` becomes `ids[]=1&ids[]=2`, null and undefined become empty.
 */
export function encodeParameters(data: Readonly<Record<string, unknown>>): string {
  const pairs: string[] = [];
  const add = (name: string, value: unknown): void => {
    if (Array.isArray(value)) {
      value.forEach((item: unknown, index) => {
        add(typeof item === 'object' && item !== null ? `${name}[${String(index)}]` : `${name}[]`, item);
      });
    } else if (isRecord(value)) {
      for (const [key, item] of Object.entries(value)) add(`${name}[${key}]`, item);
    } else {
      const text = typeof value === 'string' ? value : value == null ? '' : JSON.stringify(value);
      pairs.push(`${encodeURIComponent(name)}=${encodeURIComponent(text)}`);
    }
  };
  for (const [key, value] of Object.entries(data)) add(key, value);
  return pairs.join('&');
}
