import { asId, type OrganizationId, type UserId } from '#domain/basis/Id.ts';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { zendeskPeople } from '#zendesk/zendeskPeople.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { peopleContract } from '../ports/People.contract.ts';
import { asAdmin, connectAs, startAccount } from './localAccount.ts';
import { AYLIN, never } from './samples.ts';

interface Named {
  readonly id: number;
  readonly name: string;
}

let account: LocalZendesk;
let customers: readonly Named[];
let organizations: readonly Named[];

beforeAll(async () => {
  account = await startAccount();
  const users = await asAdmin(account, 'GET', '/api/v2/users?role[]=end-user&page[size]=100');
  customers = users.body['users'] as readonly Named[];
  organizations = (await asAdmin(account, 'GET', '/api/v2/organizations')).body[
    'organizations'
  ] as readonly Named[];
});
afterAll(() => account.stop());

peopleContract(async () => {
  const [customer, organization] = [customers[0], organizations[0]];
  if (customer === undefined || organization === undefined) throw new Error('the inbox is empty');
  return {
    people: zendeskPeople(await connectAs(account, 'aylin')),
    staff: { id: AYLIN, name: 'Aylin Demir' },
    customer: { id: asId<UserId>(String(customer.id)), name: customer.name },
    organization: { id: asId<OrganizationId>(String(organization.id)), name: organization.name },
    nobody: asId<UserId>('404'),
  };
});

it('any number of people take one request a hundred; what is no id is not asked for', async () => {
  const asked: string[] = [];
  const people = zendeskPeople(
    await connectAs(account, 'aylin', {
      url: account.url,
      onRequest: ({ url }) => void asked.push(String(url)),
    }),
  );
  const ids = [
    ...customers.map(({ id }) => String(id)),
    ...Array.from({ length: 120 }, (_, n) => String(5_000_000 + n)),
  ];
  const shown = await people.show(
    [...ids, 'drop table', ''].map((id) => asId<UserId>(id)),
    never,
  );
  expect(shown.ok && shown.value.length).toBe(customers.length);
  expect(asked).toHaveLength(Math.ceil(ids.length / 100));
});

it('light agents are staff, but not found for handing over', async () => {
  const people = zendeskPeople(await connectAs(account, 'aylin'));
  expect(await people.show([asId<UserId>('9000009')], never)).toMatchObject({
    value: [{ name: 'Hana Ito', isStaff: true }],
  });
  expect(await people.findStaff('Hana', never)).toEqual({ ok: true, value: [] });
});
