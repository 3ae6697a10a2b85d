import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { asId, type EventId, type ThemeId, type UserId } from '#domain/basis/Id.ts';
import { ok } from '#domain/basis/Result.ts';
import { browserOutcome } from '#storage/browserOutcome.ts';

describe('which kudos were given, in this browser', () => {
  it('is there again for whoever gave them, and for nobody else', async () => {
    const kudos = {
      id: asId<EventId>('k1'),
      themeId: asId<ThemeId>('kudos00000000000'),
      to: asId<UserId>('2'),
    };
    const shelf = await browserOutcome('acme', asId<UserId>('1'));
    expect(await shelf.given()).toEqual(ok([]));
    expect(await shelf.saveGiven([kudos])).toEqual(ok(undefined));
    expect(await (await browserOutcome('acme', asId<UserId>('1'))).given()).toEqual(ok([kudos]));
    expect(await (await browserOutcome('acme', asId<UserId>('3'))).given()).toEqual(ok([]));
  });
});
