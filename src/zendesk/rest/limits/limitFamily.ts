/** Kinds of requests that Zendesk limits more narrowly than the rest; everything else is of no family. */
const FAMILIES: readonly (readonly [family: string, methods: RegExp, path: RegExp])[] = [
  ['incremental', /^GET$/, /^\/api\/v2\/incremental\//],
  ['searchExport', /^GET$/, /^\/api\/v2\/search\/export/],
  ['jobs', /^(?:POST|PUT|DELETE)$/, /^\/api\/v2\/(?:custom_objects\/[^/]+\/jobs$|\w+\/\w+_many)/],
  ['ticket', /^(?:POST|PUT|DELETE)$/, /^\/api\/v2\/tickets\/\d+(?:\/tags)?$/],
];

/**
 * The narrower limit that a request falls under, as a name (each ticket's changes are limited by themselves: `ticket 35`);
 * `null` for most. Where such a limit is used up, only its own requests need wait.
 */
export function limitFamily(method: string, address: string): string | null {
  const [path = ''] = address.split('?');
  const found = FAMILIES.find(([, methods, paths]) => methods.test(method) && paths.test(path));
  if (found === undefined) return null;
  return found[0] === 'ticket' ? `ticket ${path.split('/')[4] ?? ''}` : found[0];
}
