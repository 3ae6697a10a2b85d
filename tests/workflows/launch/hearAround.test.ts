import { describe, expect, it } from 'vitest';
import { asId, type ThemeId, type TicketId } from '#domain/basis/Id.ts';
import { epochMs, instant } from '#domain/basis/Instant.ts';
import { ok } from '#domain/basis/Result.ts';
import { newTheme } from '#domain/theme/newTheme.ts';
import { createObjectionHearing } from '#language/objections/createObjectionHearing.ts';
import { hearAround } from '#workflows/launch/hearAround.ts';
import { archived, fakeTicketArchive } from '../../ports/fakes/fakeTicketArchive.ts';
import { conversationOf, outsideFor } from '../outsideFor.ts';

const { signal } = new AbortController();
const DEAR = 'It is far too expensive.';
const ID = asId<ThemeId>('launch0001');
const PLANS = newTheme(asId<ThemeId>('plans'), 'Billing', 'request');

function around() {
  const archive = fakeTicketArchive();
  const outside = { ...outsideFor('1', conversationOf(9, []), undefined), archive };
  const ago = (days: number) => instant(epochMs(outside.now()) - days * 86_400_000);
  const hear = (name: string, related: readonly ThemeId[] = [], known: readonly string[] = []) =>
    hearAround(
      outside,
      createObjectionHearing(),
      { id: ID, name },
      related,
      [PLANS],
      new Set(known.map((id) => asId<TicketId>(id))),
      signal,
    );
  return { archive, ago, hear };
}

describe('new tickets around a launch', () => {
  it('are those that begin with an objection and name it, or are about a theme of it', async () => {
    const { archive, ago, hear } = around();
    archive.tickets.push(
      archived(1, DEAR, { createdAt: ago(3), subject: 'The clock' }),
      archived(2, `${DEAR} Billing is a riddle.`, { createdAt: ago(2) }),
      archived(3, 'How does the clock work?', { createdAt: ago(1) }),
    );
    const tickets = async (...args: Parameters<typeof hear>) =>
      (await hear(...args)).heard.map(({ ticketId, themeId }) => `${ticketId} ${themeId}`);
    expect(await tickets('New clocks')).toEqual([`1 ${ID}`]);
    expect(await tickets('New clocks', [PLANS.id])).toEqual([`2 ${ID}`, `1 ${ID}`]);
    expect(await tickets('New clocks', [PLANS.id], ['2'])).toEqual([`1 ${ID}`]);
    expect(await tickets('New layout')).toEqual([]);
  });

  it('are not told by a word that most tickets begin with', async () => {
    const { archive, ago, hear } = around();
    for (let n = 1; n <= 20; n++)
      archive.tickets.push(archived(n, 'Hello, our rota.', { createdAt: ago(n) }));
    archive.tickets.push(archived(21, `Hello, our rota. ${DEAR}`, { createdAt: ago(9), subject: 'Rota' }));
    expect(await hear('Rota on mobile')).toMatchObject({ heard: [], beginnings: 21 });
    archive.tickets.push(archived(22, DEAR, { createdAt: ago(1), subject: 'Mobile' }));
    expect(await hear('Rota on mobile')).toMatchObject({ heard: [{ ticketId: '22' }] });
  });

  it('come newest first, of the last days alone where there are many', async () => {
    const { archive, ago, hear } = around();
    for (let n = 101; n <= 160; n++)
      archive.tickets.push(archived(n, 'Where is my invoice?', { createdAt: ago(27.5) }));
    for (let n = 27; n >= 1; n--)
      archive.tickets.push(archived(n, DEAR, { createdAt: ago(n), subject: 'The clock' }));
    const all = await hear('New clocks');
    expect(all).toMatchObject({ heard: { length: 27 }, beginnings: 87, failure: null });
    // No conversation is read.
    expect(archive.asked.filter((one) => one.startsWith('ticket'))).toEqual([]);
    expect(all.heard.map(({ ticketId }) => ticketId).slice(0, 2)).toEqual(['1', '2']);
    Object.assign(archive, { count: async () => ok(4_000) });
    expect(await hear('New clocks')).toMatchObject({ beginnings: 7, heard: { length: 7 } });
  });

  it('that were read before something failed are told, with why there are no more', async () => {
    const { archive, ago, hear } = around();
    archive.tickets.push(archived(1, DEAR, { createdAt: ago(1), subject: 'The clock' }));
    archive.failure = { kind: 'offline', what: 'read history' };
    expect(await hear('New clocks')).toMatchObject({ heard: [], beginnings: 0, failure: archive.failure });
  });
});
