import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zendeskPlaces } from '#zendesk/zendeskPlaces.ts';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { connectAs, startAccount } from './localAccount.ts';

const { signal } = new AbortController();
let account: LocalZendesk;

beforeAll(async () => {
  account = await startAccount();
});
afterAll(async () => account.stop());

/** Groups, brands and forms where the account answers so. */
function answering(answers: readonly unknown[]) {
  const asked: string[] = [];
  const rest = {
    read: async (request: { readonly path: string }, schema: unknown) => {
      asked.push(request.path);
      const { readWire } = await import('#zendesk/wire/readWire.ts');
      return readWire(schema as never, answers[Math.min(asked.length, answers.length) - 1], 'read');
    },
  };
  return { places: zendeskPlaces({ rest: rest as never }), asked };
}

describe('what tickets belong to', () => {
  it('is read by every agent, private groups as such', async () => {
    const places = zendeskPlaces(await connectAs(account, 'aylin'));
    const groups = await places.groups(signal);
    expect(groups.ok && groups.value.map(({ name, isPublic }) => [name, isPublic])).toEqual([
      ['Support', true],
      ['Product', true],
      ['People operations', false],
    ]);
    expect(await places.brands(signal)).toEqual({ ok: true, value: [{ id: '8000001', name: 'Fernway' }] });
    expect(await places.forms(signal)).toMatchObject({ value: [{ id: '8100001' }] });
  });

  it('is read to its last page, and a group that does not say what it is counts as private', async () => {
    const { places, asked } = answering([
      { groups: [{ id: 1, name: 'A', is_public: true }], meta: { has_more: true, after_cursor: 'x' } },
      { groups: [{ id: 2, name: 'B' }], meta: { has_more: false } },
    ]);
    expect(await places.groups(signal)).toEqual({
      ok: true,
      value: [
        { id: '1', name: 'A', isPublic: true },
        { id: '2', name: 'B', isPublic: false },
      ],
    });
    expect(asked[1]).toContain('page%5Bafter%5D=x');
  });

  it('is not taken for whole where pages never end, nor where an answer is nonsense', async () => {
    const pages = Array.from({ length: 200 }, (_, n) => ({
      brands: [],
      meta: { has_more: true, after_cursor: String(n) },
    }));
    expect(await answering(pages).places.brands(signal)).toMatchObject({ failure: { kind: 'unreadable' } });
    expect(await answering([{ groups: [{ name: 'no id' }] }]).places.groups(signal)).toMatchObject({
      failure: { kind: 'unreadable', path: 'groups.0.id' },
    });
  });

  it('has no forms where the plan has none', async () => {
    const rest = { read: async () => ({ ok: false, failure: { kind: 'gone', what: 'read forms' } }) };
    expect(await zendeskPlaces({ rest: rest as never }).forms(signal)).toEqual({ ok: true, value: [] });
  });
});
