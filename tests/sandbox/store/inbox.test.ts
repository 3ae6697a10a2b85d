import { expect, test } from 'vitest';
import { Clock } from '#sandbox/store/Clock.ts';
import type { InboxPart } from '#sandbox/store/InboxPart.ts';
import { loadInbox } from '#sandbox/store/loadInbox.ts';
import { seedAccount } from '#sandbox/store/seedAccount.ts';
import { Store } from '#sandbox/store/Store.ts';

const ticket = (key: string, week: number, minutes: readonly number[]): InboxPart['tickets'][number] => ({
  key,
  week,
  day: 2,
  time: '10:00',
  subject: key,
  status: 'open',
  priority: 'normal',
  channel: 'email',
  requester: 'p1',
  assignee: 'tom',
  tags: ['b', 'a'],
  csat: null,
  comments: minutes.map((m, i) => ({
    by: i % 2 === 0 ? 'p1' : 'tom',
    public: true,
    minutes: m,
    body: `comment ${i}`,
  })),
});
const inbox: InboxPart = {
  organizations: [
    {
      key: 'o1',
      name: 'Inn',
      domain: 'inn.example',
      plan: 'Team',
      annualRevenue: 4200,
      seats: 12,
      contract: '4.200 €',
      country: 'PT',
    },
  ],
  people: [{ key: 'p1', name: 'Ana', email: 'ana@inn.example', organization: 'o1', locale: 'pt-BR' }],
  tickets: [ticket('newest', 25, [0, 60 * 24]), ticket('oldest', 0, [0, 30])],
};

function loaded(): Store {
  const store = new Store(':memory:', new Clock('2026-03-02T09:00:00Z'));
  seedAccount(store);
  loadInbox(store, inbox);
  return store;
}

test('the newest ticket came in twelve minutes ago and nothing was written after now', () => {
  const store = loaded();
  const [oldest, newest] = store.tickets.select('1');
  expect(newest).toMatchObject({
    subject: 'newest',
    created_at: '2026-03-02T08:48:00Z',
    updated_at: '2026-03-02T08:59:00Z',
  });
  expect(oldest).toMatchObject({
    subject: 'oldest',
    created_at: '2025-09-08T08:48:00Z',
    updated_at: '2025-09-08T09:18:00Z',
  });
  store.close();
});

test('people, organizations and assignees are joined', () => {
  const store = loaded();
  const [first] = store.tickets.select('1');
  expect(first).toMatchObject({ assignee_id: 9000002, tags: ['a', 'b'], description: 'comment 0' });
  const requester = store.users.get(first?.requester_id ?? 0);
  expect(requester).toMatchObject({ name: 'Ana', locale: 'pt-BR', role: 'end-user' });
  expect(store.organizations.get(requester?.organization_id ?? 0)?.organization_fields).toEqual({
    plan: 'team',
    annual_revenue: 4200,
    contract_value: '4.200 €',
    reference_customer: false,
    renewal: null,
    licences_2024: 12,
    seats: 12,
    country: 'PT',
  });
  store.close();
});

test('a ticket that names nobody is reported', () => {
  const store = new Store(':memory:', new Clock('2026-03-02T09:00:00Z'));
  expect(() => loadInbox(store, { ...inbox, people: [] })).toThrow(/names "p1"/);
  store.close();
});
