import { describe, expect, it } from 'vitest';
import type { Signal } from '#domain/signal/Signal.ts';
import { captureSentence } from '#workflows/captureSentence.ts';
import { createTheme, draftTheme } from '#workflows/createTheme.ts';
import { keepPraise } from '#workflows/keepPraise.ts';
import { readTicket } from '#workflows/readTicket.ts';
import { allRedacted, redacted } from '#workflows/redacted.ts';
import { tagTheme } from '#workflows/tagTheme.ts';
import { conversationOf, outsideFor } from './outsideFor.ts';

const SAID = 'Please let me export to ana@example.com or call +49 30 1234567.';
const STORED = 'Please let me export to [e-mail] or call [phone].';
const never = new AbortController().signal;

/** A ticket in which this was said, a theme for it, and the sentence. */
async function said(text: string) {
  const conversation = conversationOf(5, [text]);
  const outside = outsideFor('1', conversation);
  const theme = await createTheme(outside, draftTheme(outside, 'Export', 'request'));
  const [comment] = conversation.comments;
  if (!theme.ok || comment === undefined) throw new Error('No theme or no comment');
  const sentence = { comment: comment.key, start: 0, end: text.length, text, wordsOf: 'customer' as const };
  return { conversation, outside, theme: theme.value, sentence };
}

describe('a tagged quote', () => {
  it('is stored with marks, its offsets those of the comment', async () => {
    const { conversation, outside, theme, sentence } = await said(SAID);
    const tagged = await tagTheme(outside, { conversation, sentences: [sentence], theme, before: null });
    if (!tagged.ok) throw new Error(tagged.failure.kind);
    expect(tagged.value.quotes).toMatchObject([{ text: STORED, start: 0, end: SAID.length }]);
  });

  it('without anything to replace is stored as it was said', async () => {
    const text = 'Please let me export SKU-12345 for 12.50 € on 2024-03-15.';
    const { conversation, outside, theme, sentence } = await said(text);
    const tagged = await tagTheme(outside, { conversation, sentences: [sentence], theme, before: null });
    expect(tagged.ok && tagged.value.quotes[0]?.text).toBe(text);
  });

  it('kept as praise has marks too', async () => {
    const { conversation, outside, sentence } = await said('Thank you, write to ana@example.com any time!');
    const cue = { comment: sentence.comment, start: 0, end: 5 };
    const praise: Signal = {
      kind: 'praise',
      sentence,
      cue,
      confidence: 1,
      because: 'byHand',
      ruleId: 'hand',
    };
    const kept = await keepPraise(outside, conversation, praise);
    expect(kept.ok && kept.value.quote.text).toBe('Thank you, write to [e-mail] any time!');
  });
});

describe('a name that is proposed', () => {
  it('holds no address, while the card shows the customer’s words', async () => {
    const { outside, sentence } = await said(SAID);
    const reading = await readTicket(outside, never);
    if (!reading.ok) throw new Error(reading.failure.kind);
    const ask = await captureSentence(outside.language, reading.value, sentence, 'request');
    expect(ask.group.what).not.toContain('ana@example.com');
    expect(ask.group.signals[0].sentence.text).toBe(SAID);
    for (const { group } of reading.value.asks) expect(group.what).not.toContain('@');
  });
});

describe('redacting in a workflow', () => {
  it('gives texts back in order, each with what else it had', async () => {
    const both = await allRedacted([
      { text: SAID, n: 1 },
      { text: 'plain', n: 2 },
    ]);
    expect(both).toEqual({
      ok: true,
      value: [
        { text: STORED, n: 1 },
        { text: 'plain', n: 2 },
      ],
    });
    expect(await redacted('')).toEqual({ ok: true, value: '' });
  });
});
