import { OpenCustomer } from '../customer/OpenCustomer.ts';
import { customerSurface } from '../frame/customerSurface.ts';
import { ticketSurface } from '../frame/ticketSurface.ts';
import type { Session } from '../records/Session.ts';
import type { Rest } from '../rest/Rest.ts';
import { OpenTicket } from '../ticket/OpenTicket.ts';
import { AccountShelf } from './AccountShelf.ts';
import type { AppPane } from './AppPane.ts';
import { Apps } from './Apps.ts';
import { Notices } from './Notices.ts';
import { Observable } from './Observable.ts';
import { type CustomerKind, type Route, appRouteMessage, appSlug, readRoute, routeAddress } from './Route.ts';
import { StageControls } from './StageControls.ts';
import type { TicketTab } from './TicketTab.ts';

/** How long an app may take to answer `ticket.save`. */
const SAVE_HOOK_SECONDS = 30;

/** What the browser gives to the workspace; a test gives its own. */
export interface WorkspaceBrowser {
  readonly origin: string;
  readonly location: () => { pathname: string; search: string };
  readonly push: (address: string) => void;
  readonly tabs: { read(): readonly number[]; write(ids: readonly number[]): void };
  /** Loads the page anew at an address. */
  readonly restart: (address: string) => void;
}

/** The agent workspace's state: who is signed in, where they are, which tickets are open, which apps run. */
export class Workspace {
  readonly rest: Rest;
  readonly session: Observable<Session>;
  readonly route: Observable<Route>;
  readonly tabs: Observable<readonly TicketTab[]>;
  /** The pages of users and organizations that were opened; each stays, with its app. */
  readonly customers = new Observable<readonly OpenCustomer[]>([]);
  /** The app's full page; starts when it is opened for the first time, and stays. */
  readonly fullPage = new Observable<AppPane | undefined>(undefined);
  readonly notices = new Notices();
  readonly signedOut = new Observable(false);
  /** Width of the context panel, in CSS pixels: what a sidebar app has. */
  readonly panelWidth = new Observable(320);
  readonly apps: Apps;
  readonly shelf: AccountShelf;
  readonly controls: StageControls;
  readonly #browser: WorkspaceBrowser;
  /** The view that was looked at last. */
  lastView: number | undefined;
  #lastAppPath = '';

  constructor(rest: Rest, session: Session, browser: WorkspaceBrowser) {
    this.rest = rest;
    this.session = new Observable(session);
    this.#browser = browser;
    this.apps = new Apps({
      session: this.session.get,
      origin: browser.origin,
      routeTo: (place, args) => this.#routeTo(place, args),
      notify: (notice) => this.notices.toast(notice, session.app.name),
      unsupported: (what) => this.notices.notSupported(what),
      preload: () => this.#startFullPage(),
      answered: (method, path, status) => this.#answered(method, path, status),
    });
    this.shelf = new AccountShelf(rest);
    this.controls = new StageControls({
      rest,
      session: this.session,
      signedOut: this.signedOut,
      apps: this.apps,
      reloadApps: () => this.reloadApps(),
      forgetTabs: () => browser.tabs.write([]),
      restart: (where) => browser.restart(where === 'here' ? routeAddress(this.route.get(), this.slug) : '/'),
    });
    rest.onExpired = () => this.signedOut.set(true);
    this.route = new Observable<Route>({ kind: 'views', viewId: undefined });
    this.tabs = new Observable(browser.tabs.read().map((id) => this.#newTab(id)));
    this.#show(readRoute(browser.location(), this.slug));
  }

  get slug(): string {
    return appSlug(this.session.get().app.name);
  }

  get mayEdit(): boolean {
    return !this.session.get().user.isLightAgent;
  }

  go(route: Route): void {
    this.#browser.push(routeAddress(route, this.slug));
    this.#show(route);
  }

  /** The browser's back and forward. */
  readonly followAddress = (): void => this.#show(readRoute(this.#browser.location(), this.slug));

  openTicket(id: number): void {
    this.go({ kind: 'ticket', id });
  }

  /** To the app's full page where it was left; a second click on its icon leads to its start. */
  openApp(): void {
    this.go({ kind: 'app', path: this.route.get().kind === 'app' ? '' : this.#lastAppPath });
  }

  closeTicket(id: number): void {
    const tabs = this.tabs.get();
    const at = tabs.findIndex((tab) => tab.id === id);
    const tab = tabs[at];
    if (!tab) return;
    const rest = tabs.filter((other) => other !== tab);
    const route = this.route.get();
    if (route.kind === 'ticket' && route.id === id) {
      const next = rest[Math.min(at, rest.length - 1)];
      this.go(next ? { kind: 'ticket', id: next.id } : { kind: 'views', viewId: undefined });
    }
    const pane = tab.sidebar.get();
    if (pane) this.apps.close(pane);
    this.#keepTabs(rest);
  }

  /** Starts every instance of the app anew, as "Reload all apps" does. */
  reloadApps(): void {
    for (const tab of this.tabs.get()) {
      const pane = tab.sidebar.get();
      if (pane) this.apps.close(pane);
      tab.sidebar.set(undefined);
    }
    for (const customer of this.customers.get()) {
      const pane = customer.sidebar.get();
      if (pane) this.apps.close(pane);
      customer.sidebar.set(undefined);
    }
    const page = this.fullPage.get();
    if (page) this.apps.close(page);
    this.fullPage.set(undefined);
    for (const modal of this.apps.modals.get()) this.apps.close(modal);
    this.#activate(this.route.get());
  }

  #show(route: Route): void {
    const before = this.route.get();
    const samePlace =
      before.kind === route.kind && (!('id' in before) || !('id' in route) || before.id === route.id);
    if (!samePlace) this.#deactivate(before);
    if (route.kind === 'ticket' && !this.tabs.get().some((tab) => tab.id === route.id)) {
      this.#keepTabs([...this.tabs.get(), this.#newTab(route.id)]);
    }
    if (route.kind === 'views' && route.viewId !== undefined) this.lastView = route.viewId;
    this.route.set(route);
    this.#activate(route);
  }

  #activate(route: Route): void {
    if (route.kind === 'app') {
      this.#startFullPage();
      const instance = this.fullPage.get()?.instance;
      this.#lastAppPath = route.path;
      instance?.emitOrHold('app.activated', { firstLoad: instance.status === 'loading' });
      instance?.emitOrHold('pane.activated');
      instance?.emitOrHold('app.route.changed', appRouteMessage(route.path, this.slug));
    }
    if (route.kind === 'ticket') {
      const tab = this.tabs.get().find((other) => other.id === route.id);
      if (tab) void this.#activateTicket(tab);
    }
    if (route.kind === 'user' || route.kind === 'organization')
      void this.#activateCustomer(this.#customer(route.kind, route.id));
  }

  #customer(kind: CustomerKind, id: number): OpenCustomer {
    const known = this.customers.get().find((one) => one.kind === kind && one.id === id);
    if (known) return known;
    const opened = new OpenCustomer(kind, id, this.rest);
    this.customers.update((all) => [...all, opened]);
    return opened;
  }

  async #activateCustomer(customer: OpenCustomer): Promise<void> {
    if (!customer.data()) await customer.load();
    const route = this.route.get();
    const { kind, id } = customer;
    if (!customer.data() || route.kind !== kind || route.id !== id) return;
    if (!customer.sidebar.get()) {
      const surface = customerSurface(() => customer.data());
      customer.sidebar.set(this.apps.open(`${kind}_sidebar`, [surface]));
    }
    const instance = customer.sidebar.get()?.instance;
    instance?.emitOrHold('app.activated', { firstLoad: instance.status === 'loading' });
  }

  /** Reads a customer's page again after a failure. */
  retryCustomer(customer: OpenCustomer): void {
    void this.#activateCustomer(customer);
  }

  async #activateTicket(tab: TicketTab): Promise<void> {
    const ready = tab.ticket.state.get().phase === 'ready';
    if (!ready) await tab.ticket.load();
    const route = this.route.get();
    const stillHere = route.kind === 'ticket' && route.id === tab.id && this.tabs.get().includes(tab);
    if (!stillHere || tab.ticket.state.get().phase !== 'ready') return;
    if (!tab.sidebar.get()) {
      const surface = ticketSurface(tab.ticket, (ticket) => this.shelf.brand(ticket));
      tab.sidebar.set(this.apps.open('ticket_sidebar', [surface], { ticketId: tab.id }));
    }
    const instance = tab.sidebar.get()?.instance;
    instance?.emitOrHold('app.activated', { firstLoad: instance.status === 'loading' });
    if (ready) void tab.ticket.refresh();
  }

  #deactivate(route: Route): void {
    const beside = [...this.tabs.get().map((tab) => ({ kind: 'ticket', ...tab })), ...this.customers.get()];
    const instance =
      route.kind === 'app'
        ? this.fullPage.get()?.instance
        : beside.find((one) => one.kind === route.kind && 'id' in route && one.id === route.id)?.sidebar.get()
            ?.instance;
    instance?.forget('app.activated');
    if (route.kind === 'app') {
      instance?.forget('pane.activated');
      instance?.emit('pane.deactivated');
    }
    instance?.emit('app.deactivated');
  }

  /** Reads a ticket again after a failure, and starts its app. */
  retry(tab: TicketTab): void {
    void this.#activateTicket(tab);
  }

  #startFullPage(): void {
    if (!this.fullPage.get()) this.fullPage.set(this.apps.open('nav_bar'));
  }

  #newTab(id: number): TicketTab {
    const sidebar = new Observable<AppPane | undefined>(undefined);
    const ticket = new OpenTicket(id, {
      rest: this.rest,
      emit: (event, message) => sidebar.get()?.instance.emit(event, message),
      askSave: () =>
        sidebar.get()?.instance.ask('ticket.save', null, SAVE_HOOK_SECONDS) ?? Promise.resolve({ ok: true }),
      mayReply: this.mayEdit,
    });
    return { id, ticket, sidebar };
  }

  #keepTabs(tabs: readonly TicketTab[]): void {
    this.tabs.set(tabs);
    this.#browser.tabs.write(tabs.map((tab) => tab.id));
  }

  #routeTo(place: string, args: readonly unknown[]): boolean {
    const [first, ...rest] = args;
    if (place === 'ticket' && /^\d+$/.test(String(first))) {
      this.openTicket(Number(first));
      return true;
    }
    if ((place === 'user' || place === 'organization') && /^\d+$/.test(String(first))) {
      this.go({ kind: place, id: Number(first) });
      return true;
    }
    if (place === 'nav_bar' && typeof first === 'string' && appSlug(first) === this.slug) {
      const path = rest
        .map(String)
        .join('/')
        .replaceAll(/^\/+|\/+$/g, '');
      this.go({ kind: 'app', path });
      return true;
    }
    if (place === 'views') {
      this.go({ kind: 'views', viewId: /^\d+$/.test(String(first)) ? Number(first) : undefined });
      return true;
    }
    return false;
  }

  /** What Zendesk's live updates do: a ticket that an app changed over REST is read again. */
  #answered(method: string, path: string, status: number): void {
    if (status === 401) this.signedOut.set(true);
    if (method === 'GET' || status < 200 || status >= 300) return;
    const id = /^\/api\/v2\/tickets\/(\d+)/.exec(path)?.[1];
    for (const tab of this.tabs.get()) {
      const touched = id === undefined ? /^\/api\/v2\/tickets\/\w/.test(path) : tab.id === Number(id);
      if (touched && tab.ticket.state.get().phase === 'ready') void tab.ticket.refresh();
    }
  }
}
