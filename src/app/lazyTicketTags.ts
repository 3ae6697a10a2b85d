import { failed } from '#domain/basis/Result.ts';
import type { TicketTags } from '#ports/TicketTags.ts';
import type { Zendesk } from '#zendesk/connectZendesk.ts';

/** Loaded with the first check of tags, which few people ever make. */
export function lazyTicketTags(zendesk: Zendesk): TicketTags {
  const load = () =>
    import('#zendesk/zendeskTicketTags.ts').then(
      ({ zendeskTicketTags }) => zendeskTicketTags(zendesk),
      () => null,
    );
  const failure = { kind: 'offline', what: 'read tickets' } as const;
  return {
    find: async (...given) => (await load())?.find(...given) ?? failed(failure),
    beginning: async (...given) => (await load())?.beginning(...given) ?? failed(failure),
    show: async (...given) => (await load())?.show(...given) ?? failed(failure),
    change: async (changes, signal, onProgress) =>
      (await load())?.change(changes, signal, onProgress) ??
      changes.map(() => ({ state: 'notTried', failure })),
  };
}
