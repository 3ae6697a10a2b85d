import type { Plan } from './plans.ts';
import type { Sender } from './World.ts';

export type LimitRule = {
  /** Name in the header `zendesk-ratelimit-<name>`; the account's own limit has headers of its own. */
  readonly name: string;
  readonly total: number;
  readonly windowSeconds: number;
  readonly applies: (method: string, path: string, sender: Sender, query: URLSearchParams) => boolean;
  /** What is counted together. */
  readonly key: (userId: number, path: string) => string;
};

const ticketWrite = /^\/api\/v2\/tickets\/(\d+)(\/tags)?$/;
const incremental = /^\/api\/v2\/incremental\//;
const beyondPage500 = 500;

/** The limits of platform facts 3.4. The workspace page itself is not limited, as in Zendesk. */
export function limitRules(plan: Plan): readonly LimitRule[] {
  const writes = (method: string, path: string): boolean =>
    ticketWrite.test(path) && (method === 'PUT' || (method !== 'GET' && path.endsWith('/tags')));
  return [
    {
      name: 'account',
      total: plan.requestsPerMinute,
      windowSeconds: 60,
      applies: () => true,
      key: () => 'all',
    },
    {
      name: 'app-user',
      total: 100,
      windowSeconds: 60,
      applies: (_m, _p, sender) => sender === 'app',
      key: String,
    },
    {
      name: 'app-user-5min',
      total: 700,
      windowSeconds: 300,
      applies: (_m, _p, sender) => sender === 'app',
      key: String,
    },
    {
      name: 'ticket-update',
      total: 30,
      windowSeconds: 600,
      applies: writes,
      key: (userId, path) => `${userId} ${ticketWrite.exec(path)?.[1] ?? ''}`,
    },
    { name: 'tickets-update-account', total: 100, windowSeconds: 60, applies: writes, key: () => 'all' },
    {
      name: 'incremental',
      total: 10,
      windowSeconds: 60,
      applies: (_m, path) => incremental.test(path),
      key: (_u, path) => path.split('/').slice(4, 6).join('/'),
    },
    {
      name: 'search-export',
      total: 100,
      windowSeconds: 60,
      applies: (_m, path) => path === '/api/v2/search/export',
      key: () => 'all',
    },
    {
      name: 'search',
      total: 2500,
      windowSeconds: 60,
      applies: (_m, path) => path === '/api/v2/search',
      key: () => 'all',
    },
    {
      name: 'view-counts',
      total: 6,
      windowSeconds: 60,
      applies: (_m, path) => path === '/api/v2/views/count_many',
      key: String,
    },
    {
      name: 'tickets-index-deep',
      total: 50,
      windowSeconds: 60,
      applies: (_m, path, _s, query) =>
        path === '/api/v2/tickets' && Number(query.get('page')) > beyondPage500,
      key: () => 'all',
    },
  ];
}
