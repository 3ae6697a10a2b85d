import { describe, expect, it } from 'vitest';
import type { Sentence } from '#domain/sentence/Sentence.ts';
import { CHUNK_UNITS, MOST_COMMENT_UNITS } from '#language/hearing/limits.ts';
import { conversationOf, hear, language } from '../language/conversationOf.ts';
import { sampleTheme } from '../zendesk/samples.ts';
import { TEXTS } from './corpus.ts';

/** As a hostile account might have them: named and exemplified by the corpus itself. */
const THEMES = TEXTS.map(({ text }, index) =>
  sampleTheme(`t${index}`, { name: text.slice(0, 120), examples: [text.slice(0, 240)] }),
);
const never = new AbortController().signal;

/** Far more than anything takes here: a guard against time that grows with the square. Processor time, on a busy machine too. */
const PATIENCE_SECONDS = 10;

async function inTime<T>(work: Promise<T>): Promise<T> {
  const before = process.cpuUsage();
  const result = await work;
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000_000).toBeLessThan(PATIENCE_SECONDS);
  return result;
}

describe('the engine', () => {
  it.each(TEXTS)('hears, names and matches $name', async ({ text }) => {
    const conversation = conversationOf([text], text.slice(0, 500));
    const heard = await inTime(hear(conversation));
    const [comment] = conversation.comments;
    expect(heard.sentences.every(({ start, end }) => text.slice(start, end) !== '')).toBe(true);
    for (const sentence of heard.sentences)
      expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
    const read = heard.sentences.reduce((sum, { start, end }) => sum + end - start, 0);
    expect(read).toBeLessThanOrEqual(MOST_COMMENT_UNITS);
    if (comment === undefined) return;
    const all: Sentence = { comment: comment.key, start: 0, end: text.length, text, wordsOf: 'customer' };
    const named = await inTime(language.name(heard.sentences[0] ?? all, comment));
    expect(named.ok).toBe(true);
    // As a workflow asks: sentences of one ask, and at most 4,000 characters around them.
    const query = {
      quotes: [text.slice(0, CHUNK_UNITS)],
      what: text.slice(0, 200),
      context: text.slice(0, 4000),
      kind: 'bug' as const,
    };
    const matched = await inTime(language.match(query, THEMES, never));
    expect(matched.ok && matched.value.length <= 3).toBe(true);
  });

  it('groups all of them at once', async () => {
    const texts = TEXTS.map(({ name, text }) => ({ id: name, text: text.slice(0, 5000) }));
    const grouped = await inTime(language.group(texts, never));
    if (!grouped.ok) throw new Error(JSON.stringify(grouped.failure));
    const members = [...grouped.value.groups.flatMap((group) => group.members), ...grouped.value.ungrouped];
    expect(members.toSorted()).toEqual(texts.map(({ id }) => id).toSorted());
  });
});
