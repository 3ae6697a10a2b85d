import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Clock } from '../store/Clock.ts';
import type { Store } from '../store/Store.ts';
import type { User } from '../store/User.ts';
import type { JobQueue } from './JobQueue.ts';
import type { Plan } from './plans.ts';
import type { RateLimits } from './RateLimits.ts';
import type { RequestLog } from './RequestLog.ts';
import type { StormFate } from './StormFates.ts';
import type { WeatherStation } from './WeatherStation.ts';

/** What every route works on. */
export type World = {
  readonly store: Store;
  readonly clock: Clock;
  readonly plan: Plan;
  readonly weather: WeatherStation;
  readonly limits: RateLimits;
  readonly log: RequestLog;
  readonly jobs: JobQueue;
  /** `http://127.0.0.1:4500`: stands in every `url` and `links.next`. */
  readonly origin: string;
};

/**
 * Who sent a request: the workspace page itself (as in Zendesk it has no limits), an app in a frame of the
 * page (`X-From-App`), or a program with credentials of its own.
 */
export type Sender = 'page' | 'app' | 'api';

export type RestEnv = { Bindings: HttpBindings; Variables: { user: User; sender: Sender; fate?: StormFate } };
export type Ask = Context<RestEnv>;
