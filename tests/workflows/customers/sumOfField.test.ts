import { expect, it } from 'vitest';
import { sumOfField } from '#workflows/customers/sumOfField.ts';
import { fakeCustomerFields } from '../../ports/fakes/fakeCustomerFields.ts';
import { never } from '../../zendesk/samples.ts';

it('a field is added up over all organizations, and what says nothing is not taken for nought', async () => {
  const values = [100, '1,200', '12.4', null, '', 'many', -5];
  const organization = values.map((users, n) => ({ id: `${n}`, name: `O${n}`, values: { users } }));
  const customerFields = fakeCustomerFields({}, { organization });
  const seen: number[] = [];
  const read = await sumOfField({ customerFields }, 'users', (count) => seen.push(count), never);
  expect(read).toEqual({ ok: true, value: { sum: 1312, said: 3, missing: 2, unclear: 2 } });
  expect(seen).toEqual([7]);
  customerFields.failure = { kind: 'offline', what: 'read customer fields' };
  expect(await sumOfField({ customerFields }, 'users', () => undefined, never)).toMatchObject({ ok: false });
});
