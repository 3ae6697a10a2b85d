import { Hono } from 'hono';
import { createRest } from '#sandbox/rest/createRest.ts';
import { JobQueue } from '#sandbox/rest/JobQueue.ts';
import { plans } from '#sandbox/rest/plans.ts';
import { RateLimits } from '#sandbox/rest/RateLimits.ts';
import { RequestLog } from '#sandbox/rest/RequestLog.ts';
import { userCookie } from '#sandbox/rest/signIn.ts';
import { WeatherStation } from '#sandbox/rest/WeatherStation.ts';
import type { RestEnv, World } from '#sandbox/rest/World.ts';
import { blankTicket, via } from '#sandbox/store/blankTicket.ts';
import { blankUser } from '#sandbox/store/blankUser.ts';
import { Clock } from '#sandbox/store/Clock.ts';
import { newComment } from '#sandbox/store/newComment.ts';
import { seedStore } from '#sandbox/store/seedStore.ts';
import { staff } from '#sandbox/store/staff.ts';
import { Store } from '#sandbox/store/Store.ts';
import type { ZafClient } from '#zendesk/frame/ZafClient.ts';
import type { SimulatedTime } from '../../simulatedTime.ts';
import { setUpByAdmin } from './setUpByAdmin.ts';

/** A request as it reached the account. */
export interface Asked {
  readonly atMs: number;
  readonly by: number;
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

/** The local Zendesk without sockets, in simulated time, for so many agents; an admin has set the app up in it. */
export interface AccountInMemory {
  readonly asked: readonly Asked[];
  readonly firstAgent: number;
  /** One of the account's admins. */
  readonly admin: number;
  /** Writes beside all limits, for what was there before. */
  readonly put: (path: string, body: unknown) => Promise<void>;
  readonly clientFor: (user: number) => ZafClient;
  /** Lets a ticket and its requester stand in the account: only those that are tagged must. */
  readonly addTicket: (ticketId: number) => void;
  /** Lets a ticket stand in the account as its customer wrote it then. */
  readonly addPast: (ticketId: number, description: string, atMs: number) => void;
  readonly close: () => void;
}

const ORIGIN = 'http://127.0.0.1';
const FIRST_AGENT = 9_100_001;
const FIRST_CUSTOMER = 500_000_000;

/** Every ticket is another customer's, with an id that is far from those of the staff. */
export function requesterOf(ticketId: number): number {
  return FIRST_CUSTOMER + ticketId;
}

export async function accountInMemory(
  time: SimulatedTime,
  agents: number,
  requestsPerMinute: number,
): Promise<AccountInMemory> {
  const clock = new Clock(new Date(time.nowMs()).toISOString());
  const store = new Store(':memory:', clock);
  const weather = new WeatherStation({ searchLagSeconds: 60 });
  const world: World = {
    ...{
      store,
      clock,
      weather,
      origin: ORIGIN,
      plan: { ...plans.growth, requestsPerMinute },
      log: new RequestLog(0),
    },
    ...{ limits: new RateLimits(clock), jobs: new JobQueue(store, weather) },
  };
  await seedStore(store, { source: 'empty', ticketsFile: undefined });
  const people = staff(clock.iso());
  const pattern = people.find(({ role }) => role === 'agent');
  const admin = people.find(({ role }) => role === 'admin');
  if (pattern === undefined || admin === undefined) throw new Error('The account has no staff');
  store.sql.transaction(() => {
    for (let i = 0; i < agents; i++) {
      const id = FIRST_AGENT + i;
      store.users.put({
        ...pattern,
        id,
        key: `agent${i}`,
        name: `Agent ${i}`,
        email: `agent${i}@fernway.example`,
      });
    }
  });
  const host = new Hono<RestEnv>().route('/api/v2', createRest(world));
  const asked: Asked[] = [];

  async function send(
    by: number,
    options: Readonly<Record<string, unknown>>,
    isCounted = true,
  ): Promise<unknown> {
    clock.set(new Date(time.nowMs()).toISOString());
    const { url, type, data } = options;
    const method = String(type ?? 'GET');
    const response = await host.request(`${ORIGIN}${String(url)}`, {
      method,
      headers: {
        // Zendesk's own page is not limited.
        ...(isCounted
          ? { 'X-Local-User': String(by), 'X-From-App': 'bench' }
          : { Cookie: `${userCookie}=${by}` }),
        'Content-Type': 'application/json',
      },
      ...(typeof data === 'string' ? { body: data } : {}),
    });
    if (isCounted) asked.push({ atMs: time.nowMs(), by, method, path: String(url), status: response.status });
    const text = await response.text();
    const answer: unknown = {
      status: response.status,
      responseText: text,
      headers: Object.fromEntries(response.headers),
      ...(text === '' ? {} : { responseJSON: JSON.parse(text) as unknown }),
    };
    if (!response.ok) throw answer;
    return answer;
  }

  const clientFor = (user: number, isCounted = true): ZafClient => ({
    context: async () => ({ location: 'ticket_sidebar' }),
    metadata: async () => ({ name: 'Groundswell' }),
    get: async () => ({ errors: {} }),
    invoke: async () => ({ errors: {} }),
    request: (options) => time.during(send(user, options, isCounted)),
    on: () => undefined,
    off: () => undefined,
  });
  await setUpByAdmin(clientFor(admin.id, false), admin.id, time.nowMs());

  return {
    asked,
    firstAgent: FIRST_AGENT,
    admin: admin.id,
    put: async (url, body) => {
      await send(FIRST_AGENT, { url, type: 'PATCH', data: JSON.stringify(body) }, false);
    },
    clientFor,
    addTicket: (id) => {
      if (store.tickets.get(id) !== undefined) return;
      const at = clock.iso();
      const requesterId = requesterOf(id);
      store.putUser(blankUser({ id: requesterId, name: `Customer ${id}`, email: `c${id}@example.com`, at }));
      const [subject, description] = ['Hello', 'I wish.'];
      store.putTicket(blankTicket({ id, subject, description, requesterId, at, via: via('email') }));
    },
    addPast: (id, description, atMs) => {
      const at = new Date(atMs).toISOString().replace(/\.\d+Z$/, 'Z');
      clock.set(at);
      store.sql.transaction(() => {
        const requesterId = requesterOf(id);
        store.putUser(
          blankUser({ id: requesterId, name: `Customer ${id}`, email: `c${id}@example.com`, at }),
        );
        const by = { ticketId: id, authorId: requesterId, public: true, at, via: via('email') };
        newComment(store, { ...by, body: description });
        const ticket = blankTicket({ id, subject: 'Hello', description, requesterId, at, via: by.via });
        store.putTicket({ ...ticket, status: 'closed' });
      });
    },
    close: () => {
      world.jobs.stop();
      store.close();
    },
  };
}
