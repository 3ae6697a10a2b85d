import { describe, expect, it } from 'vitest';
import { asId, type UserId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import { commentKey } from '#domain/comment/commentKey.ts';
import { unsaidQuotes } from '#domain/mention/unsaidQuotes.ts';

const AT = '2026-11-20T10:00:00.000Z' as Instant;
const LATER = '2026-11-20T10:00:01.000Z' as Instant;

const heard = (text: string, at = AT) => ({ at, texts: [text] });
const quoting = (text: string) => ({
  quotes: [
    {
      text,
      wordsOf: 'customer' as const,
      comment: commentKey(AT, asId<UserId>('12'), 'as it was'),
      start: 0,
      end: 1,
      authorName: 'Ana',
      at: AT,
    },
  ],
});

describe('a quote held against the whole conversation', () => {
  it.each([
    ['its words are there', 'I wish it were dark.', [heard('Call me. I wish it were dark.')]],
    ['other words of its comment were redacted', 'I wish it were dark.', [heard('▇▇▇ I wish it were dark.')]],
    ['lines break elsewhere', 'I wish it were dark.', [heard('I wish\n\n  it were\u00a0dark.')]],
    ['one form of the comment has them', 'dark mode', [{ at: AT, texts: ['', 'dark mode'] }]],
    ['it holds marks', 'Mail [e-mail] or call [phone] please', [heard('Mail a@b.example or call 12 please')]],
    ['what its mark stands for was redacted', 'Mail [e-mail] please', [heard('Mail ▇▇▇▇ please')]],
    ['an accent is written in two signs', 'caf\u00e9', [heard('the cafe\u0301')]],
    ['another comment of the second has them', 'dark mode', [heard('Hello'), heard('dark mode')]],
    ['no comment of its second is there', 'dark mode', [heard('Something else', LATER)]],
    ['nothing is there at all', 'dark mode', []],
  ])('stands where %s', (_, text, comments) => {
    expect(unsaidQuotes(quoting(text), comments)).toEqual([]);
  });

  it.each([
    ['its words were redacted', 'I wish it were dark.', [heard('▇▇▇▇▇▇▇▇')]],
    ['part of its words was redacted', 'My name is Ana Lima.', [heard('My name is ▇▇▇▇▇▇▇▇.')]],
    ['words around its mark were redacted', 'Mail [e-mail] to Ana', [heard('Mail a@b.example to ▇▇▇')]],
    ['its words stand the other way round', 'first [key] second', [heard('second first')]],
    ['they are said again only later', 'dark mode', [heard('▇▇▇▇'), heard('dark mode', LATER)]],
  ])('is unsaid where %s', (_, text, comments) => {
    expect(unsaidQuotes(quoting(text), comments)).toHaveLength(1);
  });
});
