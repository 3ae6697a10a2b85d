import { describe, expect, it } from 'vitest';
import { asId, type ThemeId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { failed, ok } from '#domain/basis/Result.ts';
import type { ThemeAnswer } from '#domain/theme/Answer.ts';
import { hearOutcomes, putAway } from '#workflows/outcome/hearOutcomes.ts';
import { sampleTheme } from '../../zendesk/samples.ts';
import { conversationOf, outsideFor } from '../outsideFor.ts';

const MARCH = instant(Date.UTC(2026, 2, 5));
const { signal } = new AbortController();
const SHIPPED: ThemeAnswer = { answer: 'shipped', due: null };

/** A browser that keeps themes of these names, with what is answered of each. */
function open(first: Readonly<Record<string, ThemeAnswer | null>>) {
  const outside = outsideFor('1', conversationOf(5, []));
  const { tools, replica } = outside;
  const keep = (answers: typeof first) =>
    replica.saveThemes(
      Object.entries(answers).map(([id, answer]) => sampleTheme(id, { answer })),
      instant(0),
    );
  const hear = async () => (await hearOutcomes(outside, tools, signal)).map(({ themeId }) => themeId);
  const tagged = (id: string) => tools.tagged.set(asId<ThemeId>(id), ok(MARCH));
  return { outside, tools, keep, hear, tagged, started: keep(first) };
}

describe('whoever tagged', () => {
  it('hears what was answered since their browser last looked, of what they tagged, until they put it away', async () => {
    const { started, keep, hear, tagged, tools, outside } = open({ dark: null, export: null, other: null });
    await started;
    tagged('dark');
    tagged('export');
    expect(await hear()).toEqual([]);
    await keep({ dark: SHIPPED, export: null, other: SHIPPED });
    expect(await hearOutcomes(outside, tools, signal)).toMatchObject([
      { themeId: 'dark', since: MARCH, theme: { answer: SHIPPED } },
    ]);
    expect(await hear()).toEqual(['dark']);
    await putAway(tools, asId<ThemeId>('dark'));
    expect(await hear()).toEqual([]);
    await keep({ dark: SHIPPED, export: { answer: 'planned', due: '2027-Q1' }, other: SHIPPED });
    expect(await hear()).toEqual(['export']);
    await keep({ dark: SHIPPED, export: { answer: 'planned', due: '2027-Q2' }, other: SHIPPED });
    expect(await hear()).toEqual(['export']);
  });

  it('hears nothing old in a browser that never looked, and nothing of an answer that was withdrawn', async () => {
    const { started, keep, hear, tagged } = open({ dark: SHIPPED });
    await started;
    tagged('dark');
    expect(await hear()).toEqual([]);
    await keep({ dark: { answer: 'planned', due: null } });
    expect(await hear()).toEqual(['dark']);
    await keep({ dark: null });
    expect(await hear()).toEqual([]);
  });

  it('is asked about with the next look where that cannot be asked now', async () => {
    const { started, keep, hear, tagged, tools } = open({ dark: null });
    await started;
    await hear();
    await keep({ dark: SHIPPED });
    tools.tagged.set(asId<ThemeId>('dark'), failed({ kind: 'offline', what: 'read mentions' }));
    expect(await hear()).toEqual([]);
    tagged('dark');
    expect(await hear()).toEqual(['dark']);
  });
});
