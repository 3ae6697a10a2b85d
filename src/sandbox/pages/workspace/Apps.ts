import { AppInstance } from '../frame/AppInstance.ts';
import { frameSource } from '../frame/frameSource.ts';
import { InstanceRegistry } from '../frame/InstanceRegistry.ts';
import { performAppRequest } from '../frame/performAppRequest.ts';
import type { Surface } from '../frame/Surface.ts';
import { toCurrentUser, toTimeZone } from '../frame/toFrameUser.ts';
import { type FrameSize, type Notice, workspaceSurface } from '../frame/workspaceSurface.ts';
import type { Session } from '../records/Session.ts';
import type { AppPane } from './AppPane.ts';
import { Observable } from './Observable.ts';

/** What running apps need from the workspace around them. */
export interface AppsWorld {
  readonly session: () => Session;
  readonly origin: string;
  readonly routeTo: (place: string, args: readonly unknown[]) => boolean;
  readonly notify: (notice: Notice) => void;
  readonly unsupported: (what: string) => void;
  readonly preload: () => void;
  /** Told about every request that an app made. */
  readonly answered: (method: string, path: string, status: number) => void;
}

/** Starts and stops the instances of the installed app, and keeps the open modals. */
export class Apps {
  readonly registry: InstanceRegistry;
  readonly modals = new Observable<readonly AppPane[]>([]);
  readonly #world: AppsWorld;

  constructor(world: AppsWorld) {
    this.#world = world;
    this.registry = new InstanceRegistry(new URL(world.session().app.appUrl).origin);
  }

  /** A new instance at a location of the manifest; `undefined` where the app is not installed there. */
  open(location: string, surfaces: readonly Surface[] = [], context: object = {}): AppPane | undefined {
    const page = this.#world.session().app.locations[location];
    return page === undefined ? undefined : this.#start(location, page, surfaces, context);
  }

  close(pane: AppPane): void {
    if (pane.instance.location === 'modal') this.registry.deliver(pane.instance.guid, 'modal.close', {});
    this.registry.remove(pane.instance);
    this.modals.update((modals) => modals.filter((modal) => modal !== pane));
  }

  /** Sends an event to every instance. */
  emit(event: string, message?: unknown): void {
    for (const instance of this.registry.all) instance.emit(event, message);
  }

  #start(location: string, page: string, surfaces: readonly Surface[], context: object): AppPane {
    const world = this.#world;
    const { app, colorScheme } = world.session();
    const guid = crypto.randomUUID();
    const shown = {
      size: new Observable<FrameSize>({}),
      visible: new Observable(true),
      collapsed: new Observable(false),
      viewport: new Observable({ width: 0, height: 0 }),
    };
    const common = workspaceSurface({
      currentUser: () => toCurrentUser(world.session().user, world.session().locale),
      currentAccount: () => {
        const { subdomain, planName, timeZone } = world.session().account;
        return { daysLeftInTrial: null, planName, subdomain, timeZone: toTimeZone(timeZone) };
      },
      colorScheme: () => world.session().colorScheme,
      instances: () => this.registry.describe(),
      viewport: () => shown.viewport.get(),
      isCollapsed: () => shown.collapsed.get(),
      assetUrl: (file) => new URL(`/${String(app.id)}/assets/${file}`, app.appUrl).href,
      resize: (size) => shown.size.update((before) => ({ ...before, ...size })),
      show: (visible) => shown.visible.set(visible),
      notify: world.notify,
      routeTo: world.routeTo,
      preload: world.preload,
      openModal: ({ url, size }) => this.#openModal(url, size),
      close: () => this.close(pane),
    });
    const instance = new AppInstance({
      guid,
      location,
      registry: this.registry,
      metadata: () => {
        const { id, installationId, name, version, settings } = world.session().app;
        return { appId: id, installationId, name, version, settings };
      },
      context: () => ({
        product: 'support',
        location,
        instanceGuid: guid,
        account: { subdomain: world.session().account.subdomain },
        ...context,
      }),
      surfaces: [...surfaces, common],
      request: (options, from) =>
        performAppRequest(options, {
          origin: world.origin,
          subdomain: world.session().account.subdomain,
          guid: from,
          fetch: (url, init) => fetch(url, init),
          wait: (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000)),
          unsupported: world.unsupported,
          answered: world.answered,
        }),
      unsupported: world.unsupported,
    });
    const { origin } = world;
    const source = frameSource({
      appUrl: app.appUrl,
      appId: app.id,
      page,
      hostOrigin: origin,
      guid,
      colorScheme,
    });
    const pane: AppPane = { instance, source, title: app.name, ...shown };
    this.registry.add(instance);
    return pane;
  }

  #openModal(url: string, size: FrameSize): object {
    const pane = this.#start('modal', url, [], {});
    pane.size.set(size);
    this.modals.update((modals) => [...modals, pane]);
    return pane.instance.context();
  }
}
