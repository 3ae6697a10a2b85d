import { describe, expect, it } from 'vitest';
import { asId, type ThemeId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import {
  draftDismissal,
  draftLaunch,
  draftLaunchErasure,
  draftObjection,
  draftPlacing,
} from '#domain/launch/draftLaunch.ts';
import { foldLaunches } from '#domain/launch/foldLaunches.ts';
import type { Launch } from '#domain/launch/Launch.ts';
import { quotesOf } from '#domain/launch/quotesOf.ts';
import { sayerHash } from '#domain/launch/sayerHash.ts';
import { type HeardObjection, proposeObjections } from '#domain/launch/proposeObjections.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { HeardKind } from '#domain/launch/HearObjections.ts';

const ID = asId<ThemeId>('launch0001');
const [A, B] = [asId<UserId>('1'), asId<UserId>('2')];
const by = { actor: A, at: instant(0) };

function foldOf(events: readonly JournalEvent[]): Launch {
  const stored = events.map((event, n) => ({ ...event, at: instant(n * 1_000), recordId: `R${100 + n}` }));
  const launch = foldLaunches(stored.toReversed()).byId.get(ID);
  if (launch === undefined) throw new Error('no launch');
  return launch;
}

const made = draftLaunch(ID, { name: 'New prices', on: null, themeId: null }, by);
const EMPTY = foldOf([made]);

const said = (ticket: string, kinds: readonly HeardKind[], theme = 'a1'): HeardObjection => ({
  ticketId: asId<TicketId>(ticket),
  themeId: asId<ThemeId>(theme),
  hash: `h${ticket}`.padEnd(11, '0'),
  text: `Words of ${ticket}`,
  kinds,
});

describe('objections that are proposed', () => {
  it('are one for each kind and theme, those that most tickets say first', () => {
    const heard = [
      said('1', ['trust']),
      said('2', ['price', 'trust']),
      said('3', ['price'], 'b2'),
      said('4', ['trust']),
    ];
    expect(
      proposeObjections(EMPTY, heard).map(({ kind, themeId, quotes }) => [kind, themeId, quotes.length]),
    ).toEqual([
      ['trust', 'a1', 3],
      ['price', 'a1', 1],
      ['price', 'b2', 1],
    ]);
    expect(proposeObjections(EMPTY, [...heard, ...heard])).toEqual(proposeObjections(EMPTY, heard));
    expect(proposeObjections(EMPTY, [])).toEqual([]);
  });

  it('are not what stands on the list, or was taken off it', () => {
    const quote = said('1', ['price']);
    const raised = draftObjection(EMPTY, { kind: 'price', text: 'Too dear', quotes: [quote] }, 'n1', by);
    const dropped = draftPlacing(EMPTY, { id: raised.id, placedBy: raised.id }, { is: 'dropped' }, by);
    expect(proposeObjections(foldOf([made, raised]), [quote])).toEqual([]);
    expect(proposeObjections(foldOf([made, raised, dropped]), [quote])).toEqual([]);
    expect(proposeObjections(foldOf([made, raised]), [{ ...quote, kinds: ['trust'] }])).toHaveLength(1);
  });

  it('are not what somebody dismissed, for everybody, until that is undone', () => {
    const quote = said('1', ['price']);
    const off = (isOff: boolean, nonce: string) =>
      draftDismissal(EMPTY, { kind: 'price', quotes: [quote] }, isOff, nonce, { ...by, actor: B });
    expect(proposeObjections(foldOf([made, off(true, 'n1')]), [quote, said('2', ['price'])])).toMatchObject([
      { quotes: [{ ticketId: '2' }] },
    ]);
    expect(proposeObjections(foldOf([made, off(true, 'n1'), off(false, 'n2')]), [quote])).toHaveLength(1);
    expect(
      proposeObjections(foldOf([made, off(true, 'n1'), off(false, 'n2'), off(true, 'n3')]), [quote]),
    ).toEqual([]);
  });

  it('are written down without a word of who said them', () => {
    const quote = said('1', ['price']);
    const events = [
      draftObjection(EMPTY, { kind: 'price', text: 'Too dear', quotes: [quote] }, 'n1', by),
      draftDismissal(EMPTY, { kind: 'price', quotes: [quote] }, true, 'n1', by),
    ];
    expect(JSON.stringify(events)).not.toContain('Words of');
  });

  it('are nothing of who is forgotten there, on the list or proposed, whenever it is raised', () => {
    const [ana, ben] = [sayerHash(asId<UserId>('4001')), sayerHash(asId<UserId>('4002'))];
    const [hers, his] = [
      { ...said('1', ['price']), span: { start: 0, end: 9 }, person: ana },
      { ...said('2', ['price']), span: { start: 0, end: 9 }, person: ben },
    ];
    const raise = (nonce: string) =>
      draftObjection(EMPTY, { kind: 'price', text: 'Too dear', quotes: [hers, his] }, nonce, by);
    const erased = draftLaunchErasure(ID, ana, by);
    for (const events of [
      [made, raise('n1'), erased],
      [made, erased, raise('n1')],
    ]) {
      const { objections } = foldOf(events);
      expect(objections.map(({ text, quotes }) => [text, quotes.map((one) => one.person)])).toEqual([
        ['Too dear', [ben]],
      ]);
      expect(quotesOf(events, ana).size).toBe(0);
      expect([...quotesOf(events, ben)]).toEqual([[ID, 1]]);
    }
    expect(proposeObjections(foldOf([made, erased]), [hers, his])).toMatchObject([{ quotes: [his] }]);
    // Forgetting names nobody.
    expect(JSON.stringify([raise('n1'), erased])).not.toContain('4001');
  });
});
