import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Conversation } from '#domain/comment/Conversation.ts';
import { readExportLine } from '#cli/readExportLine.ts';
import { parseCsv } from '../eval/csv.ts';
import { readInbox, type Truth as Mark } from '../eval/inbox.ts';
import { DATA, frMinerChats, talk } from '../eval/publicScores.ts';
import type { Kind, StripeReading } from '../eval/stripeReadings/StripeReading.ts';
import { OWN_SENTENCES } from './ownSentences.ts';
import { type LabelledTalk, readTalk, type Truth, type TruthOf } from './readTalk.ts';

const FOLDS = 20;
const NOBODY_SAID: Truth = [null, null];

/** Everything that may be learnt from: the train half of the inbox, and public data where it lies. */
export async function readCorpora(): Promise<readonly LabelledTalk[]> {
  return [
    ...(await ownTalks()),
    ...(await inboxTalks()),
    ...(await stripeTalks()),
    ...(await reviewTalks('Garmin Connect')),
    ...(await reviewTalks('Huawei Health')),
    ...(await chatTalks('angular')),
    ...(await chatTalks('bootstrap')),
    ...(await multidogoTalks()),
  ];
}

async function ownTalks(): Promise<readonly LabelledTalk[]> {
  const kinds = ['request', 'bug', 'none'] as const;
  return compact(
    kinds.flatMap((kind) =>
      OWN_SENTENCES[kind].map((text, at) =>
        readTalk('own', at % FOLDS, talk([{ role: 'customer', text }]), () => [
          kind === 'request',
          kind === 'bug',
        ]),
      ),
    ),
  );
}

/** Tickets of the train half; those of one theme are in one fold. */
async function inboxTalks(): Promise<readonly LabelledTalk[]> {
  const { conversations, truth } = readInbox('train');
  const themes = [...new Set(truth.map(({ theme }) => theme))];
  return compact(
    conversations.map(async (conversation, at) => {
      const marks = truth.filter(({ ticket }) => ticket === conversation.ticketId);
      const theme = marks.find((mark) => mark.theme !== null)?.theme ?? null;
      const fold = theme === null ? at : themes.indexOf(theme);
      return readTalk('inbox', fold % FOLDS, conversation, marked(conversation, marks));
    }),
  );
}

function marked(conversation: Conversation, marks: readonly Mark[]): TruthOf {
  const spans = marks.map(({ comment, text, kind }) => {
    const start = conversation.comments[comment]?.text.indexOf(text) ?? 0;
    return { comment, start, end: start + text.length, kind };
  });
  return (comment, start, end) => {
    const on = spans
      .filter((span) => span.comment === comment && covers(span, start, end))
      .map(({ kind }) => kind);
    return [on.includes('request'), on.includes('bug')];
  };
}

function covers(span: { readonly start: number; readonly end: number }, start: number, end: number): boolean {
  const shared = Math.min(span.end, end) - Math.max(span.start, start);
  return shared >= 0.5 * Math.min(span.end - span.start, end - start);
}

/** A labelled ticket of `stripe-support` and where its comments' labels are, by index. */
export interface StripeTicket {
  readonly id: number;
  readonly conversation: Conversation;
  readonly marks: readonly {
    comment: number;
    start: number;
    end: number;
    kind: Kind;
  }[];
}

export function stripeTickets(): readonly StripeTicket[] {
  const file = join(import.meta.dirname, '../eval/stripeLabels.json');
  const { tickets, labels } = JSON.parse(readFileSync(file, 'utf8')) as StripeReading;
  const lines = readFileSync(join(DATA, 'stripe-support/tickets.ndjson'), 'utf8').split('\n');
  return lines.flatMap((line) => {
    if (line === '') return [];
    const { id, comments } = JSON.parse(line) as { id: number; comments: { id: number }[] };
    const read = readExportLine(line);
    if (!tickets.includes(id) || !read.ok) return [];
    const marks = labels
      .filter(({ ticket }) => ticket === id)
      .map(({ comment, start, end, kind }) => ({
        comment: comments.findIndex((each) => each.id === comment),
        start,
        end,
        kind,
      }));
    return [{ id, conversation: read.value, marks }];
  });
}

async function stripeTalks(): Promise<readonly LabelledTalk[]> {
  return compact(
    stripeTickets().map(({ id, conversation, marks }) =>
      readTalk('stripe', id % FOLDS, conversation, (comment, start, end) => {
        const on = marks.filter((mark) => mark.comment === comment && covers(mark, start, end));
        return [on.some(({ kind }) => kind === 'request'), on.some(({ kind }) => kind === 'bug')];
      }),
    ),
  );
}

/** Reviews are labelled as a whole: what one is not, none of its sentences is. */
async function reviewTalks(app: string): Promise<readonly LabelledTalk[]> {
  const rows = parseCsv(readFileSync(join(DATA, 'mini-bar/classification', `${app}.en.csv`), 'utf8'));
  return compact(
    rows.map(({ data = '', feature_request, problem_report }, at) => {
      const [asks, reports] = [feature_request === '1', problem_report === '1'];
      const truth: Truth = [asks ? null : false, reports ? null : false];
      return readTalk(`minibar:${app}`, at % FOLDS, talk([{ role: 'customer', text: data }]), () => truth, [
        asks,
        reports,
      ]);
    }),
  );
}

/** Developer chats with a feature request or without; of bugs they say nothing. */
async function chatTalks(project: string): Promise<readonly LabelledTalk[]> {
  return compact(
    frMinerChats(project).map(({ conversation, asks }, at) =>
      readTalk(`frminer:${project}`, at % FOLDS, conversation, () => (asks ? NOBODY_SAID : [false, null]), [
        asks,
        false,
      ]),
    ),
  );
}

const NO_FEEDBACK = new Set([
  'openinggreeting',
  'closinggreeting',
  'thankyou',
  'contentonly',
  'confirmation',
  'rejection',
  'startorder',
  'expensereport',
]);

/** Every third sentence of the training part: greetings, thanks, answers, orders, and reports of broken software. */
async function multidogoTalks(): Promise<readonly LabelledTalk[]> {
  const lines = readFileSync(join(DATA, 'multidogo/software.train.tsv'), 'utf8').split('\n').slice(1);
  return compact(
    lines.flatMap((line, at) => {
      const cells = line.split('\t');
      const intent = cells.at(-1)?.trim() ?? '';
      const text = cells.at(-3) ?? '';
      const isReport = intent === 'reportbrokensoftware';
      if (text === '' || !(isReport || (NO_FEEDBACK.has(intent) && at % 3 === 0))) return [];
      const truth: Truth = [false, isReport];
      return [readTalk('multidogo', at % FOLDS, talk([{ role: 'customer', text }]), () => truth)];
    }),
  );
}

async function compact(talks: readonly Promise<LabelledTalk | null>[]): Promise<readonly LabelledTalk[]> {
  return (await Promise.all(talks)).filter((each) => each !== null);
}
