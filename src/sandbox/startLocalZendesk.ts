import { createHash } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { JobQueue } from './rest/JobQueue.ts';
import type { Plan } from './rest/plans.ts';
import { plans } from './rest/plans.ts';
import { RateLimits } from './rest/RateLimits.ts';
import type { LogEntry } from './rest/RequestLog.ts';
import { RequestLog } from './rest/RequestLog.ts';
import type { SetUp } from './rest/setUpObjects.ts';
import { setUpObjects } from './rest/setUpObjects.ts';
import type { Weather } from './rest/WeatherStation.ts';
import { WeatherStation } from './rest/WeatherStation.ts';
import type { World } from './rest/World.ts';
import { FarSide } from './far/FarSide.ts';
import { installedApp, proxyManifest } from './serve/installedApp.ts';
import type { Fetching, Listening } from './serve/listen.ts';
import { listen } from './serve/listen.ts';
import { serveApp } from './serve/serveApp.ts';
import { serveHost } from './serve/serveHost.ts';
import { Clock } from './store/Clock.ts';
import type { BadLine } from './store/loadExport.ts';
import type { Seed } from './store/seedStore.ts';
import { seedStore } from './store/seedStore.ts';
import { Store } from './store/Store.ts';

export type LocalZendeskOptions = {
  /** 0 takes any free port; a taken one rejects with `EADDRINUSE`. */
  readonly port?: number;
  /** The port after `port`; where that one is taken, any free one. */
  readonly appPort?: number;
  /** Folder of the database, or `:memory:`. */
  readonly dataDir?: string;
  /** Forget everything first. */
  readonly fresh?: boolean;
  /** A ticket export instead of the demonstration inbox; kept in a database of its own. */
  readonly ticketsFile?: string;
  /** Fixes the clock; from then on time moves only through `POST /local/clock`. */
  readonly now?: string;
  readonly seed?: 'inbox' | 'empty' | 'file';
  readonly appDir?: string;
  readonly pagesDir?: string;
  /** Custom objects with their fields that stand in the account from the start. */
  readonly setUp?: SetUp;
  readonly weather?: Partial<Weather>;
  readonly plan?: keyof typeof plans;
  /** Single limits of the plan lowered, for tests. */
  readonly planLimits?: Partial<Plan>;
};

export type LocalZendesk = {
  readonly url: string;
  readonly appUrl: string;
  /** Lines of the ticket export that could not be read, at the start that loaded them. */
  readonly badLines: readonly BadLine[];
  readonly clock: Clock;
  log(): readonly LogEntry[];
  stop(): Promise<void>;
};

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Starts a Zendesk account on this computer, with the built app installed in it. */
export async function startLocalZendesk(options: LocalZendeskOptions = {}): Promise<LocalZendesk> {
  const clock = new Clock(options.now);
  let host: Fetching | undefined;
  const appDir = resolve(root, options.appDir ?? 'dist/app');
  const app = serveApp(appDir);
  // Ports first: where one is taken nothing has been loaded, and nothing forgotten, in vain.
  const main = await listen(() => ready(host), options.port ?? 4500);
  const servers = [main];
  let store: Store | undefined;
  try {
    const appPort = options.appPort ?? (options.port === 0 ? 0 : main.port + 1);
    const second = await listenForApp(() => app, appPort, options.appPort === undefined);
    servers.push(second);
    const url = `http://127.0.0.1:${main.port}`;
    const appUrl = `http://127.0.0.1:${second.port}`;
    const opened = openStore(options, clock);
    store = opened.store;
    const world = createWorld(store, clock, url, options);
    const far = new FarSide(store, clock);
    const fill = async (): Promise<readonly BadLine[]> => {
      const badLines = await seedStore(opened.store, opened.seed);
      setUpObjects(world, options.setUp ?? []);
      return badLines;
    };
    const reset = async (): Promise<void> => {
      opened.store.clear();
      world.weather.reset();
      world.limits.clear();
      far.reset();
      await fill();
    };
    const badLines = await fill();
    const pagesDir = resolve(root, options.pagesDir ?? 'dist/sandbox');
    const galleryDir = resolve(root, 'dist/gallery');
    host = serveHost(world, { pagesDir, galleryDir }, () => installedApp(appDir, appUrl), reset, {
      far,
      // Without a built package the one that would be built.
      manifest: () => proxyManifest(existsSync(resolve(appDir, 'manifest.json')) ? appDir : root),
    });
    world.jobs.resume();
    return {
      url,
      appUrl,
      badLines,
      clock,
      log: () => world.log.entries(),
      stop: async () => {
        world.jobs.stop();
        await Promise.all(servers.map((server) => server.close()));
        opened.store.close();
      },
    };
  } catch (error) {
    await Promise.all(servers.map((server) => server.close()));
    store?.close();
    throw error;
  }
}

function openStore(options: LocalZendeskOptions, clock: Clock): { store: Store; seed: Seed } {
  const { ticketsFile } = options;
  const source = ticketsFile === undefined ? (options.seed ?? 'inbox') : 'file';
  const file = databaseFile(options, source);
  if (options.fresh && file !== ':memory:')
    for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
  return { store: new Store(file, clock), seed: { source, ticketsFile } };
}

function createWorld(store: Store, clock: Clock, origin: string, options: LocalZendeskOptions): World {
  const weather = new WeatherStation(options.weather);
  const plan = { ...plans[options.plan ?? 'growth'], ...options.planLimits };
  return {
    store,
    clock,
    plan,
    weather,
    limits: new RateLimits(clock),
    log: new RequestLog(),
    jobs: new JobQueue(store, weather),
    origin,
  };
}

function databaseFile(options: LocalZendeskOptions, source: string): string {
  const folder = options.dataDir ?? '.local-zendesk';
  if (folder === ':memory:') return folder;
  if (options.ticketsFile === undefined)
    return resolve(folder, source === 'inbox' ? 'zendesk.db' : `${source}.db`);
  const path = resolve(options.ticketsFile);
  const mark = createHash('md5').update(path).digest('hex').slice(0, 8);
  return join(resolve(folder), `tickets-${basename(path).replace(/\W+/g, '-')}-${mark}.db`);
}

async function listenForApp(app: () => Fetching, port: number, elsewhere: boolean): Promise<Listening> {
  try {
    return await listen(app, port);
  } catch (error) {
    if (!elsewhere) throw error;
    return listen(app, 0);
  }
}

function ready(host: Fetching | undefined): Fetching {
  if (!host) throw new Error('The local Zendesk is still starting');
  return host;
}
