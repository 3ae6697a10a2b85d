import { describe, expect, it } from 'vitest';
import { asId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { numbersOf } from '#domain/champion/ThemeNumbers.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { asKnownHere } from '#workflows/keepTheme.ts';
import { applyNumbers } from '#workflows/sync/applyNumbers.ts';
import { AYLIN, claimEvent, createdEvent, sampleTheme } from '../../zendesk/samples.ts';

const READ = Date.UTC(2026, 10, 22, 12);
const minutes = (count: number) => instant(READ + count * 60_000);
const theme = sampleTheme('kept');
const themes = numbersOf(foldAccount([], [createdEvent(theme, AYLIN), claimEvent(theme, AYLIN)]));
const numbers = { revision: 1, at: instant(READ), themes };

/** The record as somebody left it. */
const record = (changed: number, more: Partial<Theme> = {}): Theme => ({
  ...theme,
  name: 'A name by hand',
  archived: true,
  championId: asId<UserId>('4711'),
  changedAt: minutes(changed),
  ...more,
});

describe('what a list shows of a theme', () => {
  it('is what events say, where its record was changed before the account was read', () => {
    const [shown] = applyNumbers([record(-60)], numbers);
    expect(shown).toMatchObject({ name: theme.name, archived: false, championId: AYLIN, tag: theme.tag });
  });

  it('is what its record says, where that was changed since, also by a clock that is a little off', () => {
    for (const changed of [10, -4]) {
      const [shown] = applyNumbers([record(changed)], numbers);
      expect(shown).toMatchObject({ name: 'A name by hand', archived: true, championId: '4711' });
    }
  });

  it('is what was done in this browser, until the account tells it', () => {
    const here = asKnownHere(record(-60, { championId: null }));
    expect(here.changedAt).toBeUndefined();
    expect(applyNumbers([here], numbers)[0]).toMatchObject({ championId: null });
  });

  it('is its record’s where its creation is not among the events, but for its champion', () => {
    const claimed = { ...numbers, themes: numbersOf(foldAccount([], [claimEvent(theme, AYLIN)])) };
    expect(applyNumbers([record(-60)], claimed)[0]).toMatchObject({
      name: 'A name by hand',
      championId: AYLIN,
    });
  });

  it('is its record’s while the account was not read', () => {
    expect(applyNumbers([record(-60)], null)).toEqual([record(-60)]);
  });
});
