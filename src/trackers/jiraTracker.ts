import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Proxy } from '#ports/Proxy.ts';
import type { IssueDraft, Tracker, TrackerFailure, TrackerIssue } from '#ports/Trackers.ts';
import * as v from 'valibot';
import { askTracker } from './askTracker.ts';
import { fitting, fittingTitle } from './fitting.ts';
import { type AdfDocument, printAdf } from './markdown/printAdf.ts';
import { printPlain } from './markdown/printPlain.ts';

/** Jira refuses what is longer; of a description it counts the text. */
const TITLE = 255;
const BODY = 32_000;
const FOUND = 10;
const HEADERS = { Authorization: 'Basic {{setting.jira_login}}', Accept: 'application/json' };
const KEY = /^[A-Z][A-Z0-9_]{1,19}-\d{1,9}$/;

const issueWire = v.object({
  key: v.pipe(v.string(), v.regex(KEY)),
  fields: v.object({
    summary: v.string(),
    status: v.object({ name: v.string(), statusCategory: v.object({ key: v.string() }) }),
  }),
});
const foundWire = v.object({ issues: v.array(issueWire) });
const createdWire = v.object({ key: v.pipe(v.string(), v.regex(KEY)) });

/** What is sent to make an issue. */
export interface JiraIssue {
  readonly fields: {
    readonly project: { readonly key: string };
    readonly issuetype: { readonly id: string };
    readonly summary: string;
    readonly description: AdfDocument;
    readonly labels: readonly string[];
  };
}

/**
 * A project of Jira Cloud, by its third interface at Atlassian’s one address. The marker is a label, since Jira’s search
 * finds labels exactly. Search lags by seconds.
 */
export function jiraTracker(proxy: Proxy, target: Readonly<Record<string, string>>): Tracker {
  const { site = '', cloudId = '', project = '' } = target;
  const at = `https://api.atlassian.com/ex/jira/${cloudId}/rest/api/3`;
  const fields = 'summary,status';

  async function get<S extends v.GenericSchema>(
    path: string,
    schema: S,
    signal: AbortSignal,
    isBackground = false,
  ) {
    const request = { url: `${at}${path}`, method: 'GET', headers: HEADERS, isBackground } as const;
    return askTracker(proxy, request, schema, undefined, signal);
  }

  async function search(
    jql: string,
    signal: AbortSignal,
  ): Promise<Result<readonly TrackerIssue[], TrackerFailure>> {
    const query = `jql=${encodeURIComponent(jql)}&fields=${fields}&maxResults=${FOUND}`;
    const found = await get(`/search/jql?${query}`, foundWire, signal);
    return found.ok ? ok(found.value.issues.map(issueOf)) : found;
  }

  function issueOf({ key, fields: { summary, status } }: v.InferOutput<typeof issueWire>): TrackerIssue {
    const state = { name: status.name, isOver: status.statusCategory.key === 'done' };
    return { key, url: `https://${site}/browse/${key}`, title: summary, state };
  }

  return {
    preview(draft) {
      const { issue, text, isShortened } = jiraIssue(draft, target);
      return { title: issue.fields.summary, text, isShortened };
    },
    // Whether strangers may read a project is a matter of its permission schemes, which an agent’s token need not see.
    readers: async () => ok('team'),
    async find(words, signal) {
      const key = words.trim().replace(`https://${site}/browse/`, '').toUpperCase();
      const about = KEY.test(key) ? `key = "${key}"` : `text ~ "${searched(words)}"`;
      const found = await search(`project = "${project}" AND ${about} ORDER BY updated DESC`, signal);
      // Of a key that does not exist Jira says that the question is wrong.
      return !found.ok && found.failure.kind === 'refused' && KEY.test(key) ? ok([]) : found;
    },
    async show(key, signal) {
      if (!KEY.test(key)) return failed({ kind: 'gone' });
      const issue = await get(`/issue/${key}?fields=${fields}`, issueWire, signal, true);
      return issue.ok ? ok(issueOf(issue.value)) : issue;
    },
    async sent(marker, _, signal) {
      const found = await search(`project = "${project}" AND labels = "${marker}"`, signal);
      return found.ok ? ok(found.value[0] ?? null) : found;
    },
    async create(draft) {
      const { issue: body } = jiraIssue(draft, target);
      const request = { url: `${at}/issue`, method: 'POST', headers: HEADERS, body } as const;
      const created = await askTracker(proxy, request, createdWire);
      if (!created.ok) return created;
      const { key } = created.value;
      return ok({ key, url: `https://${site}/browse/${key}`, title: body.fields.summary, state: null });
    },
  };
}

/** An issue as it is sent, and its description as a person reads it. */
export function jiraIssue(
  { title, body, marker }: IssueDraft,
  { project = '', issueType = '' }: Readonly<Record<string, string>>,
): { readonly issue: JiraIssue; readonly text: string; readonly isShortened: boolean } {
  const { blocks, isShortened } = fitting(body, BODY, (some) => printPlain(some).length);
  const issue = {
    fields: {
      project: { key: project },
      issuetype: { id: issueType },
      summary: fittingTitle(title, TITLE),
      description: printAdf(blocks),
      labels: [marker],
    },
  };
  return { issue, text: printPlain(blocks), isShortened };
}

/** Words for Jira’s search, without the signs that mean something to it. */
function searched(words: string): string {
  return words
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 200);
}
