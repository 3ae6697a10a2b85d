import { describe, expect, it } from 'vitest';
import type { Day } from '#domain/basis/Day.ts';
import { instant } from '#domain/basis/Instant.ts';
import { foldMacros } from '#domain/outcome/MacroEvent.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { createTheme, draftTheme } from '#workflows/createTheme.ts';
import { decideTheme, releaseAnswer } from '#workflows/decide/decideTheme.ts';
import { retireMacros } from '#workflows/outcome/retireMacros.ts';
import { canBeMacro, saveMacro } from '#workflows/outcome/saveMacro.ts';
import { readTelling, type Telling, wholeOf } from '#workflows/outcome/tellingNow.ts';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { fakeOutcome } from '../../ports/fakes/fakeOutcome.ts';
import { fakeAccount } from '../../ports/fakes/fakeThemeStore.ts';
import { conversationOf, outsideFor } from '../outsideFor.ts';
import { must, signal } from './replyPage.ts';

const TODAY: Day = '2026-11-22';
const VERDICT = {
  answer: 'planned',
  reason: 'R.',
  due: '2027-Q1',
  lookAgainOn: null,
  evidence: null,
} as const;

/** A planned theme with released words, a lead (1), an agent (2) and an admin (3), who all see the same macros. */
async function start(until: Day | null = null) {
  const account = fakeAccount();
  const settings = fakeAccountSettings({
    deciders: [{ userId: '1' as never, from: instant(0), until: null }],
  });
  const all = new Map();
  const person = (id: string, role = 'agent') => {
    const base = outsideFor(id, conversationOf(9, []), account);
    const tools = fakeOutcome(base.worker.id, role === 'admin', all);
    const outside = { ...base, settings, worker: { ...base.worker, role }, tools };
    const read = async (day: Day = TODAY) =>
      must(await readTelling(outside, tools.shelf, theme.id, day, signal));
    const retire = (telling: Telling) => retireMacros(outside, tools, theme.name, telling);
    return { outside, tools, read, retire };
  };
  const maker = outsideFor('1', conversationOf(9, []), account);
  const theme: Theme = must(await createTheme(maker, draftTheme(maker, 'Dark mode', 'request')));
  const [lead, agent, admin] = [person('1'), person('2'), person('3', 'admin')];
  await decideTheme(lead.outside, theme, null, VERDICT);
  const release = async (text: string | null, to: Day | null = until) => {
    const { decision } = await person('1').read();
    if (decision === null) throw new Error('nothing was decided');
    await releaseAnswer(lead.outside, theme, decision, { text, until: to, language: 'en' });
  };
  await release('It is planned.');
  const save = async (who: typeof agent) => {
    const { release: told } = await who.read();
    if (told === null) throw new Error('nothing may be said');
    const words = { theme, release: told, text: told.text ?? '', language: 'en' };
    return saveMacro(who.outside, who.tools, words);
  };
  const journaled = () =>
    foldMacros([...account.events.values()].filter(({ kind }) => kind.startsWith('macro.')));
  return { account, theme, all, lead, agent, admin, person, release, save, journaled };
}

describe('released words as a macro', () => {
  it('are one for everybody where somebody may make such, else their own; saved and noted once', async () => {
    const { agent, admin, save, journaled, all } = await start();
    expect(await save(agent)).toEqual({ ok: true, value: { isShared: false } });
    expect(await save(admin)).toEqual({ ok: true, value: { isShared: true } });
    expect(journaled()).toMatchObject([
      { savedBy: '2', isShared: false, language: 'en' },
      { savedBy: '3', isShared: true },
    ]);
    expect([...all.values()].map(({ title, text }) => [title, text])[0]).toEqual([
      'Groundswell::Dark mode (en)',
      'It is planned.',
    ]);
  });

  it.each([true, false])('after a lost answer are looked for (arrived: %s)', async (arrives) => {
    const { agent, save, journaled, all } = await start();
    agent.tools.macros.trouble = { failure: { kind: 'offline', what: 'save macro' }, arrives };
    expect(await save(agent)).toMatchObject(
      arrives ? { ok: true } : { ok: false, failure: { kind: 'offline' } },
    );
    expect(journaled()).toHaveLength(arrives ? 1 : 0);
    expect(all.size).toBe(arrives ? 1 : 0);
  });

  it('are not saved by somebody who only reads here', async () => {
    const { agent, all, theme } = await start();
    const { release } = await agent.read();
    const settings = fakeAccountSettings();
    settings.book = { ...settings.book, doubtful: ['pilot'] };
    const words = { theme, release: release ?? { id: 'x' as never }, text: 'x', language: 'en' };
    const saved = await saveMacro(
      { ...agent.outside, settings, replica: outsideFor('2', conversationOf(9, [])).replica },
      agent.tools,
      words,
    );
    expect(saved).toMatchObject({ ok: false, failure: { kind: 'readOnly' } });
    expect(all.size).toBe(0);
  });

  it.each([
    ['It is planned.', true],
    ['Dear {{ticket.requester.name}}', false],
    ['{% if true %}', false],
    ['a { b } c', true],
  ])('are none where Zendesk would fill them in: %s', (text, can) => expect(canBeMacro(text)).toBe(can));
});

describe('a macro whose words do not hold', () => {
  it.each(['other words', 'taken back'])('is switched off by the next who may: %s', async (how) => {
    const { agent, admin, save, release, person, journaled, all } = await start();
    await save(agent);
    await save(admin);
    await release(how === 'taken back' ? null : 'It comes later.');
    const somebody = person('1');
    expect(await somebody.retire(await somebody.read())).toBe(0);
    const again = person('2');
    expect(await again.retire(await again.read())).toBe(1);
    expect([...all.values()].map(({ isActive }) => isActive)).toEqual([false, true]);
    const boss = person('3', 'admin');
    expect(await boss.retire(await boss.read())).toBe(1);
    expect([...all.values()].some(({ isActive }) => isActive)).toBe(false);
    expect(journaled()).toEqual([]);
  });

  it('is switched off by an admin when its agent has left, and where it was deleted that is noted', async () => {
    const { agent, save, release, person, all, account } = await start();
    await save(agent);
    await release('Other words.');
    all.clear();
    const boss = person('3', 'admin');
    expect(await boss.retire(await boss.read())).toBe(1);
    expect([...account.events.values()].at(-1)).toMatchObject({
      kind: 'macro.retired',
      payload: { because: 'gone' },
    });
  });

  it('ends with the last day on which it may be told, and not a day before', async () => {
    const { agent, save } = await start('2026-11-24');
    await save(agent);
    expect(await agent.retire(await agent.read('2026-11-24'))).toBe(0);
    expect((await agent.read('2026-11-25')).release).toBeNull();
    expect(await agent.retire(await agent.read('2026-11-25'))).toBe(1);
  });

  it('is left alone where it is in doubt who decides', async () => {
    const { agent, save } = await start();
    await save(agent);
    expect(await agent.retire({ ...(await agent.read()), release: null, isDoubtful: true })).toBe(0);
  });
});

describe('what may be told', () => {
  it('is asked for once in a quarter of an hour, and then anew', async () => {
    const { agent, release, account } = await start();
    expect((await agent.read()).release?.text).toBe('It is planned.');
    await release('Other words.');
    expect((await agent.read()).release?.text).toBe('It is planned.');
    account.nowMs += 16 * 60_000;
    expect((await agent.read()).release?.text).toBe('Other words.');
  });

  it('of a merged theme is that of the one in which it counts', async () => {
    const { agent, theme } = await start();
    const { replica } = agent.outside;
    const [a, b] = [
      { ...theme, id: 'aaaa' as never, partOf: 'bbbb' as never },
      { ...theme, id: 'bbbb' as never, partOf: theme.id },
    ];
    await replica.saveThemes([a, b, theme], instant(0));
    expect(await wholeOf(agent.outside, a)).toBe(theme.id);
    expect(await wholeOf(agent.outside, theme)).toBe(theme.id);
    await replica.saveThemes([a, { ...b, partOf: a.id }], instant(0));
    expect(['aaaa', 'bbbb']).toContain(await wholeOf(agent.outside, a));
  });
});
