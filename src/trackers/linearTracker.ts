import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Proxy, ProxyAnswer } from '#ports/Proxy.ts';
import type { IssueDraft, Tracker, TrackerFailure, TrackerIssue } from '#ports/Trackers.ts';
import * as v from 'valibot';
import { askTracker, busy } from './askTracker.ts';
import { fitting, fittingTitle } from './fitting.ts';
import { markerUuid } from './markerUuid.ts';
import { printMarkdown } from './markdown/printMarkdown.ts';

const TITLE = 255;
const BODY = 100_000;
const FOUND = 10;
const HEADERS = { Authorization: '{{setting.linear_key}}' };
const KEY = /^[A-Z][A-Z0-9]{0,9}-\d{1,9}$/;
const LINK = /^https:\/\/linear\.app\/[^/]{1,100}\/issue\/([A-Z][A-Z0-9]{0,9}-\d{1,9})(?:\/.{0,300})?$/;

/** What is asked of an issue. */
export const LINEAR_ISSUE = 'identifier url title state { name type }';
const BY_KEY = `query($id: String!) { issue(id: $id) { ${LINEAR_ISSUE} } }`;
const BY_MARKER = `query($id: ID!) { issues(filter: { id: { eq: $id } }, includeArchived: true) { nodes { ${LINEAR_ISSUE} } } }`;
const BY_WORDS = `query($term: String!, $teamId: String!) { searchIssues(term: $term, teamId: $teamId, first: ${FOUND}) { nodes { ${LINEAR_ISSUE} } } }`;
const CREATE = `mutation($input: IssueCreateInput!) { issueCreate(input: $input) { success issue { ${LINEAR_ISSUE} } } }`;

const issueWire = v.object({
  identifier: v.pipe(v.string(), v.regex(KEY)),
  url: v.pipe(v.string(), v.startsWith('https://linear.app/')),
  title: v.string(),
  state: v.object({ name: v.string(), type: v.string() }),
});
const nodes = v.object({ nodes: v.array(issueWire) });
const byKeyWire = v.object({ data: v.object({ issue: issueWire }) });
const byMarkerWire = v.object({ data: v.object({ issues: nodes }) });
const byWordsWire = v.object({ data: v.object({ searchIssues: nodes }) });
const createdWire = v.object({
  data: v.object({ issueCreate: v.object({ success: v.literal(true), issue: issueWire }) }),
});

const errorsWire = v.object({
  errors: v.pipe(
    v.array(
      v.object({
        message: v.string(),
        extensions: v.optional(
          v.object({
            code: v.optional(v.string()),
            type: v.optional(v.string()),
            userPresentableMessage: v.optional(v.string()),
          }),
        ),
      }),
    ),
    v.minLength(1),
  ),
});

/** What is sent to make an issue. */
export interface LinearIssue {
  readonly id: string;
  readonly teamId: string;
  readonly title: string;
  readonly description: string;
}

/** A team of Linear. Its issues’ ids may be chosen by who makes them: the marker is one, so that a repeat makes no second issue. */
export function linearTracker(proxy: Proxy, { team = '' }: Readonly<Record<string, string>>): Tracker {
  async function ask<S extends v.GenericSchema>(
    query: string,
    variables: object,
    schema: S,
    signal?: AbortSignal,
    isBackground = false,
  ) {
    const url = 'https://api.linear.app/graphql';
    const body = { query, variables };
    const request = { url, method: 'POST', headers: HEADERS, body, isBackground } as const;
    return askTracker(proxy, request, schema, ownMeaning, signal);
  }

  async function one(
    id: string,
    signal: AbortSignal,
    isBackground: boolean,
  ): Promise<Result<TrackerIssue, TrackerFailure>> {
    const asked = await ask(BY_KEY, { id }, byKeyWire, signal, isBackground);
    return asked.ok ? ok(issueOf(asked.value.data.issue)) : asked;
  }

  return {
    preview(draft) {
      const { issue, isShortened } = linearIssue(draft, team);
      return { title: issue.title, text: issue.description, isShortened };
    },
    readers: async () => ok('team'),
    async find(words, signal) {
      const text = words.trim();
      const key = LINK.exec(text)?.[1] ?? (KEY.test(text.toUpperCase()) ? text.toUpperCase() : null);
      if (key !== null) {
        const issue = await one(key, signal, false);
        if (issue.ok) return ok([issue.value]);
        return issue.failure.kind === 'gone' ? ok([]) : issue;
      }
      const found = await ask(BY_WORDS, { term: text, teamId: team }, byWordsWire, signal);
      return found.ok ? ok(found.value.data.searchIssues.nodes.map(issueOf)) : found;
    },
    show: async (key, signal) => (KEY.test(key) ? one(key, signal, true) : failed({ kind: 'gone' })),
    async sent(marker, _, signal) {
      const found = await ask(BY_MARKER, { id: markerUuid(marker) }, byMarkerWire, signal);
      if (!found.ok) return found;
      const [issue] = found.value.data.issues.nodes;
      return ok(issue === undefined ? null : issueOf(issue));
    },
    async create(draft) {
      const { issue: input } = linearIssue(draft, team);
      const created = await ask(CREATE, { input }, createdWire);
      return created.ok ? ok(issueOf(created.value.data.issueCreate.issue)) : created;
    },
  };
}

/** An issue as it is sent. */
export function linearIssue(
  { title, body, marker }: IssueDraft,
  teamId: string,
): { readonly issue: LinearIssue; readonly isShortened: boolean } {
  const { blocks, isShortened } = fitting(body, BODY, (some) => printMarkdown(some).length);
  const description = printMarkdown(blocks);
  const issue = { id: markerUuid(marker), teamId, title: fittingTitle(title, TITLE), description };
  return { issue, isShortened };
}

function issueOf({ identifier, url, title, state }: v.InferOutput<typeof issueWire>): TrackerIssue {
  const isOver = state.type === 'completed' || state.type === 'canceled' || state.type === 'duplicate';
  return { key: identifier, url, title, state: { name: state.name, isOver } };
}

/** Linear says what is wrong in the answer, whatever its status. */
function ownMeaning(answer: ProxyAnswer): TrackerFailure | null {
  const read = v.safeParse(errorsWire, answer.body);
  const [error] = read.success ? read.output.errors : [];
  if (error === undefined) return null;
  const { code, type, userPresentableMessage } = error.extensions ?? {};
  const reason = userPresentableMessage ?? error.message;
  if (code === 'RATELIMITED' || type === 'ratelimited') return busy(answer);
  if (code === 'AUTHENTICATION_ERROR' || type === 'authentication error') return { kind: 'token' };
  if (code === 'FORBIDDEN' || type === 'forbidden') return { kind: 'forbidden' };
  if (/^Entity not found/.test(error.message)) return { kind: 'gone' };
  return answer.status >= 500 ? { kind: 'down' } : { kind: 'refused', reason };
}
