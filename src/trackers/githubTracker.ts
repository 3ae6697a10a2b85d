import { epochMs, type Instant } from '#domain/basis/Instant.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Proxy, ProxyAnswer } from '#ports/Proxy.ts';
import type { IssueDraft, Tracker, TrackerFailure, TrackerIssue } from '#ports/Trackers.ts';
import * as v from 'valibot';
import { askTracker, busy } from './askTracker.ts';
import { fitting, fittingTitle } from './fitting.ts';
import { printMarkdown } from './markdown/printMarkdown.ts';

const API = 'https://api.github.com';
/** GitHub refuses what is longer. */
const TITLE = 256;
const BODY = 65_536;
const FOUND = 10;
const A_PAGE = 100;
const MOST_PAGES = 10;
const HEADERS = {
  Authorization: 'Bearer {{setting.github_token}}',
  Accept: 'application/vnd.github+json',
  'X-GitHub-Api-Version': '2022-11-28',
};

const issueWire = v.object({
  number: v.pipe(v.number(), v.safeInteger()),
  html_url: v.pipe(v.string(), v.startsWith('https://')),
  title: v.string(),
  state: v.string(),
  state_reason: v.nullish(v.string()),
  body: v.nullish(v.string()),
  created_at: v.string(),
  pull_request: v.optional(v.unknown()),
});
const issuesWire = v.array(issueWire);
const foundWire = v.object({ items: issuesWire });
const repositoryWire = v.object({ private: v.boolean() });

type IssueWire = v.InferOutput<typeof issueWire>;

/** What is sent to make an issue. */
export interface GithubIssue {
  readonly title: string;
  readonly body: string;
}

/** A repository's issues. The marker is a comment in the text, which GitHub shows to nobody. */
export function githubTracker(proxy: Proxy, { repository = '' }: Readonly<Record<string, string>>): Tracker {
  const at = `${API}/repos/${repository}`;

  async function get<S extends v.GenericSchema>(
    url: string,
    schema: S,
    signal: AbortSignal,
    isBackground = false,
  ) {
    return askTracker(
      proxy,
      { url, method: 'GET', headers: HEADERS, isBackground },
      schema,
      ownMeaning,
      signal,
    );
  }

  async function one(
    number: string,
    signal: AbortSignal,
    isBackground: boolean,
  ): Promise<Result<TrackerIssue, TrackerFailure>> {
    const issue = await get(`${at}/issues/${number}`, issueWire, signal, isBackground);
    return issue.ok ? ok(issueOf(repository, issue.value)) : issue;
  }

  return {
    preview(draft) {
      const { issue, isShortened } = githubIssue(draft);
      return { title: issue.title, text: issue.body, isShortened };
    },
    async readers(signal) {
      const read = await get(at, repositoryWire, signal);
      return read.ok ? ok(read.value.private ? 'team' : 'everybody') : read;
    },
    async find(words, signal) {
      const number = numberIn(words, repository);
      if (number !== null) {
        const issue = await one(number, signal, false);
        if (issue.ok) return ok([issue.value]);
        return issue.failure.kind === 'gone' ? ok([]) : issue;
      }
      const query = `${words.replace(/["\\]/g, ' ')} repo:${repository} is:issue`;
      const url = `${API}/search/issues?q=${encodeURIComponent(query)}&per_page=${FOUND}`;
      const found = await get(url, foundWire, signal);
      return found.ok ? ok(found.value.items.map((issue) => issueOf(repository, issue))) : found;
    },
    async show(key, signal) {
      const number = numberIn(key, repository);
      return number === null ? failed({ kind: 'gone' }) : one(number, signal, true);
    },
    async sent(marker, since, signal) {
      for (let page = 1; page <= MOST_PAGES; page += 1) {
        const query = `state=all&sort=created&direction=desc&per_page=${A_PAGE}&page=${page}&since=${since}`;
        const listed = await get(`${at}/issues?${query}`, issuesWire, signal);
        if (!listed.ok) return listed;
        const found = listed.value.find(({ body }) => body?.includes(`<!-- ${marker} -->`));
        if (found !== undefined) return ok(issueOf(repository, found));
        const isOver = listed.value.some((issue) => isBefore(issue, since));
        if (isOver || listed.value.length < A_PAGE) return ok(null);
      }
      return failed({ kind: 'nonsense', path: 'issues' });
    },
    async create(draft) {
      const { issue: body } = githubIssue(draft);
      const request = { url: `${at}/issues`, method: 'POST', headers: HEADERS, body } as const;
      const created = await askTracker(proxy, request, issueWire, ownMeaning);
      return created.ok ? ok(issueOf(repository, created.value)) : created;
    },
  };
}

/** An issue as it is sent. */
export function githubIssue({ title, body, marker }: IssueDraft): {
  readonly issue: GithubIssue;
  readonly isShortened: boolean;
} {
  const whole = (text: string) => `${text}\n\n<!-- ${marker} -->`;
  const { blocks, isShortened } = fitting(body, BODY, (some) => whole(printMarkdown(some)).length);
  return { issue: { title: fittingTitle(title, TITLE), body: whole(printMarkdown(blocks)) }, isShortened };
}

function issueOf(
  repository: string,
  { number, html_url, title, state, state_reason }: IssueWire,
): TrackerIssue {
  const isOver = state === 'closed';
  const name = isOver && typeof state_reason === 'string' ? state_reason.replaceAll('_', ' ') : state;
  return { key: `${repository}#${number}`, url: html_url, title, state: { name, isOver } };
}

/** The number of an issue of this repository: `12`, `#12`, its key or its address. */
function numberIn(text: string, repository: string): string | null {
  const plain = text
    .trim()
    .replace(`https://github.com/${repository}/issues/`, '#')
    .replace(`${repository}#`, '#');
  return /^#?(\d{1,9})(?:[?#].{0,200})?$/.exec(plain)?.[1] ?? null;
}

function isBefore({ created_at }: IssueWire, since: Instant): boolean {
  return Date.parse(created_at) < epochMs(since);
}

/** GitHub says 403 also where its limit is reached. */
function ownMeaning(answer: ProxyAnswer): TrackerFailure | null {
  if (answer.status !== 403 && answer.status !== 429) return null;
  if (answer.header('retry-after') !== null) return busy(answer);
  return answer.header('x-ratelimit-remaining') === '0' ? busy(answer) : null;
}
