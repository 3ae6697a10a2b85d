import { describe, expect, it } from 'vitest';
import { asId, type UserId } from '#domain/basis/Id.ts';
import type { Result } from '#domain/basis/Result.ts';
import { championTurnId } from '#domain/champion/ChampionEvent.ts';
import { draftCreation } from '#domain/theme/draftCreation.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { createTheme, draftTheme } from '#workflows/createTheme.ts';
import { helpTheme } from '#workflows/helpTheme.ts';
import { openTheme } from '#workflows/openTheme.ts';
import { playRoleTurn } from '#workflows/playRoleTurn.ts';
import { playChampionTurn } from '#workflows/playChampionTurn.ts';
import { fakeAccount } from '../ports/fakes/fakeThemeStore.ts';
import { conversationOf, outsideFor, type TestOutside } from './outsideFor.ts';

const signal = new AbortController().signal;
const TOM = asId<UserId>('2');

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

async function twoAgents(): Promise<{ aylin: TestOutside; tom: TestOutside; theme: Theme }> {
  const account = fakeAccount();
  const [aylin, tom] = [
    outsideFor('1', conversationOf(5, []), account),
    outsideFor('2', conversationOf(5, []), account),
  ];
  return { aylin, tom, theme: must(await createTheme(aylin, draftTheme(aylin, 'Export', 'request'))) };
}

async function championOf(outside: TestOutside, theme: Theme) {
  return must(await openTheme(outside, theme.id, signal)).theme.championId;
}

describe('championing a theme', () => {
  it('takes one click, and everybody sees it', async () => {
    const { aylin, tom, theme } = await twoAgents();
    const outcome = must(await playChampionTurn(aylin, theme, { kind: 'claim' }, signal));
    expect(outcome).toMatchObject({ done: true, championship: { championId: '1' } });
    expect(await championOf(tom, theme)).toBe('1');
    expect(aylin.account.themes.get(theme.id)?.championId).toBe('1');
  });

  it('ends in one agreed champion when two click at the same moment', async () => {
    const { aylin, tom, theme } = await twoAgents();
    const outcomes = await Promise.all([
      playChampionTurn(aylin, theme, { kind: 'claim' }, signal),
      playChampionTurn(tom, theme, { kind: 'claim' }, signal),
    ]);
    const [first, second] = outcomes.map(must);
    expect([first?.done, second?.done].filter(Boolean)).toHaveLength(1);
    expect(first?.championship.championId).toBe(second?.championship.championId);
    expect(await championOf(aylin, theme)).toBe(await championOf(tom, theme));
  });

  it('is handed over by the champion, and by nobody else', async () => {
    const { aylin, tom, theme } = await twoAgents();
    must(await playChampionTurn(aylin, theme, { kind: 'claim' }, signal));
    const refused = must(await playChampionTurn(tom, theme, { kind: 'handOver', to: TOM }, signal));
    expect(refused).toMatchObject({ done: false, championship: { championId: '1' } });
    must(await playChampionTurn(aylin, theme, { kind: 'handOver', to: TOM }, signal));
    expect(await championOf(aylin, theme)).toBe('2');
  });

  it('is vacant after stepping down', async () => {
    const { aylin, tom, theme } = await twoAgents();
    must(await playChampionTurn(aylin, theme, { kind: 'claim' }, signal));
    must(await playChampionTurn(aylin, theme, { kind: 'stepDown' }, signal));
    expect(await championOf(tom, theme)).toBeNull();
    expect(must(await playChampionTurn(tom, theme, { kind: 'claim' }, signal)).done).toBe(true);
  });

  it('says why it did not work, and nothing changed', async () => {
    const { aylin, theme } = await twoAgents();
    aylin.account.failure = { kind: 'forbidden', what: 'champion' };
    expect(await playChampionTurn(aylin, theme, { kind: 'claim' }, signal)).toMatchObject({
      ok: false,
      failure: { kind: 'forbidden' },
    });
    aylin.account.failure = null;
    expect(await championOf(aylin, theme)).toBeNull();
  });
});

describe('asking somebody to carry a theme', () => {
  it('changes it once they accept, for everybody', async () => {
    const { aylin, tom, theme } = await twoAgents();
    const claimed = must(await playChampionTurn(aylin, theme, { kind: 'claim' }, signal)).championship;
    const mine = { ...theme, championId: claimed.championId };
    const asked = must(
      await playRoleTurn(aylin, mine, { kind: 'offered', to: TOM, role: 'champion' }, signal),
    );
    expect(asked).toMatchObject({
      done: true,
      championship: { championId: '1', roles: { offer: { to: TOM } } },
    });
    expect(await championOf(tom, theme)).toBe('1');
    expect(must(await playRoleTurn(aylin, mine, { kind: 'accepted' }, signal)).done).toBe(false);
    expect(must(await playRoleTurn(tom, mine, { kind: 'accepted' }, signal)).done).toBe(true);
    expect(await championOf(aylin, theme)).toBe('2');
    expect(aylin.account.themes.get(theme.id)?.championId).toBe('2');
  });

  it('ends one way for both where it is taken back and accepted at the same moment', async () => {
    const { aylin, tom, theme } = await twoAgents();
    must(await playChampionTurn(aylin, theme, { kind: 'claim' }, signal));
    const mine = { ...theme, championId: aylin.worker.id };
    must(await playRoleTurn(aylin, mine, { kind: 'offered', to: TOM, role: 'champion' }, signal));
    const [back, accepted] = (
      await Promise.all([
        playRoleTurn(aylin, mine, { kind: 'declined' }, signal),
        playRoleTurn(tom, mine, { kind: 'accepted' }, signal),
      ])
    ).map(must);
    expect([back?.done, accepted?.done].filter(Boolean)).toHaveLength(1);
    expect(await championOf(aylin, theme)).toBe(accepted?.done === true ? '2' : '1');
  });

  it('passes over the places that somebody squats on with what is no turn', async () => {
    const { aylin, tom, theme } = await twoAgents();
    for (let turn = 2; turn <= 13; turn++) {
      const id = championTurnId(theme.id, turn);
      const squatter = { ...draftCreation(theme, { actor: TOM, at: tom.now() }), id, kind: 'theme.nothing' };
      must(await tom.store.writeEvent(squatter));
    }
    must(await playChampionTurn(aylin, theme, { kind: 'claim' }, signal));
    const mine = { ...theme, championId: aylin.worker.id };
    const asked = await playRoleTurn(aylin, mine, { kind: 'offered', to: TOM, role: 'coChampion' }, signal);
    expect(asked).toMatchObject({ value: { done: true, championship: { nextTurn: 15 } } });
  });

  it('says why it could not be written, and nothing changed', async () => {
    const { aylin, theme } = await twoAgents();
    aylin.account.failure = { kind: 'offline', what: 'x' };
    const asked = await playRoleTurn(aylin, theme, { kind: 'offered', to: TOM, role: 'champion' }, signal);
    expect(asked).toMatchObject({ ok: false, failure: { kind: 'offline' } });
  });
});

describe('opening a theme', () => {
  it('believes the events and mends the record', async () => {
    const { aylin, theme } = await twoAgents();
    must(await playChampionTurn(aylin, theme, { kind: 'claim' }, signal));
    must(await helpTheme(aylin, theme, { sort: 'workaround', text: 'Print to PDF' }, 'n1'));
    const record = aylin.account.themes.get(theme.id);
    if (record === undefined) throw new Error('no record');
    aylin.account.themes.set(theme.id, { ...record, championId: TOM, help: null, name: 'Nonsense' });
    const opened = must(await openTheme(aylin, theme.id, signal));
    expect(opened.theme).toMatchObject({ championId: '1', name: 'Export', help: { text: 'Print to PDF' } });
    expect(aylin.account.themes.get(theme.id)).toMatchObject({ championId: '1', name: 'Export' });
    expect(opened.journal.map(({ kind }) => kind)).toEqual([
      'theme.created',
      'champion.claimed',
      'theme.helped',
    ]);
    expect(opened.people.get(asId<UserId>('1'))?.name).toBe('Agent 1');
  });

  it('says that a theme is gone', async () => {
    const { aylin, theme } = await twoAgents();
    aylin.account.themes.delete(theme.id);
    expect(await openTheme(aylin, theme.id, signal)).toMatchObject({ ok: false, failure: { kind: 'gone' } });
  });
});
