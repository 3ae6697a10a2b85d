import type { Conversation } from '#domain/comment/Conversation.ts';
import { ok } from '#domain/basis/Result.ts';
import type { TicketPlace } from '#domain/setting/TicketPlace.ts';
import type { OpenTicket } from '#ports/OpenTicket.ts';

/** An open ticket whose conversation a test changes, and that remembers what was done to it. */
export interface FakeOpenTicket extends OpenTicket {
  readonly change: (conversation: Conversation) => void;
  /** Puts the ticket somewhere else in the account. */
  readonly move: (to: Partial<TicketPlace>) => void;
  readonly replies: readonly string[];
  readonly tagsOnSubmit: () => { readonly added: readonly string[]; readonly removed: readonly string[] };
}

export function fakeOpenTicket(conversation: Conversation): FakeOpenTicket {
  let now = conversation;
  let place: Partial<TicketPlace> = {};
  let tags: ReturnType<FakeOpenTicket['tagsOnSubmit']> = { added: [], removed: [] };
  const listeners = new Set<() => void>();
  const replies: string[] = [];
  return {
    place: async () =>
      ok({
        groupId: null,
        brandId: now.brandId === null ? null : String(now.brandId),
        formId: null,
        tags: now.tags,
        unknown: [],
        ...place,
      }),
    read: async () => ok(now),
    onChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    insertReply: async (text) => {
      replies.push(text);
      return ok(undefined);
    },
    setTagsOnSubmit: (added, removed) => {
      tags = { added, removed };
    },
    move: (to) => {
      place = to;
      for (const listener of listeners) listener();
    },
    change: (changed) => {
      now = changed;
      for (const listener of listeners) listener();
    },
    replies,
    tagsOnSubmit: () => tags,
  };
}
