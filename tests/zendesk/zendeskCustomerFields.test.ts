import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { readWire } from '#zendesk/wire/readWire.ts';
import { zendeskCustomerFields } from '#zendesk/zendeskCustomerFields.ts';
import { asAdmin, connectAs, startAccount } from './localAccount.ts';
import { never } from './samples.ts';

let account: LocalZendesk;
let idOf: (name: string) => string;

beforeAll(async () => {
  account = await startAccount();
  const { body } = await asAdmin(account, 'GET', '/api/v2/organizations?page[size]=100');
  const all = body['organizations'] as readonly { readonly id: number; readonly name: string }[];
  idOf = (name) => String(all.find((one) => one.name === name)?.id);
});
afterAll(() => account.stop());

const connected = async (onRequest?: (url: string) => void) =>
  zendeskCustomerFields(
    await connectAs(
      account,
      'aylin',
      onRequest === undefined ? {} : { onRequest: ({ url }) => onRequest(String(url)) },
    ),
  );

describe('what an account says of its customers', () => {
  it('has fields with types, names of values, and whether they are switched off', async () => {
    const fields = await connected();
    const organization = await fields.fields('organization', never);
    expect(
      organization.ok && organization.value.map(({ key, type, isActive }) => [key, type, isActive]),
    ).toEqual([
      ['plan', 'dropdown', true],
      ['annual_revenue', 'decimal', true],
      ['seats', 'integer', true],
      ['country', 'text', true],
      ['contract_value', 'text', true],
      ['reference_customer', 'checkbox', true],
      ['renewal', 'date', true],
      ['licences_2024', 'integer', false],
    ]);
    expect(organization.ok && organization.value[0]?.options).toContainEqual({
      value: 'enterprise',
      name: 'Enterprise',
    });
    const user = await fields.fields('user', never);
    expect(user.ok && user.value.map(({ key }) => key)).toEqual(['job_title', 'personal_plan', 'spend']);
  });

  it('is read for ids, a request a hundred, only what was asked for, and nothing where nothing stands', async () => {
    const asked: string[] = [];
    const fields = await connected((url) => void asked.push(url));
    const ids = [idOf('Skyhand Ground Services'), idOf('Little Marmot Coffee'), '404', 'import-1'];
    const many = [...ids, ...Array.from({ length: 150 }, (_, n) => String(9_900_000 + n))];
    const read = await fields.values('organization', many, ['plan', 'annual_revenue', 'constructor'], never);
    expect(read.ok && read.value.toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
      { id: ids[1], name: 'Little Marmot Coffee', values: { plan: 'starter' } },
      {
        id: ids[0],
        name: 'Skyhand Ground Services',
        values: { plan: 'enterprise', annual_revenue: 57_500 },
      },
    ]);
    expect(asked).toHaveLength(2);
    expect(await fields.values('user', [], ['spend'], never)).toEqual({ ok: true, value: [] });
  });

  it('can be looked at without ids: organizations, and people who are customers', async () => {
    const fields = await connected();
    const organizations = await fields.some('organization', ['seats'], never);
    expect(organizations.ok && organizations.value).toHaveLength(49);
    const people = await fields.some('user', ['personal_plan', 'spend'], never);
    const paying = people.ok ? people.value.filter(({ values }) => values['spend'] !== undefined) : [];
    expect(paying.map(({ values }) => values)).toContainEqual({ personal_plan: 'free', spend: 0 });
    expect(people.ok && people.value.some(({ name }) => name === 'Aylin Demir')).toBe(false);
  });
});

describe('all organizations', () => {
  /** Answers page by page; a page that is none fails. */
  function paged(pages: readonly unknown[]) {
    const asked: string[] = [];
    const rest = {
      read: async ({ path }: { path: string }, schema: unknown) =>
        readWire(schema as never, pages[asked.push(path) - 1], 'read'),
    };
    return { asked, fields: zendeskCustomerFields({ rest: rest as never }) };
  }
  const page = (ids: readonly number[], next: string | null) => ({
    organizations: ids.map((id) => ({ id, name: `O${id}`, organization_fields: { users: id * 10 } })),
    meta: { has_more: next !== null, after_cursor: next },
  });

  it('are read page by page, and how many is told', async () => {
    const { asked, fields } = paged([page([1, 2], 'c1'), page([3], null)]);
    const counts: number[] = [];
    const read = await fields.organizations(['users'], (count) => counts.push(count), never);
    expect(read.ok && read.value.map(({ values }) => values)).toEqual([
      { users: 10 },
      { users: 20 },
      { users: 30 },
    ]);
    expect(counts).toEqual([2, 3]);
    expect(asked[1]).toContain('c1');
  });

  it('fail whole where a page does: a part would look like all', async () => {
    const { fields } = paged([page([1], 'c1'), { organizations: 'none' }]);
    expect(await fields.organizations(['users'], () => undefined, never)).toMatchObject({ ok: false });
  });

  it('are those of the account', async () => {
    const fields = await connected();
    const read = await fields.organizations(['seats'], () => undefined, never);
    expect(read.ok && read.value).toHaveLength(49);
  });
});

/** Where the account answers so. */
function answering(answer: unknown) {
  const rest = {
    read: async (_: unknown, schema: unknown) => readWire(schema as never, answer, 'read'),
  };
  return zendeskCustomerFields({ rest: rest as never });
}

describe('answers that are not as they should be', () => {
  it('what is no single value is nothing; a field without a title is called by its key', async () => {
    const odd = {
      organizations: [{ id: 1, name: 'A', organization_fields: { a: [1], b: { c: 1 }, d: true } }],
    };
    expect(await answering(odd).values('organization', ['1'], ['a', 'b', 'd'], never)).toEqual({
      ok: true,
      value: [{ id: '1', name: 'A', values: { d: true } }],
    });
    expect(await answering({ user_fields: [{ key: 'k', type: 'text' }] }).fields('user', never)).toEqual({
      ok: true,
      value: [{ key: 'k', title: 'k', type: 'text', isActive: true, options: [] }],
    });
  });

  it('an organization without fields says nothing; an answer that is none fails and names where', async () => {
    expect(await answering({ users: [{ id: 7, name: 'B' }] }).some('user', ['spend'], never)).toEqual({
      ok: true,
      value: [{ id: '7', name: 'B', values: {} }],
    });
    expect(await answering({ users: [{ name: 'B' }] }).some('user', ['spend'], never)).toMatchObject({
      failure: { kind: 'unreadable', path: 'users.0.id' },
    });
  });
});
