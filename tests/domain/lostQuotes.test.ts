import { describe, expect, it } from 'vitest';
import { asId, type CommentKey, type UserId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import { commentKey } from '#domain/comment/commentKey.ts';
import { lostQuotes } from '#domain/mention/lostQuotes.ts';

const AT = '2026-11-20T10:00:00.000Z' as Instant;
const LATER = '2026-11-20T10:00:01.000Z' as Instant;
const ANA = asId<UserId>('12');

const comment = (text: string, at = AT, author = ANA) => ({ key: commentKey(at, author, text), text });
const quoting = (text: string, key: CommentKey) => ({
  quotes: [{ text, wordsOf: 'customer' as const, comment: key, start: 0, end: 1, authorName: 'Ana', at: AT }],
});

describe('a quote', () => {
  const said = comment('Call me. I wish it were dark.');
  const quote = quoting('I wish it were dark.', said.key);

  it.each([
    ['while its comment is as it was', [said]],
    ['where other words of its comment were redacted', [comment('▇▇▇▇▇▇▇ I wish it were dark.')]],
    ['where its comment is not given', [comment('Something later', LATER)]],
    ['where somebody else wrote in the same second', [comment('Hello', AT, asId<UserId>('13'))]],
    ['where nothing is given', []],
    ['beside another comment of the same second', [comment('And light.'), said]],
  ])('is not lost %s', (_, comments) => {
    expect(lostQuotes(quote, comments)).toEqual([]);
  });

  it('is lost where its words were redacted', () => {
    expect(lostQuotes(quote, [comment('Call me. ▇▇▇▇▇▇')])).toEqual(quote.quotes);
  });

  it('is known by its comment where it holds marks', () => {
    const mailed = comment('Mail ana@example.com please');
    const marked = quoting('Mail [e-mail] please', mailed.key);
    expect(lostQuotes(marked, [mailed])).toEqual([]);
    expect(lostQuotes(marked, [comment('Mail ▇▇▇ please')])).toHaveLength(1);
  });
});
