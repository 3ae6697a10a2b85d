import { asId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { ok } from '#domain/basis/Result.ts';
import type { ColorScheme, Worker, Workplace } from '#ports/Workplace.ts';

/** A window whose surroundings a test changes, and that remembers where it was sent. */
export interface FakeWorkplace extends Workplace {
  readonly paint: (scheme: ColorScheme) => void;
  readonly route: (path: string) => void;
  readonly openedTickets: readonly TicketId[];
  readonly openedBoards: readonly string[];
  readonly heights: readonly number[];
}

export function fakeWorkplace(worker: Partial<Worker> = {}): FakeWorkplace {
  let scheme: ColorScheme = 'light';
  let route = '';
  const painted = new Set<(scheme: ColorScheme) => void>();
  const routed = new Set<(path: string) => void>();
  const openedTickets: TicketId[] = [];
  const openedBoards: string[] = [];
  const heights: number[] = [];
  const id = asId<UserId>('9000001');
  const aylin = {
    id,
    name: 'Aylin Demir',
    avatarUrl: null,
    role: 'agent',
    groups: [],
    locale: 'en-US',
    subdomain: 'local',
  };
  return {
    worker: async () => ok({ ...aylin, ...worker }),
    colorScheme: () => scheme,
    onColorScheme: (listener) => {
      painted.add(listener);
      return () => painted.delete(listener);
    },
    resize: (height) => void heights.push(height),
    openTicket: (ticket) => void openedTickets.push(ticket),
    openBoard: (path) => void openedBoards.push(path),
    boardAddress: (path) => `https://local.zendesk.com/agent/apps/groundswell/${path}`,
    onRoute: (listener) => {
      routed.add(listener);
      listener(route);
      return () => routed.delete(listener);
    },
    paint: (changed) => {
      scheme = changed;
      for (const listener of painted) listener(changed);
    },
    route: (path) => {
      route = path;
      for (const listener of routed) listener(path);
    },
    openedTickets,
    openedBoards,
    heights,
  };
}
