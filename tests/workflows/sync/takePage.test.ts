import { describe, expect, it } from 'vitest';
import { asId, type TicketId } from '#domain/basis/Id.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { FeedPage } from '#ports/AccountFeed.ts';
import { startSync } from '#workflows/sync/startSync.ts';
import { takePage } from '#workflows/sync/takePage.ts';
import { AYLIN, noon, sampleMention, sampleTheme } from '../../zendesk/samples.ts';

const START = startSync('agent').feeds.mentions;
const mention = sampleMention(sampleTheme('csv'), asId<TicketId>('7'), AYLIN);

function page(value: Mention): FeedPage {
  const changes = [{ recordId: 'r1', changedAt: noon }];
  const mentions = [{ recordId: 'r1', value }];
  const nothing = { events: [], gone: [], unreadable: [], altered: [] };
  return { ...nothing, mentions, changes, place: null, hasMore: false };
}

describe('a page of a feed', () => {
  it('that is repeated brings nothing new', () => {
    const first = takePage('mentions', START, page(mention));
    expect(first.page.mentions).toHaveLength(1);
    const again = takePage('mentions', first.progress, page(mention));
    expect(again.page.mentions).toEqual([]);
    expect(again.progress.read).toBe(1);
  });

  it('brings what changed twice within a second: Zendesk’s stamps are whole seconds', () => {
    const first = takePage('mentions', START, page(mention));
    const withdrawn = { ...mention, withdrawn: true };
    const second = takePage('mentions', first.progress, page(withdrawn));
    expect(second.page.mentions.map(({ value }) => value)).toEqual([withdrawn]);
    expect(takePage('mentions', second.progress, page(withdrawn)).page.mentions).toEqual([]);
  });
});
