import type { Result } from '#domain/basis/Result.ts';
import type { TicketId, UserId } from '#domain/basis/Id.ts';
import type { Failure } from './Failure.ts';

export type ColorScheme = 'light' | 'dark';

/** Who works here, as Zendesk signed them in. */
export interface Worker {
  readonly id: UserId;
  readonly name: string;
  readonly avatarUrl: string | null;
  /** Zendesk's role: `admin`, `agent`, a custom role's id … Permission is learnt by trying, not from this. */
  readonly role: string;
  /** The groups that they work in, by id. */
  readonly groups: readonly string[];
  /** BCP 47, as set in the person's profile (`en-GB`, `pt-BR`). */
  readonly locale: string;
  readonly subdomain: string;
}

/** The window that Zendesk gives the app, whichever page it is. */
export interface Workplace {
  readonly worker: () => Promise<Result<Worker, Failure>>;
  readonly colorScheme: () => ColorScheme;
  /** Calls back with each change; gives its unsubscribe. */
  readonly onColorScheme: (listener: (scheme: ColorScheme) => void) => () => void;
  /** Asks for this height in pixels (the sidebar's frame never grows by itself). */
  readonly resize: (heightPixels: number) => void;
  readonly openTicket: (ticket: TicketId) => void;
  /** Opens the full page at a path such as `themes/ab12`. */
  readonly openBoard: (path: string) => void;
  /** The address of such a path in this account, to be given to a colleague. */
  readonly boardAddress: (path: string) => string;
  /** The full page's own route, as Zendesk passes it on (`themes/ab12`); calls back at once with the current one. */
  readonly onRoute: (listener: (path: string) => void) => () => void;
}
