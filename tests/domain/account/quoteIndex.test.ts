import { describe, expect, it } from 'vitest';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import { quoteIndex } from '#domain/champion/quoteIndex.ts';
import { draftMerge } from '#domain/theme/draftMerge.ts';
import { asId, type ThemeId } from '#domain/basis/Id.ts';
import { BoardAccount } from '../../ui/board/boardAccount.ts';
import { ME, NOW } from '../../ui/board/boardOutside.ts';

const WHOLE = () => false;
const EXPORT = asId<ThemeId>('export');

const account = () =>
  new BoardAccount()
    .theme('export', 'CSV')
    .theme('dark', 'Dark mode')
    .said('export', { ticket: '1', text: 'We paste invoices by hand.', at: '2026-01-02T00:00:00Z' as never })
    .said('export', { ticket: '2', text: 'Our invoices from Berlin!', at: '2026-01-03T00:00:00Z' as never })
    .said('dark', { ticket: '3', text: 'My eyes hurt at night.' });

function whole({ account: { mentions, events } }: BoardAccount) {
  return foldAccount(mentions.values(), events.values());
}

function indexed(of: BoardAccount) {
  const index = quoteIndex();
  index.take(whole(of));
  index.prepare(WHOLE);
  return index;
}

describe('a search in all quotes', () => {
  it('finds the theme of a quote that has all the words, and says which words they are', () => {
    const index = indexed(account());
    expect(index.find('invo')).toEqual(['export']);
    expect(index.find('invoices berlin')).toEqual(['export']);
    expect(index.find('hand berlin')).toEqual([]);
    expect(index.find('')).toEqual([]);
    const [excerpt] = index.excerpts('invo', [EXPORT]);
    expect(excerpt).toEqual({ themeId: 'export', before: 'Our ', hit: 'invoices', after: ' from Berlin!' });
    expect(index.excerpts('invo paste', [EXPORT])[0]).toMatchObject({ before: 'We ', hit: 'paste' });
    expect(index.excerpts('zzz', [EXPORT])).toEqual([]);
  });

  it('finds a theme by the quotes that count in it: merged, withdrawn, removed and new ones', () => {
    const of = account();
    const index = indexed(of);
    const merged = draftMerge({ id: EXPORT, unmergedBy: null }, asId<ThemeId>('dark'), {
      actor: ME,
      at: NOW,
    });
    of.event(merged);
    index.take(whole(of));
    expect(index.find('invo')).toEqual(['dark']);
    const late = account().said('dark', { ticket: '9', text: 'Sepia would do.' });
    for (const [id, mention] of late.account.mentions)
      late.account.mentions.set(id, { ...mention, withdrawn: id.startsWith('1.') });
    index.take(whole(late));
    expect(index.find('paste')).toEqual([]);
    expect(index.find('sepia')).toEqual([]);
    expect(index.prepare(WHOLE)).toBe(true);
    expect(index.find('sepia')).toEqual(['dark']);
  });

  it('is made ready in pieces, and lets go of what nobody says any more', () => {
    const index = quoteIndex();
    const many = new BoardAccount().theme('export', 'CSV');
    for (let n = 0; n < 200; n++) many.said('export', { ticket: `${n + 1}`, text: `word${n} here` });
    index.take(whole(many));
    expect(index.prepare(() => true)).toBe(false);
    while (!index.prepare(() => true));
    expect(index.find('word199')).toEqual(['export']);
    for (let round = 0; round < 20; round++) {
      const other = new BoardAccount().theme('export', 'CSV');
      for (let n = 0; n < 200; n++) other.said('export', { ticket: `${n + 1}`, text: `round${round} ${n}` });
      index.take(whole(other));
      index.prepare(WHOLE);
    }
    expect(index.find('word199')).toEqual([]);
    expect(index.find('round19 199')).toEqual(['export']);
  });
});
