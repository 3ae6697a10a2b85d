import type { AuthorRole } from '#domain/comment/Comment.ts';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KINDS } from '#language/hearing/judge/Unit.ts';
import { chatLabels, isOfKind } from './chats/chatLabels.ts';
import { parseCsv } from '../eval/csv.ts';
import { readInbox } from '../eval/inbox.ts';
import { DATA, frMinerChats, talk } from '../eval/publicScores.ts';
import { type LabelledTalk, NOBODY_SAID, type Truth, type TruthOf } from './LabelledTalk.ts';
import { OWN_SENTENCES } from './ownSentences.ts';
import { OWN_FRENCH } from './ownFrench.ts';
import { OWN_TICKETS } from './ownTickets.ts';
import { type OwnTurn, readOwnLines, readOwnTalks } from './readOwnLines.ts';
import { readTalk } from './readTalk.ts';
import { covers, stripeTickets } from './stripeTickets.ts';

const FOLDS = 20;

export const APPS = ['Garmin Connect', 'Huawei Health'] as const;
export const PROJECTS = ['angular', 'bootstrap'] as const;

/** Everything that may be learnt from: the train half of the inbox, and public data where it lies. */
export async function readCorpora(): Promise<readonly LabelledTalk[]> {
  const there = existsSync(DATA);
  return Promise.all([
    ...ownTalks(),
    ...ownLines(),
    ...ownTexts(),
    ...ownConversations(),
    ...inboxTalks(),
    ...(there ? stripeTalks() : []),
    ...(there ? APPS.flatMap((app) => ['en', 'fr'].flatMap((language) => reviewTalks(app, language))) : []),
    ...(there ? PROJECTS.flatMap(chatTalks) : []),
    ...(there ? multidogoTalks() : []),
  ]);
}

function said(text: string) {
  return talk([{ role: 'customer', text }]);
}

/** Of one kind and of no other. */
function only(kind: string): Truth {
  return KINDS.map((each) => each === kind);
}

function ownTalks(): readonly Promise<LabelledTalk>[] {
  return [OWN_SENTENCES, OWN_TICKETS, OWN_FRENCH].flatMap((sentences) =>
    Object.entries(sentences).flatMap(([kind, texts]) =>
      texts.map((text) => {
        // "Could you send me the invoice?" asks something, whatever one calls it.
        const truth = kind === 'none' && text.endsWith('?') ? [false, false, false, null] : only(kind);
        return readTalk({ source: 'own' }, said(text), truth, () => truth);
      }),
    ),
  );
}

/** Sentences written in pairs of look-alikes. */
function ownLines(): readonly Promise<LabelledTalk>[] {
  return ['en', 'fr']
    .flatMap(readOwnLines)
    .map(({ truth, text }) => readTalk({ source: 'lines' }, said(text), truth, () => truth));
}

/** Whole reviews, mails and reports, with all kinds that are in them. */
function ownTexts(): readonly Promise<LabelledTalk>[] {
  return readOwnLines('texts').map(({ truth, text }) => readTalk({ source: 'texts' }, said(text), truth));
}

/** Conversations of our own, sentence by sentence. */
function ownConversations(): readonly Promise<LabelledTalk>[] {
  return readOwnTalks('talks').map((turns) => {
    const comments = commentsOf(turns);
    const conversation = talk(
      comments.map(({ role, sentences }) => ({ role, text: sentences.map(({ text }) => text).join('\n') })),
    );
    return readTalk({ source: 'talks' }, conversation, NOBODY_SAID, (comment, start, end) => {
      let from = 0;
      for (const { truth, text } of comments[comment]?.sentences ?? []) {
        if (covers({ start: from, end: from + text.length }, start, end)) return truth ?? NOBODY_SAID;
        from += text.length + 1;
      }
      return NOBODY_SAID;
    });
  });
}

/** What one said without being interrupted is one comment. */
function commentsOf(turns: readonly OwnTurn[]): readonly { role: AuthorRole; sentences: OwnTurn[] }[] {
  const comments: { role: AuthorRole; sentences: OwnTurn[] }[] = [];
  for (const turn of turns) {
    const role = turn.truth === null ? 'agent' : 'customer';
    const last = comments.at(-1);
    if (last?.role === role) last.sentences.push(turn);
    else comments.push({ role, sentences: [turn] });
  }
  return comments;
}

/** Tickets of the train half. Nobody marked questions in them. */
function inboxTalks(): readonly Promise<LabelledTalk>[] {
  const { conversations, truth } = readInbox('train');
  return conversations.map((conversation) => {
    const marks = truth
      .filter(({ ticket }) => ticket === conversation.ticketId)
      .map(({ comment, text, kind }) => {
        const start = conversation.comments[comment]?.text.indexOf(text) ?? 0;
        return { comment, start, end: start + text.length, kind };
      });
    return readTalk({ source: 'inbox' }, conversation, NOBODY_SAID, (comment, start, end) => {
      const on = marks.filter((mark) => mark.comment === comment && covers(mark, start, end));
      return KINDS.map((kind) => (kind === 'question' ? null : on.some((mark) => mark.kind === kind)));
    });
  });
}

function stripeTalks(): readonly Promise<LabelledTalk>[] {
  return stripeTickets().map(({ id, conversation, marks }) => {
    const truthOf: TruthOf = (comment, start, end) => {
      const on = marks.filter((mark) => mark.comment === comment && covers(mark, start, end));
      return KINDS.map((kind) => on.some((mark) => mark.kind === kind));
    };
    const whole = KINDS.map((kind) => marks.some((mark) => mark.kind === kind));
    return readTalk({ source: 'stripe', fold: id % FOLDS }, conversation, whole, truthOf);
  });
}

/** Stars from which a review without report or request praises, and up to which it does not. */
const PRAISES_FROM = 5;
const NO_PRAISE_TO = 2;

/** Reviews are labelled as a whole; of praise their stars tell where nothing else was said. */
function reviewTalks(app: string, language: string): readonly Promise<LabelledTalk>[] {
  const file = join(DATA, 'mini-bar/classification', `${app}.${language}.csv`);
  return parseCsv(readFileSync(file, 'utf8')).map(
    ({ data = '', score = '', feature_request, problem_report, irrelevant }) => {
      const stars = Number(score);
      const praises =
        irrelevant === '1' && stars >= PRAISES_FROM ? true : stars <= NO_PRAISE_TO ? false : null;
      const whole = [feature_request === '1', problem_report === '1', praises, null];
      return readTalk({ source: `minibar:${app}:${language}` }, said(data), whole);
    },
  );
}

/** Developer chats with a feature request or without, and what was labelled in them sentence by sentence (`chats/`). */
function chatTalks(project: string): readonly Promise<LabelledTalk>[] {
  const labels = chatLabels(project);
  return frMinerChats(project).map(({ id, conversation, asks }) => {
    const its = labels[id];
    const truthOf: TruthOf = (comment, start, end) => {
      if (its === undefined) return NOBODY_SAID;
      const on = its.filter(
        ([at, from, to]) => at === comment && covers({ start: from, end: to }, start, end),
      );
      return KINDS.map((kind) => isOfKind(on, kind));
    };
    return readTalk({ source: `frminer:${project}` }, conversation, [asks, null, null, null], truthOf);
  });
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
function multidogoTalks(): readonly Promise<LabelledTalk>[] {
  const lines = readFileSync(join(DATA, 'multidogo/software.train.tsv'), 'utf8').split('\n').slice(1);
  return lines.flatMap((line, at) => {
    const cells = line.split('\t');
    const intent = cells.at(-1)?.trim() ?? '';
    const text = cells.at(-3) ?? '';
    const isReport = intent === 'reportbrokensoftware';
    if (text === '' || !(isReport || (NO_FEEDBACK.has(intent) && at % 3 === 0))) return [];
    const whole: Truth = [false, isReport, false, isReport ? null : false];
    return [readTalk({ source: 'multidogo' }, said(text), whole, () => whole)];
  });
}
