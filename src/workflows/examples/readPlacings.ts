import { ok, type Result } from '#domain/basis/Result.ts';
import { isPlacing } from '#domain/event/placesLately.ts';
import type { AccountFeed } from '#ports/AccountFeed.ts';
import type { ExamplePass } from '#ports/ExampleShelf.ts';
import type { Failure } from '#ports/Failure.ts';

/** What was moved before these pages of events (a hundred each) counts where it was tagged. */
const MOST_PAGES = 5;

/** The next page of the account's newest events: of those that move and remove mentions. */
export async function readPlacings(
  feed: Pick<AccountFeed, 'latestPage'>,
  { place, pages, events }: ExamplePass['journal'],
  signal: AbortSignal,
): Promise<Result<ExamplePass['journal'], Failure>> {
  const page = await feed.latestPage('events', place, signal);
  if (!page.ok) return page;
  return ok({
    place: page.value.place,
    pages: pages + 1,
    isOver: !page.value.hasMore || pages + 1 >= MOST_PAGES,
    events: [...events, ...page.value.events.map(({ value }) => value).filter(isPlacing)],
  });
}
