import * as v from 'valibot';
import type { Arrival, FarAnswer, FarHost } from './FarRequest.ts';
import { read } from './FarRequest.ts';

/** The repositories that the token may see. */
const repositories: Readonly<Record<string, { readonly private: boolean }>> = {
  'acme/shop': { private: true },
  'acme/open': { private: false },
};

const NewIssue = v.strictObject({
  title: v.pipe(v.string(), v.minLength(1), v.maxLength(256)),
  body: v.optional(v.pipe(v.string(), v.maxLength(65_536))),
});

const refused = (status: number, message: string, more: object = {}): FarAnswer => ({
  status,
  body: { message, documentation_url: 'https://docs.github.com/rest', ...more },
});

/** GitHub’s interface as far as issues go, from its published description. */
export const github: FarHost = ({ url, method, headers, body }, far, now) => {
  if (headers['authorization'] !== 'Bearer local-github-token') return refused(401, 'Bad credentials');
  if (headers['accept'] !== 'application/vnd.github+json') return refused(415, 'Unsupported Accept');
  if (url.pathname === '/search/issues' && method === 'GET') {
    const [, words = '', name = ''] =
      /^(.*) repo:(\S+) is:issue$/.exec(url.searchParams.get('q') ?? '') ?? [];
    if (!(name in repositories)) return refused(422, 'Validation Failed');
    const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
    const items = issuesOf(far.arrived, name).filter(({ title }) =>
      wanted.every((word) => title.toLowerCase().includes(word)),
    );
    return {
      status: 200,
      body: { total_count: items.length, incomplete_results: false, items: items.map(show) },
    };
  }
  const [, name = '', rest = ''] = /^\/repos\/([^/]+\/[^/]+)(\/.*)?$/.exec(url.pathname) ?? [];
  const repository = repositories[name];
  if (repository === undefined) return refused(404, 'Not Found');
  if (rest === '' && method === 'GET') return { status: 200, body: { full_name: name, ...repository } };
  if (rest === '/issues' && method === 'GET') {
    const since = url.searchParams.get('since') ?? '';
    const listed = issuesOf(far.arrived, name).filter(({ at }) => at >= since.slice(0, 19));
    return { status: 200, body: listed.toReversed().map(show) };
  }
  if (rest === '/issues' && method === 'POST') {
    const wanted = read(NewIssue, body);
    if (wanted === null)
      return refused(422, 'Validation Failed', { errors: [{ resource: 'Issue', code: 'invalid' }] });
    const made: Arrival = {
      host: 'github',
      key: `${name}#${far.next++}`,
      title: wanted.title,
      at: now,
      state: 'open',
      sent: wanted,
    };
    far.arrived.push(made);
    return { status: 201, body: show(made) };
  }
  const [, number] = /^\/issues\/(\d+)$/.exec(rest) ?? [];
  const found = issuesOf(far.arrived, name).find(({ key }) => key === `${name}#${number ?? ''}`);
  return method === 'GET' && found !== undefined
    ? { status: 200, body: show(found) }
    : refused(404, 'Not Found');
};

function issuesOf(arrived: readonly Arrival[], name: string): readonly Arrival[] {
  return arrived.filter(({ host, key }) => host === 'github' && key.startsWith(`${name}#`));
}

function show({ key, title, at, state, sent }: Arrival): object {
  const [name = '', number = ''] = key.split('#');
  return {
    number: Number(number),
    html_url: `https://github.com/${name}/issues/${number}`,
    title,
    state: state === 'open' ? 'open' : 'closed',
    state_reason: state === 'open' ? null : state,
    body: (sent as { readonly body?: string }).body ?? null,
    created_at: at,
    updated_at: at,
  };
}
