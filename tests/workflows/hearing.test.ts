import { describe, expect, it } from 'vitest';
import type { Result } from '#domain/basis/Result.ts';
import { DEFAULT_HEARING, type HearingSetting } from '#domain/setting/HearingSetting.ts';
import type { Heard } from '#ports/Language.ts';
import { captureSentence } from '#workflows/captureSentence.ts';
import { createTheme, draftTheme } from '#workflows/createTheme.ts';
import { heardAs } from '#workflows/heardAs.ts';
import { saveSetting } from '#workflows/loadSettings.ts';
import { readTicket } from '#workflows/readTicket.ts';
import { refreshRules } from '#workflows/refreshRules.ts';
import { fakeAccountSettings } from '../ports/fakes/fakeAccountSettings.ts';
import { conversationOf, outsideFor } from './outsideFor.ts';

const { signal } = new AbortController();
const WISH = 'I wish reports could be exported.';
const BUG = 'Exporting reports is broken.';

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

function sidebar(hearing: Partial<HearingSetting> = {}) {
  const settings = fakeAccountSettings({ hearing: { ...DEFAULT_HEARING, ...hearing } });
  return { ...outsideFor('1', conversationOf(5, [`${WISH} ${BUG} Great app.`])), settings };
}

const said = async (outside: ReturnType<typeof sidebar>) =>
  must(await readTicket(outside, signal)).asks.map(({ group }) => group.signals[0].kind);

describe('what an account does not want heard', () => {
  it('becomes no card, kind by kind', async () => {
    expect(await said(sidebar())).toEqual(['request', 'bug']);
    expect(await said(sidebar({ kindsOff: ['bug'] }))).toEqual(['request']);
    expect(await said(sidebar({ kindsOff: ['request', 'documentation'] }))).toEqual(['bug']);
  });

  it('is not offered: themes of a kind that is off are matched to nothing, heard or captured by hand', async () => {
    const outside = sidebar();
    const asks = must(await createTheme(outside, draftTheme(outside, 'Reports exported', 'request')));
    const fails = must(await createTheme(outside, draftTheme(outside, 'Exported reports broken', 'bug')));
    const offered = async () => {
      const reading = must(await readTicket(outside, signal));
      const [sentence] = reading.heard.sentences;
      if (sentence === undefined) throw new Error('nothing said');
      const captured = await captureSentence(outside.language, reading, sentence, 'request');
      return [...(reading.asks[0]?.matches ?? []), ...captured.matches].map(({ themeId }) => themeId);
    };
    expect(await offered()).toContain(fails.id);
    await saveSetting(outside, 'hearing', { ...DEFAULT_HEARING, kindsOff: ['bug'] });
    const left = await offered();
    expect(left).toContain(asks.id);
    expect(left).not.toContain(fails.id);
  });

  it('keeps its sentences where the language is off, so that they can be captured by hand', async () => {
    const reading = must(await readTicket(sidebar({ languagesOff: ['en'] }), signal));
    expect(reading.asks).toEqual([]);
    expect(reading.heard).toMatchObject({ support: 'none', language: 'en', praise: [], groups: [] });
    expect(reading.heard.sentences).toHaveLength(3);
  });

  it.each([
    ['pt-BR', ['pt'], true],
    ['pt', ['pt'], true],
    ['und', ['en'], true],
    ['und', ['de'], false],
    ['en', ['de', 'fr'], false],
  ])('%s with %j off: unheard %s', (language, languagesOff, isOff) => {
    const groups = [{ signals: [{ kind: 'request' }] }] as unknown as Heard['groups'];
    const heard = { language, support: 'full', groups, sentences: [] } as unknown as Heard;
    expect(heardAs(heard, { ...DEFAULT_HEARING, languagesOff }).groups.length === 0).toBe(isOff);
  });

  it('holds in an open sidebar once the account was asked, which says that the ticket is to be read again', async () => {
    const outside = sidebar();
    await said(outside);
    expect(await refreshRules(outside, signal)).toBe(false);
    await saveSetting(outside, 'hearing', { ...DEFAULT_HEARING, kindsOff: ['bug'] });
    expect(await said(outside)).toEqual(['request']);
    const { settings } = outside.settings.book;
    const before = must(await outside.replica.book());
    if (before === null) throw new Error('nothing kept');
    await outside.replica.saveBook(
      { ...before.book, settings: { ...settings, hearing: DEFAULT_HEARING } },
      '2020-01-01T00:00:00.000Z' as typeof before.readAt,
    );
    expect(await refreshRules(outside, signal)).toBe(true);
  });
});

describe('a theme that is made', () => {
  it('gets the tag that the account chose last; one of before keeps its own', async () => {
    const outside = sidebar();
    const before = must(await createTheme(outside, draftTheme(outside, 'Export', 'request')));
    await saveSetting(outside, 'hearing', { ...DEFAULT_HEARING, tagPrefixes: ['gs_', 'fb_'] });
    const after = must(await createTheme(outside, draftTheme(outside, 'Export as CSV', 'request')));
    expect(before.tag).toMatch(/^gs_export_/);
    expect(after.tag).toMatch(/^fb_export_as_csv_/);
  });
});
