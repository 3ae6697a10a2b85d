import type { Language } from '#ports/Language.ts';
import { readHearLine } from './readHearLine.ts';

/** Shorter texts are an ask by themselves. */
const SHORT = 240;

/** Beside the likeliest sentence those count that are at least so likely, as a part of it. */
const NEARLY = 0.9;

/**
 * What a text asks for or reports, to be grouped by: of a whole ticket the sentences that were heard, since two tickets
 * are not alike because both greet, tell who writes and thank. The text itself where it is short or nothing was heard.
 */
export async function askIn(text: string, language: Pick<Language, 'hear'>): Promise<string> {
  if (text.length <= SHORT) return text;
  const line = readHearLine(JSON.stringify({ id: 1, text }));
  if (!line.ok) return text;
  const heard = await language.hear(line.value.conversation, new AbortController().signal);
  if (!heard.ok) return text;
  const { groups, questions, sentences } = heard.value;
  const asks = groups.flatMap(({ signals }) => signals);
  const likely = asks.length > 0 ? asks : questions;
  const from = NEARLY * Math.max(0, ...likely.map(({ confidence }) => confidence));
  const told = likely.filter(({ confidence }) => confidence >= from);
  const said = told.map(({ sentence }) => sentence).sort((a, b) => a.start - b.start);
  const words = (said.length > 0 ? said : sentences).map((sentence) => sentence.text).join(' ');
  return words === '' ? text : words;
}
