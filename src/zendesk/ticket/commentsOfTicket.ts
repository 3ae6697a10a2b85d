import type { TicketId } from '#domain/basis/Id.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type * as v from 'valibot';
import { address } from '../rest/address.ts';
import type { Rest } from '../rest/Rest.ts';
import type { Urgency } from '../rest/Urgency.ts';
import { commentPage } from '../wire/ticketsNow.ts';

const PAGE = 100;
/** Zendesk takes no more than 5,000 comments in a ticket; a cursor that never ends stops here. */
const MOST_PAGES = 100;

/** A comment as REST shows it. */
export type WireComment = v.InferOutput<typeof commentPage>['comments'][number];

/** A page of them, with their authors where these were asked for. */
export type CommentPage = v.InferOutput<typeof commentPage>;

/** A ticket's comments to the last, internal notes too, oldest first. All or a failure. */
export async function commentsOfTicket(
  rest: Rest,
  id: TicketId,
  urgency: Urgency,
  signal: AbortSignal,
): Promise<Result<readonly WireComment[], Failure>> {
  const pages = await commentPages(rest, id, urgency, signal);
  return pages.ok ? ok(pages.value.flatMap(({ comments }) => comments)) : pages;
}

/** The same by pages; `include`: who wrote them is told beside. */
export async function commentPages(
  rest: Rest,
  id: TicketId,
  urgency: Urgency,
  signal: AbortSignal,
  include: 'users' | null = null,
): Promise<Result<readonly CommentPage[], Failure>> {
  const what = 'read comments';
  const pages: CommentPage[] = [];
  let cursor: string | null = null;
  for (let count = 0; count < MOST_PAGES; count++) {
    const query = { include, 'page[size]': PAGE, 'page[after]': cursor };
    const path = address(`/api/v2/tickets/${id}/comments`, query);
    const page: Result<CommentPage, Failure> = await rest.read(
      { path, what, missing: 'gone', urgency },
      commentPage,
      signal,
    );
    if (!page.ok) return page;
    pages.push(page.value);
    const next: string | null = page.value.meta?.after_cursor ?? null;
    if (page.value.meta?.has_more !== true) return ok(pages);
    if (next === null || next === cursor) break;
    cursor = next;
  }
  return failed({ kind: 'unreadable', what, path: 'meta.after_cursor' });
}
