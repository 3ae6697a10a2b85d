import { styleText } from 'node:util';
import type { Because, Signal } from '#domain/signal/Signal.ts';
import { sureness } from '#domain/signal/sureness.ts';
import type { Conversation } from '#domain/comment/Conversation.ts';
import type { Heard } from '#ports/Language.ts';

type Style = Parameters<typeof styleText>[0];

/** Paints text, or leaves it plain where colours are off. */
export type Paint = (style: Style, text: string) => string;

/** Colours for a terminal; `plain` leaves marks that can be read without them. */
export function paintFor(colours: boolean): Paint {
  return (style, text) => (colours ? styleText(style, text, { validateStream: false }) : text);
}

/** Why a sentence was heard, in words. */
export const WHY: Readonly<Record<Because, string>> = {
  asksForAWay: 'asks for a way to do it',
  wishes: 'says what they wish for',
  missing: 'says what is missing',
  comparesWithOthers: 'compares with something else',
  worksAround: 'works around it',
  suggests: 'suggests it',
  broken: 'says that it does not work',
  errorShown: 'an error was shown',
  usedToWork: 'it worked before',
  slow: 'says that it is slow',
  lost: 'something was lost',
  wrongResult: 'the result is wrong',
  praisesProduct: 'praises the product',
  praisesPerson: 'praises a person',
  asksHow: 'asks how it is done',
  soundsLike: 'its words, taken together',
  byHand: 'chosen by hand',
};

const SKIPPED: Readonly<Record<Heard['skipped'][number]['why'], string>> = {
  empty: 'nothing of their own to read',
  onlyAttachments: 'only attachments',
  tooLong: 'too long, the rest was left out',
  autoReply: 'an automatic reply',
  language: 'a language that is not heard',
};

/** What was heard in a ticket, for people. Empty where nothing was. */
export function printTicket(ticket: Conversation, heard: Heard, paint: Paint): string {
  const lines: string[] = [];
  for (const group of heard.groups) {
    const [lead, ...others] = group.signals;
    const kind = lead.kind === 'bug' ? paint('red', 'bug') : paint('cyan', 'request');
    lines.push(`  ${kind} (${sureness(lead.confidence)})  ${paint('bold', group.what)}`);
    lines.push(`    ${quote(lead, ticket, paint)}  ${paint('dim', WHY[lead.because])}`);
    lines.push(...others.map((signal) => `    ${quote(signal, ticket, paint)}`));
  }
  for (const signal of heard.praise) {
    lines.push(`  ${paint('green', 'praise')} (${sureness(signal.confidence)})`);
    lines.push(`    ${quote(signal, ticket, paint)}  ${paint('dim', WHY[signal.because])}`);
  }
  for (const signal of heard.questions) {
    lines.push(`  ${paint('dim', 'question')} (${sureness(signal.confidence)})`);
    lines.push(`    ${quote(signal, ticket, paint)}  ${paint('dim', WHY[signal.because])}`);
  }
  const reasons = [...new Set(heard.skipped.map(({ why }) => why))].filter((why) => why !== 'empty');
  if (heard.support === 'none') lines.push(`  ${paint('yellow', `not heard: language “${heard.language}”`)}`);
  else lines.push(...reasons.map((why) => paint('yellow', `  in part not read: ${SKIPPED[why]}`)));
  if (lines.length === 0) return '';
  return `${paint('bold', `#${ticket.ticketId}`)} ${oneLine(ticket.subject)}\n${lines.join('\n')}\n`;
}

/** The sentence with its cue between ‹ and ›, on one line. */
export function quote(signal: Signal, ticket: Conversation, paint: Paint): string {
  const { sentence, cue } = signal;
  const text = ticket.comments.find((comment) => comment.key === sentence.comment)?.text ?? sentence.text;
  const before = text.slice(sentence.start, cue.start);
  const inside = text.slice(cue.start, cue.end);
  const after = text.slice(cue.end, sentence.end);
  return `“${oneLine(before)}${paint('underline', `‹${oneLine(inside)}›`)}${oneLine(after)}”`;
}

/** On one line and without control characters, so that no ticket can write to the terminal. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ');
}
