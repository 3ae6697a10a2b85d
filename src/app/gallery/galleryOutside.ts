import { asId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { ok } from '#domain/basis/Result.ts';
import type { ColorScheme, Worker, Workplace } from '#ports/Workplace.ts';
import type { BoardOutside, TicketOutside } from '#workflows/Outside.ts';
import { NOW, PEOPLE } from './samples.ts';

/** The person who looks. */
export const WORKER: Worker = {
  id: asId<UserId>('8100001'),
  name: 'Aylin Demir',
  avatarUrl: null,
  role: 'agent',
  groups: [],
  locale: 'en',
  subdomain: 'fernway',
};

/**
 * An outside in which nothing happens: people have names, time stands still, and whatever else a part asks for is never
 * answered, so that it stays as it is drawn. `different`: the ports that a state needs otherwise.
 */
export function galleryOutside(
  scheme: ColorScheme,
  different: Readonly<Record<string, unknown>> = {},
): BoardOutside & TicketOutside {
  const workplace: Workplace = {
    worker: async () => ok(WORKER),
    colorScheme: () => scheme,
    onColorScheme: () => () => undefined,
    resize: () => undefined,
    openTicket: () => undefined,
    boardAddress: (path) => path,
    openBoard: () => undefined,
    onRoute: () => () => undefined,
  };
  const there: Record<string, unknown> = {
    worker: WORKER,
    workplace,
    people: answering({ show: async () => ok(PEOPLE), showOrganizations: async () => ok([]) }),
    replica: answering({ people: async () => ok(PEOPLE) }),
    outbox: answering({ known: () => NOTHING, onNews: () => () => undefined }),
    storageFailure: null,
    now: () => instant(Date.parse(NOW)),
    newId: () => 'aaaaaaaaaa',
    ...different,
  };
  return new Proxy(there, {
    get: (target, name) => (name in target ? target[String(name)] : answering({})),
    has: () => true,
  }) as unknown as BoardOutside & TicketOutside;
}

const NOTHING: readonly never[] = [];

/** A port that answers so, and otherwise never. */
export function answering(answers: Readonly<Record<string, unknown>>): unknown {
  return new Proxy(() => new Promise(() => undefined), {
    get: (_, name) => answers[String(name)] ?? (() => new Promise(() => undefined)),
  });
}
