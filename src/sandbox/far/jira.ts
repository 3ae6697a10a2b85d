import * as v from 'valibot';
import type { Arrival, FarAnswer, FarHost } from './FarRequest.ts';
import { read } from './FarRequest.ts';

const at = '/ex/jira/11111111-2222-3333-4444-555555555555/rest/api/3';
/** `somebody@acme.example:local-jira-token`, in base 64. */
const login = `Basic ${btoa('somebody@acme.example:local-jira-token')}`;

const text = v.strictObject({
  type: v.literal('text'),
  text: v.pipe(v.string(), v.minLength(1)),
  marks: v.optional(
    v.array(
      v.variant('type', [
        v.strictObject({ type: v.literal('strong') }),
        v.strictObject({
          type: v.literal('link'),
          attrs: v.strictObject({ href: v.pipe(v.string(), v.url()) }),
        }),
      ]),
    ),
  ),
});
const inline = v.array(v.union([text, v.strictObject({ type: v.literal('hardBreak') })]));
const paragraph = v.strictObject({ type: v.literal('paragraph'), content: inline });
const item = v.strictObject({
  type: v.literal('listItem'),
  content: v.pipe(v.array(paragraph), v.minLength(1)),
});
const items = v.pipe(v.array(item), v.minLength(1));
const block = v.union([
  paragraph,
  v.strictObject({
    type: v.literal('heading'),
    attrs: v.strictObject({ level: v.pipe(v.number(), v.minValue(1), v.maxValue(6)) }),
    content: inline,
  }),
  v.strictObject({ type: v.literal('blockquote'), content: v.pipe(v.array(paragraph), v.minLength(1)) }),
  v.strictObject({ type: v.literal('bulletList'), content: items }),
  v.strictObject({ type: v.literal('orderedList'), content: items }),
]);

const NewIssue = v.strictObject({
  fields: v.strictObject({
    project: v.strictObject({ key: v.literal('SHOP') }),
    issuetype: v.strictObject({ id: v.picklist(['10001', '10002']) }),
    summary: v.pipe(v.string(), v.minLength(1), v.maxLength(255), v.regex(/^[^\n]*$/)),
    description: v.strictObject({ type: v.literal('doc'), version: v.literal(1), content: v.array(block) }),
    labels: v.array(v.pipe(v.string(), v.regex(/^\S{1,255}$/))),
  }),
});

const refused = (status: number, message: string): FarAnswer => ({
  status,
  body: { errorMessages: [message], errors: {} },
});

/** Jira Cloud’s third interface as far as issues go, from its documentation. */
export const jira: FarHost = ({ url, method, headers, body }, far, now) => {
  if (headers['authorization'] !== login)
    return refused(401, 'Client must be authenticated to access this resource.');
  if (!url.pathname.startsWith(at)) return refused(404, 'Not Found');
  const rest = url.pathname.slice(at.length);
  const own = far.arrived.filter(({ host }) => host === 'jira');
  if (rest === '/issue' && method === 'POST') {
    const wanted = read(NewIssue, body);
    if (wanted === null) return refused(400, 'Specify valid values for the fields.');
    const key = `SHOP-${far.next++}`;
    far.arrived.push({
      host: 'jira',
      key,
      title: wanted.fields.summary,
      at: now,
      state: 'To Do',
      sent: wanted,
    });
    return {
      status: 201,
      body: { id: key.slice(5), key, self: `https://api.atlassian.com${at}/issue/${key}` },
    };
  }
  if (rest === '/search/jql' && method === 'GET') return search(own, url.searchParams.get('jql') ?? '');
  const [, key] = /^\/issue\/([A-Z]+-\d+)$/.exec(rest) ?? [];
  const found = own.find((one) => one.key === key);
  return method === 'GET' && found !== undefined
    ? { status: 200, body: show(found) }
    : refused(404, 'Issue does not exist or you do not have permission to see it.');
};

const JQL = /^project = "SHOP" AND (labels|key|text) (?:=|~) "([^"]*)"(?: ORDER BY updated DESC)?$/;

function search(own: readonly Arrival[], jql: string): FarAnswer {
  const [, field, value = ''] = JQL.exec(jql) ?? [];
  if (field === undefined) return refused(400, `Error in the JQL query: ${jql}`);
  const wanted = value.toLowerCase().split(/\s+/).filter(Boolean);
  const issues = own.filter(({ key, title, sent }) => {
    if (field === 'key') return key === value;
    if (field === 'text') return wanted.every((word) => title.toLowerCase().includes(word));
    return (sent as v.InferOutput<typeof NewIssue>).fields.labels.includes(value);
  });
  if (field === 'key' && issues.length === 0)
    return refused(400, `An issue with key '${value}' does not exist.`);
  return { status: 200, body: { isLast: true, issues: issues.map(show) } };
}

function show({ key, title, state }: Arrival): object {
  const category = state === 'Done' ? 'done' : 'new';
  return {
    id: key.slice(5),
    key,
    fields: { summary: title, status: { name: state, statusCategory: { key: category } } },
  };
}
