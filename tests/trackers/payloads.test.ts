import type { LinearDocument } from '@linear/sdk';
import type { components, operations } from '@octokit/openapi-types';
import type { ChatPostMessageArguments } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { pitchMarkdown } from '#domain/pitch/pitchMarkdown.ts';
import { githubIssue } from '#trackers/githubTracker.ts';
import { jiraIssue } from '#trackers/jiraTracker.ts';
import { LINEAR_ISSUE, linearIssue } from '#trackers/linearTracker.ts';
import { markerUuid } from '#trackers/markerUuid.ts';
import { slackMessage } from '#trackers/slackTracker.ts';

/*
 * What is sent, held against what the vendors publish: GitHub's description of its interface, Linear's schema and Slack's
 * client, as types. A field that they do not have, or one of another type, fails when types are checked.
 */

type GithubWanted = operations['issues/create']['requestBody']['content']['application/json'];
type Fits<Given, Wanted> = Given extends Wanted
  ? Exclude<keyof Given, keyof Wanted> extends never
    ? true
    : false
  : false;

const github: Fits<ReturnType<typeof githubIssue>['issue'], GithubWanted> = true;
const linear: Fits<ReturnType<typeof linearIssue>['issue'], LinearDocument.IssueCreateInput> = true;
type SlackKeys = ChatPostMessageArguments extends infer A ? (A extends object ? keyof A : never) : never;
type Message = ReturnType<typeof slackMessage>['message'];
const slack: Message extends ChatPostMessageArguments
  ? Exclude<keyof Message, SlackKeys> extends never
    ? true
    : false
  : false = true;

/** The fields that are read back. */
const githubRead: readonly (keyof components['schemas']['issue'])[] = [
  'number',
  'html_url',
  'title',
  'state',
  'state_reason',
  'body',
  'created_at',
];
const repositoryRead: readonly (keyof components['schemas']['full-repository'])[] = ['private'];
const linearRead: readonly (keyof LinearDocument.Issue)[] = ['identifier', 'url', 'title', 'state'];
const linearState: readonly (keyof LinearDocument.WorkflowState)[] = ['name', 'type'];

const DRAFT = {
  title: 'CSV export\nfrom reports',
  body: '## Why\n\n37 people, **12** of them in [Acme](https://acme.example/a).\nAnd *more*.\n\n> @channel ships #12 <script> & a_b\n\n1. one\n2. two',
  marker: 'groundswell-acme-k3x9q2m4v7-1',
};

describe('what is sent', () => {
  it('is of the shape that the vendors publish', () => {
    expect([github, linear, slack]).toEqual([true, true, true]);
    expect([githubRead, repositoryRead, linearState].map(({ length }) => length)).toEqual([7, 1, 2]);
    const words = LINEAR_ISSUE.match(/\w+/g) ?? [];
    expect(words).toEqual([...linearRead, ...linearState]);
  });

  it('calls nobody and hides nothing at GitHub and Linear', () => {
    const { issue } = githubIssue(DRAFT);
    expect(issue).toEqual({
      title: 'CSV export from reports',
      body: [
        '## Why',
        '',
        '37 people, **12** of them in [Acme](https://acme.example/a).',
        'And \\*more\\*.',
        '',
        '> @\u2060channel ships #\u206012 \\<script\\> & a\\_b',
        '',
        '1. one',
        '2. two',
        '',
        '<!-- groundswell-acme-k3x9q2m4v7-1 -->',
      ].join('\n'),
    });
    expect(linearIssue(DRAFT, 't').issue.description).toBe(issue.body.split('\n\n<!--')[0]);
  });

  it('calls nobody in Slack', () => {
    const { message } = slackMessage(DRAFT, 'C0PRODUCT1');
    expect(message.text).toBe(
      [
        '*CSV export from reports*',
        '*Why*',
        '37 people, *12* of them in <https://acme.example/a|Acme>.\nAnd *more*.',
        '> @channel ships #12 &lt;script&gt; &amp; a_b',
        '1. one\n2. two',
      ].join('\n\n'),
    );
    expect(message.metadata.event_payload).toEqual({ marker: DRAFT.marker });
  });

  it('is a document at Jira', () => {
    const { issue, text } = jiraIssue(DRAFT, { project: 'SHOP', issueType: '10001' });
    const { content } = issue.fields.description;
    expect(content.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'blockquote', 'orderedList']);
    expect(content[1]?.content).toEqual([
      { type: 'text', text: '37 people, ' },
      { type: 'text', text: '12', marks: [{ type: 'strong' }] },
      { type: 'text', text: ' of them in ' },
      { type: 'text', text: 'Acme', marks: [{ type: 'link', attrs: { href: 'https://acme.example/a' } }] },
      { type: 'text', text: '.' },
      { type: 'hardBreak' },
      { type: 'text', text: 'And *more*.' },
    ]);
    expect(text).toContain('“@channel ships #12 <script> & a_b”');
  });

  it.each([
    ['# not a heading', '\\# not a heading'],
    ['- x\n\nWe said: 1. no', '- x\n\nWe said: 1. no'],
    ['javascript [x](javascript:alert(1))', 'javascript \\[x\\](javascript:alert(1))'],
    ['a \\[b\\](https://x.example)', 'a \\[b\\](https://x.example)'],
    ['mail me@acme.example', 'mail me@acme.example'],
  ])('keeps what stands in a text a text: %s', (body, arrives) => {
    const given = body.startsWith('#') ? `\\${body}` : body;
    expect(linearIssue({ ...DRAFT, body: given }, 't').issue.description).toBe(arrives);
  });

  it('reads a pitch as it was written', () => {
    const paper = {
      title: 'CSV export',
      about: 'For product, 22 November',
      sentence: 'Do *it* now',
      numbers: [{ label: 'people', value: '37' }],
      paragraphs: ['First line\nsecond & last'],
      circumstances: null,
      quotesTitle: 'Customers',
      quotes: [{ text: 'We copy #12 by hand', from: 'Ines, May' }],
      foot: 'Counted today',
    };
    const { title, body } = pitchMarkdown(paper, { withQuotes: true });
    const { message } = slackMessage({ title, body, marker: 'm' }, 'C0PRODUCT1');
    expect(message.text).toBe(
      [
        '*CSV export*',
        '*Do it now*',
        'For product, 22 November',
        '• *37* people',
        'First line\nsecond &amp; last',
        '*Customers*',
        '> We copy #\u206012 by hand\n> \n> Ines, May',
        'Counted today',
      ].join('\n\n'),
    );
  });

  it('names each sending apart', () => {
    const ids = ['a-1', 'a-11', 'a1-1', 'b-1'].map(markerUuid);
    expect(new Set(ids).size).toBe(4);
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
