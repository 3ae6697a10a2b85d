import type { Instant } from '#domain/basis/Instant.ts';
import { ok } from '#domain/basis/Result.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { AccountBook } from '#ports/AccountSettings.ts';
import type { Person } from '#ports/People.ts';
import type { KeptThemes, Replica } from '#ports/Replica.ts';
import type { KnownRights } from '#ports/Rights.ts';

/** A replica that lasts as long as the page: for browsers that keep nothing for us. */
export function memoryReplica(): Replica {
  let themes: KeptThemes | null = null;
  let rights: KnownRights | null = null;
  let kept: { readonly book: AccountBook; readonly readAt: Instant } | null = null;
  let dismissed: readonly string[] = [];
  const people = new Map<string, Person>();
  const mentions = new Map<string, Mention>();
  return {
    themes: async () => ok(themes),
    saveThemes: async (read, readAt, seenUpTo = null, partUntil = undefined) => {
      themes = { themes: read, readAt, seenUpTo, ...(partUntil === undefined ? {} : { partUntil }) };
      return ok(undefined);
    },
    people: async (ids) => ok([...new Set(ids)].flatMap((id) => people.get(id) ?? [])),
    savePeople: async (known) => {
      for (const person of known) people.set(person.id, person);
      return ok(undefined);
    },
    dismissed: async () => ok(dismissed),
    saveDismissed: async (groupIds) => {
      dismissed = [...groupIds];
      return ok(undefined);
    },
    mentions: async (ticket) => ok([...mentions.values()].filter(({ ticketId }) => ticketId === ticket)),
    saveMention: async (mention) => {
      mentions.set(mention.id, mention);
      return ok(undefined);
    },
    book: async () => ok(kept),
    saveBook: async (book, readAt) => {
      kept = { book, readAt };
      return ok(undefined);
    },
    rights: async () => ok(rights),
    saveRights: async (learnt) => {
      rights = learnt;
      return ok(undefined);
    },
    clear: async () => {
      rights = null;
      themes = null;
      kept = null;
      dismissed = [];
      people.clear();
      mentions.clear();
      return ok(undefined);
    },
  };
}
