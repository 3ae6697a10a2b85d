import { parseAst, type Plugin } from 'vite';

/** Rules about text, each with what it knows and what it must not know. */
const RULES = [
  'hearing/rules',
  'writing/rules',
  'cues/rules',
  'objections/rules',
  'circumstances/rules',
  'words',
].map((folder) => `/src/language/${folder}/`);

/** Read by tests and people alone. */
const EXAMPLES: ReadonlySet<string> = new Set([
  'hears',
  'mustNotHear',
  'applies',
  'mustNotApply',
  'example',
  'not',
]);

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** Leaves the examples of rules out of the package: tests hold every rule against them, the engine never reads them. */
export const withoutExamples: Plugin = {
  name: 'groundswell:without-examples',
  apply: 'build',
  transform(code, id) {
    const path = id.replaceAll('\\', '/');
    if (path.includes('/node_modules/') || !RULES.some((folder) => path.includes(folder))) return null;
    return { code: stripped(code), map: null };
  },
};

/** The same module without examples, each with the comma behind it. */
function stripped(code: string): string {
  let kept = '';
  let from = 0;
  for (const { start, end } of examplesIn(parseAst(code) as unknown as Node)) {
    kept += code.slice(from, start);
    from = end + (/^\s*,/.exec(code.slice(end, end + 100))?.[0].length ?? 0);
  }
  return kept + code.slice(from);
}

/** Properties that are examples, in the order of the text. */
function examplesIn(node: Node): readonly Node[] {
  const value = node['value'];
  const isExample = node.type === 'Property' && EXAMPLES.has(nameOf(node));
  if (isExample && isNode(value) && /^(?:ArrayExpression|Literal)$/u.test(value.type)) return [node];
  return Object.values(node).flatMap((each): readonly Node[] => {
    if (Array.isArray(each)) return each.filter(isNode).flatMap(examplesIn);
    return isNode(each) ? examplesIn(each) : [];
  });
}

function nameOf({ key }: Node): string {
  return isNode(key) && typeof key['name'] === 'string' ? key['name'] : '';
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}
