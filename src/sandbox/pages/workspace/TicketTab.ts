import type { OpenTicket } from '../ticket/OpenTicket.ts';
import type { AppPane } from './AppPane.ts';
import type { Observable } from './Observable.ts';

/** A ticket's tab with its own instance of the app, which lives as long as the tab. */
export interface TicketTab {
  readonly id: number;
  readonly ticket: OpenTicket;
  /** `undefined` until the tab is shown for the first time. */
  readonly sidebar: Observable<AppPane | undefined>;
}
