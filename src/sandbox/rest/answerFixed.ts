import { cursorLinks, offsetLinks } from './answerList.ts';
import { decodeCursor, encodeCursor, readPaging } from './paging.ts';
import type { Ask, World } from './World.ts';

/** Answers one page of a list that nobody changes, by cursor or by offset as the request asks. */
export function answerFixed(c: Ask, world: World, key: string, items: readonly object[]): Response {
  const paging = readPaging(c);
  if (paging.kind === 'offset') {
    const start = (paging.page - 1) * paging.perPage;
    const page = items.slice(start, start + paging.perPage);
    return c.json({ [key]: page, ...offsetLinks(c, world, paging, items.length) });
  }
  const place = (cursor: string) => Number(decodeCursor(cursor, key)[1]);
  const { after, before, size } = paging;
  const end = before === undefined ? null : place(before);
  const start = end === null ? (after === undefined ? 0 : place(after) + 1) : Math.max(0, end - size);
  const page = items.slice(start, end ?? start + size);
  const mark = (index: number) => (page.length === 0 ? null : encodeCursor([key, index]));
  const isBackwards = end !== null;
  return c.json({
    [key]: page,
    ...cursorLinks(c, world, {
      hasMore: isBackwards ? start > 0 : start + size < items.length,
      after: mark(start + page.length - 1),
      before: mark(start),
      hasPrevious: start > 0,
      backwards: isBackwards,
    }),
  });
}
