import type { UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import type { Worker } from '#ports/Workplace.ts';
import { keepSending } from '#app/keepSending.ts';
import { lazyOutbox } from '#storage/outbox/lazyOutbox.ts';
import { openOutbox } from '#storage/outbox/openOutbox.ts';
import { openAccountReplica } from '#storage/account/openAccountReplica.ts';
import { openBrowserStorage } from '#storage/openBrowserStorage.ts';
import type { AccountRecords } from '#ports/AccountRecords.ts';
import type { OpenTicket } from '#ports/OpenTicket.ts';
import { guardWrites } from '#workflows/standing/guardWrites.ts';
import { foldingOf } from '#workflows/sync/foldingOf.ts';
import type { Syncer } from '#workflows/sync/Syncer.ts';
import type { BoardOutside, Outside } from '#workflows/Outside.ts';
import type { MentionsBefore } from '#workflows/ticketMentions.ts';
import { connectZendesk, type Zendesk } from '#zendesk/connectZendesk.ts';
import { zendeskAccountFeed } from '#zendesk/zendeskAccountFeed.ts';
import { zendeskAccountRecords } from '#zendesk/zendeskAccountRecords.ts';
import { zendeskAccountSettings } from '#zendesk/zendeskAccountSettings.ts';
import { zendeskAccountTickets } from '#zendesk/zendeskAccountTickets.ts';
import { zendeskOpenTicket } from '#zendesk/zendeskOpenTicket.ts';
import { zendeskPlaces } from '#zendesk/zendeskPlaces.ts';
import { zendeskRights } from '#zendesk/zendeskRights.ts';
import { zendeskDismissals } from '#zendesk/zendeskDismissals.ts';
import { zendeskTicketTags } from '#zendesk/zendeskTicketTags.ts';
import { zendeskThemeStore } from '#zendesk/zendeskThemeStore.ts';
import { sleep } from '#zendesk/rest/sleep.ts';
import { type ClientFault, faultyOutside, faultyRecords, faultyReplica } from './clientFaults.ts';
import type { Dice } from './Dice.ts';
import type { Network } from './Network.ts';
import { SUBDOMAIN } from './stormAccount.ts';
import type { StormTicket } from './StormTicket.ts';
import { stormZaf } from './stormZaf.ts';
import type { Tab } from './Tab.ts';

/** What of the outside agents in a storm use. */
export type StormOutside = Pick<
  Outside,
  | 'worker'
  | 'store'
  | 'dismissals'
  | 'settings'
  | 'rights'
  | 'leases'
  | 'replica'
  | 'outbox'
  | 'now'
  | 'newId'
>;

/** The app in one tab: everything as `app/startPage` puts it together, but for screens, words and the language engine. */
export interface StormPage {
  readonly tab: Tab;
  readonly outside: StormOutside;
  /** Reads the whole account into this browser, as the full page does; opened with its first use. */
  readonly openSyncer: () => Promise<Syncer>;
  /** What an admin's checks need besides, once the account was read. */
  readonly openBoard: () => Promise<BoardOutside>;
  readonly records: AccountRecords;
  /** The ticket that is open in this tab. */
  readonly ticket: StormTicket;
  readonly openTicket: OpenTicket;
  /** What the page knows of the ticket's mentions. */
  readonly beside: { before: MentionsBefore | null };
  /** The person looks at this tab, or the connection is back. */
  readonly comeBack: () => void;
}

/** What a page has around it. */
export interface PageWorld {
  readonly network: Network;
  readonly dice: Dice;
  readonly user: UserId;
  readonly isOnline: () => boolean;
  /** Somebody whose session has ended is refused everything until they sign in again. */
  readonly isSignedIn: () => boolean;
  readonly role: 'agent' | 'admin';
  /** Zendesk lets some roles read changes by export, and others list records only. */
  readonly mayExport: boolean;
  /** Makes this another client than ours. */
  readonly fault?: ClientFault | undefined;
  /** How far this machine's clock is off. */
  readonly clockSkewMs: number;
}

/** Opens the app in a tab; to be called as the tab (`tab.run`). */
export async function openStormPage(tab: Tab, given: PageWorld, ticket: StormTicket): Promise<StormPage> {
  const { dice, user, isOnline, clockSkewMs } = given;
  const client = stormZaf(tab, given, ticket);
  const random = () => dice.throw();
  const nowMs = () => Date.now() + clockSkewMs;
  const connected = await connectZendesk({
    scope: { ZAFClient: { init: () => client } },
    random,
    nowMs,
    page: tab.name,
  });
  if (!connected.ok) throw new Error(connected.failure.kind);
  const zendesk = connected.value;
  const storage = await openBrowserStorage(SUBDOMAIN, user);
  if (storage.requests !== null) zendesk.ledger.join(storage.requests);
  const worker: Worker = {
    id: user,
    name: `Agent ${user}`,
    avatarUrl: null,
    role: given.role,
    locale: 'en-US',
    subdomain: SUBDOMAIN,
    groups: [],
  };
  const open = {
    worker,
    store: zendeskThemeStore(zendesk, storage.fieldIds),
    dismissals: zendeskDismissals(zendesk),
    settings: zendeskAccountSettings(zendesk),
    rights: zendeskRights(zendesk, user),
    leases: zendesk.leases,
    replica: storage.replica,
    // As `openBrowserStorage` does, but loaded before: loading a file takes real time, which would make runs differ.
    outbox: lazyOutbox(async () => openOutbox(`groundswell.${SUBDOMAIN}.${user}.outbox`)),
    now: () => instant(nowMs()),
    newId: () => dice.id(),
  };
  const outside = faultyOutside(given.fault, { ...open, ...guardWrites(open) });
  const listeners = new Set<() => void>();
  const world = {
    onReturn: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    later: (milliseconds: number, wake: () => void) => {
      const timer = setTimeout(wake, milliseconds);
      return () => clearTimeout(timer);
    },
  };
  keepSending({ ...outside, isOnline, random }, world);
  const comeBack = () =>
    tab.pass(() => {
      for (const listener of listeners) listener();
    });
  let syncer: Promise<Syncer> | null = null;
  const openSyncer = () => (syncer ??= openStormSyncer(zendesk, outside, given));
  const openBoard = async () => {
    const board = {
      ...{ ...open, ...outside, ...(await openSyncer()) },
      places: zendeskPlaces(zendesk),
      ticketTags: zendeskTicketTags(zendesk),
      accountTickets: zendeskAccountTickets(zendesk),
    };
    // The screens' parts of it are nobody's here.
    return board as unknown as BoardOutside;
  };
  const records = faultyRecords(given.fault, zendeskAccountRecords(zendesk));
  const [openTicket, beside] = [zendeskOpenTicket(zendesk), { before: null }];
  return { tab, outside, openSyncer, openBoard, records, ticket, openTicket, beside, comeBack };
}

async function openStormSyncer(
  zendesk: Zendesk,
  { worker, now }: StormOutside,
  { fault }: PageWorld,
): Promise<Syncer> {
  const opened = await openAccountReplica(SUBDOMAIN, worker.id);
  const replica = faultyReplica(fault, opened.replica);
  const accountFeed = zendeskAccountFeed(zendesk);
  const folding = foldingOf(replica);
  return { accountReplica: replica, accountFeed, folding, worker, now, pause: sleep };
}
