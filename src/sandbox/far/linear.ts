import * as v from 'valibot';
import type { Arrival, FarAnswer, FarHost } from './FarRequest.ts';
import { read } from './FarRequest.ts';

const team = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
const uuid = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
);

const Asked = v.strictObject({ query: v.string(), variables: v.record(v.string(), v.unknown()) });
const Create = v.strictObject({
  input: v.strictObject({
    id: v.optional(uuid),
    teamId: v.literal(team),
    title: v.pipe(v.string(), v.minLength(1)),
    description: v.optional(v.string()),
  }),
});
const ById = v.strictObject({ id: v.string() });
const ByMarker = v.strictObject({ id: uuid });
const ByTerm = v.strictObject({ term: v.string(), teamId: v.literal(team) });

const refused = (status: number, message: string, code: string): FarAnswer => ({
  status,
  body: { errors: [{ message, extensions: { code, userPresentableMessage: message } }] },
});

/** The words that a question may hold: the fields that Linear’s schema has, and what stands around them. */
const known = new Set(
  'query mutation String ID IssueCreateInput id input term teamId first filter eq includeArchived true issue issues searchIssues issueCreate success nodes identifier url title state name type'.split(
    ' ',
  ),
);

/** Linear’s interface as far as issues go, from its published schema. */
export const linear: FarHost = ({ url, method, headers, body }, far, now) => {
  if (headers['authorization'] !== 'local-linear-key')
    return refused(401, 'Authentication required, not authenticated', 'AUTHENTICATION_ERROR');
  const asked = read(Asked, body);
  if (url.pathname !== '/graphql' || method !== 'POST' || asked === null)
    return refused(400, 'Bad request', 'BAD_USER_INPUT');
  const unknown = (asked.query.match(/\w+/g) ?? []).find((word) => !known.has(word) && !/^\d+$/.test(word));
  if (unknown !== undefined)
    return refused(400, `Cannot query field "${unknown}"`, 'GRAPHQL_VALIDATION_FAILED');
  const own = far.arrived.filter(({ host }) => host === 'linear');
  if (asked.query.includes('issueCreate(')) {
    const wanted = read(Create, asked.variables);
    if (wanted === null) return refused(400, 'Argument Validation Error', 'INPUT_ERROR');
    if (own.some(({ sent }) => idIn(sent) === wanted.input.id))
      return refused(400, `Entity with id ${wanted.input.id ?? ''} already exists`, 'INPUT_ERROR');
    const made: Arrival = {
      host: 'linear',
      key: `SHO-${far.next++}`,
      title: wanted.input.title,
      at: now,
      state: 'Triage',
      sent: wanted.input,
    };
    far.arrived.push(made);
    return data({ issueCreate: { success: true, issue: show(made) } });
  }
  if (asked.query.includes('searchIssues(')) {
    const wanted = read(ByTerm, asked.variables);
    if (wanted === null) return refused(400, 'Argument Validation Error', 'INPUT_ERROR');
    const words = wanted.term.toLowerCase().split(/\s+/).filter(Boolean);
    const nodes = own.filter(({ title }) => words.every((word) => title.toLowerCase().includes(word)));
    return data({ searchIssues: { nodes: nodes.map(show) } });
  }
  if (asked.query.includes('issues(')) {
    const wanted = read(ByMarker, asked.variables);
    if (wanted === null) return refused(400, 'Argument Validation Error', 'INPUT_ERROR');
    return data({ issues: { nodes: own.filter(({ sent }) => idIn(sent) === wanted.id).map(show) } });
  }
  const wanted = read(ById, asked.variables);
  const found = own.find(({ key }) => key === wanted?.id);
  return found === undefined
    ? refused(400, 'Entity not found: Issue', 'INPUT_ERROR')
    : data({ issue: show(found) });
};

function data(found: object): FarAnswer {
  return { status: 200, body: { data: found } };
}

function idIn(sent: unknown): string | undefined {
  return (sent as { readonly id?: string }).id;
}

function show({ key, title, state }: Arrival): object {
  const type = state === 'Done' ? 'completed' : 'triage';
  return {
    identifier: key,
    url: `https://linear.app/acme/issue/${key}`,
    title,
    state: { name: state, type },
  };
}
