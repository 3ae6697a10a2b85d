import { describe, expect, it } from 'vitest';
import { asId } from '#domain/basis/Id.ts';
import type { SweptAsk } from '#ports/SweepShelf.ts';
import { language } from '../../language/conversationOf.ts';
import { proposeThemes } from '#workflows/sweep/proposeThemes.ts';
import { seededGroups, seedsOf } from '#workflows/sweep/seedsOf.ts';
import { conversationOf } from '../../language/conversationOf.ts';
import { sampleQuote } from '../../zendesk/samples.ts';

const { signal } = new AbortController();

function ask(n: number, what: string, seeds: readonly string[] = [], ticket = n): SweptAsk {
  return {
    id: `${ticket}.${n}`,
    ticketId: asId(String(ticket)),
    requesterId: asId(String(500 + n)),
    organizationId: null,
    brandId: null,
    kind: 'request',
    what,
    quotes: [sampleQuote(what)],
    seeds,
  };
}

describe('what the account itself says that a ticket asks for', () => {
  it.each<[readonly string[], readonly string[]]>([
    [['feature_dark_mode', 'vip'], ['feature_dark_mode']],
    [['bug__export-fails'], ['bug__export-fails']],
    [['feature_request_sso'], ['feature_request_sso']],
    [['Idea:calendar'], ['Idea:calendar']],
    [['feature_request'], []],
    [['bug'], []],
    [['bug_42'], []],
    [['featured_customer', 'bugs', 'gs_request', 'web_widget', ''], []],
  ])('in tags: %j', (tags, seeds) => {
    expect(seedsOf({ comments: [], tags })).toEqual(seeds);
  });

  it('in issues that agents link, before tags, and not in what customers paste', () => {
    const [comment] = conversationOf(['x']).comments;
    if (comment === undefined) throw new Error('no comment');
    const said = (role: 'agent' | 'customer', text: string, isPublic = false) => ({
      ...comment,
      role,
      text,
      isPublic,
    });
    const comments = [
      said('customer', 'see https://github.com/they/theirs/issues/9'),
      said(
        'agent',
        'Same as https://acme.atlassian.net/browse/APP-12, and https://github.com/acme/app/issues/7.',
      ),
      said(
        'agent',
        'https://linear.app/acme/issue/ENG-3/dark-mode and https://acme.atlassian.net/browse/APP-12',
      ),
      said('agent', 'https://github.com/acme/app/pull/8, https://evil.example/browse/APP-1'),
    ];
    expect(seedsOf({ comments, tags: ['feature_dark_mode'] })).toEqual([
      'https://acme.atlassian.net/browse/APP-12',
      'https://github.com/acme/app/issues/7',
      'https://linear.app/acme/issue/ENG-3',
      'feature_dark_mode',
    ]);
  });
});

describe('groups that it begins with', () => {
  const issue = 'https://github.com/acme/app/issues/7';

  it('are of two tickets at least, named as their tag or first ask; an issue goes before a tag', () => {
    const asks = [
      ask(1, 'a dark mode', ['feature_dark_mode']),
      ask(2, 'darkness', ['feature_dark_mode', issue]),
      ask(3, 'night colours', [issue]),
      ask(4, 'dark screens', ['feature_dark_mode']),
      ask(5, 'exports', ['feature_export']),
    ];
    expect(seededGroups(asks)).toEqual([
      { id: `seed.${issue}`, name: 'darkness', members: ['2.2', '3.3'] },
      { id: 'seed.feature_dark_mode', name: 'Dark mode', members: ['1.1', '4.4'] },
    ]);
  });

  it('have nothing of a ticket that asks for several things', () => {
    const seeds = ['feature_dark_mode'];
    expect(seededGroups([ask(1, 'a', seeds), ask(2, 'b', seeds, 1), ask(3, 'c', seeds)])).toEqual([]);
  });

  it('are proposed with their name, also where words alone would not bring them together', async () => {
    const seeds = ['feature_dark_mode'];
    const asks = [
      ask(1, 'My eyes hurt at night because everything is so bright', seeds),
      ask(2, 'Please let us choose black instead of white', seeds),
      ask(3, 'The monthly invoice should go to accounting'),
    ];
    const proposed = await proposeThemes(language, asks, [], signal);
    if (!proposed.ok) throw new Error(proposed.failure.kind);
    const [first] = proposed.value.proposals;
    expect(first).toMatchObject({ name: 'Dark mode', tickets: 2 });
    expect(first?.asks.map(({ ticketId }) => ticketId).toSorted()).toEqual(['1', '2']);
  });
});
