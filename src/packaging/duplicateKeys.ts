const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/gs;

/**
 * Keys that stand twice in one object of a JSON text, with the path of that object: `JSON.parse` takes the last one
 * and says nothing, Zendesk refuses the file. The text must be valid JSON.
 */
export function duplicateKeys(json: string): readonly string[] {
  const duplicates: string[] = [];
  const open: { seen: Set<string> | null; key: string; items: number }[] = [];
  let last = '';
  for (const [token] of json.matchAll(TOKEN)) {
    const inside = open.at(-1);
    if (token === '{') open.push({ seen: new Set(), key: '', items: 0 });
    else if (token === '[') open.push({ seen: null, key: '0', items: 0 });
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',' && inside?.seen === null) inside.key = String(++inside.items);
    else if (token === ':' && inside !== undefined && inside.seen !== null) {
      inside.key = String(JSON.parse(last));
      if (inside.seen.has(inside.key)) duplicates.push(open.map(({ key }) => key).join('.'));
      inside.seen.add(inside.key);
    }
    last = token;
  }
  return duplicates;
}
