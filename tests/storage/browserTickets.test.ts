import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, it } from 'vitest';
import { asId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { browserTickets } from '#storage/browserTickets.ts';
import { openReplicaDb } from '#storage/ReplicaDb.ts';

const ticket = (id: string) => asId<TicketId>(id);
let users = 0;

async function opened() {
  const user = asId<UserId>(String(++users));
  return { user, shelf: await browserTickets('acme', user), again: () => browserTickets('acme', user) };
}

it('keeps what tickets say of themselves, and that something is not known', async () => {
  const { shelf, again } = await opened();
  const facts = new Map([
    [ticket('1'), { channel: 'email', team: '10', language: 'de' }],
    [ticket('2'), { channel: null, team: null, language: null }],
  ]);
  expect(await shelf.facts()).toEqual({ ok: true, value: new Map() });
  expect(await shelf.saveFacts(facts)).toEqual({ ok: true, value: undefined });
  expect(await (await again()).facts()).toEqual({ ok: true, value: facts });
  await shelf.saveFacts(new Map());
  expect(await shelf.facts()).toEqual({ ok: true, value: new Map() });
});

it('believes nothing that is not whole', async () => {
  const { user, shelf } = await opened();
  await shelf.saveFacts(new Map([[ticket('1'), { channel: 'odd\tone\n', team: null, language: 'en' }]]));
  expect(await shelf.facts()).toEqual({
    ok: true,
    value: new Map([[ticket('1'), { channel: 'odd one ', team: null, language: 'en' }]]),
  });
  const db = await openReplicaDb(`groundswell.acme.${user}`, () => undefined);
  for (const odd of [{ count: 2, lines: '1\temail\t\t' }, { count: 1, lines: '1\temail' }, 'text', null]) {
    await db.put('shelf', odd, 'ticketFacts');
    expect(await shelf.facts()).toEqual({ ok: true, value: new Map() });
  }
  expect(await openDB(`groundswell.acme.${user}`).then((raw) => raw.close())).toBeUndefined();
});
