import { describe, expect, it } from 'vitest';
import { instant } from '#domain/basis/Instant.ts';
import type { LearntModel } from '#domain/setting/LearningSetting.ts';
import { learnFrom } from '#language/learning/learnFrom.ts';
import { Learnt, learntOf } from '#language/learning/Learnt.ts';
import type { Lesson } from '#language/learning/Lesson.ts';
import { traitsOf } from '#language/learning/traitsOf.ts';
import { winkReader } from '#language/tokens/winkReader.ts';

const english = await winkReader();
const AT = instant(0);
const nobodyWaits = () => Promise.resolve();

/** A sentence as it is judged. */
function seen(text: string) {
  return { tokens: english(text).flatMap(({ tokens }) => tokens), rules: {} };
}

function lesson(text: string, isRequest: boolean, by: string, customer: string): Lesson {
  return {
    traits: traitsOf([seen(text)], 'en'),
    odds: [0, -3],
    truth: [isRequest, null],
    weight: 1,
    by: [by],
    customer,
  };
}

/** The same words of so many customers, decided by these agents in turn. */
function often(text: string, isRequest: boolean, by: readonly string[], times: number): readonly Lesson[] {
  return Array.from({ length: times }, (_, turn) =>
    lesson(text, isRequest, by[turn % by.length] ?? '', `customer ${text} ${turn}`),
  );
}

async function learn(lessons: readonly Lesson[]): Promise<LearntModel> {
  const model = await learnFrom(lessons, AT, lessons.length, nobodyWaits);
  if (model === null) throw new Error('Nothing was learnt');
  return model;
}

function by(model: LearntModel, text: string): number {
  return new Learnt(model).corrected([0, 0, 0, 0], [seen(text)], 'en')[0] ?? 0;
}

const SYNC = 'The roster sync runs at midnight again.';
const EXPORT = 'We need the invoice export as a spreadsheet.';

describe('learning from what agents decided', () => {
  it('hears less often what several dismissed, and sooner what several tagged', async () => {
    const model = await learn([
      ...often(SYNC, false, ['1', '2', '3'], 12),
      ...often(EXPORT, true, ['1', '2', '3'], 12),
    ]);
    expect(by(model, SYNC)).toBeLessThan(-0.8);
    expect(by(model, EXPORT)).toBeGreaterThan(0.8);
    expect(by(model, 'Thanks, have a nice day.')).toBeGreaterThan(-0.6);
    for (const { words } of model.parts) {
      expect(words.roster?.[0]).toBeLessThan(0);
      expect(words['invoice export']?.[0]).toBeGreaterThan(0);
    }
  });

  it('learns nothing that one person alone says, however often', async () => {
    const others = often(EXPORT, true, ['1', '2'], 10);
    const model = await learn([...others, ...often(SYNC, false, ['3'], 100)]);
    expect(by(model, SYNC)).toBeGreaterThanOrEqual(0);
  });

  it('says nothing of what one calls the contrary of what the others do', async () => {
    const model = await learn([...often(EXPORT, true, ['1', '2'], 6), ...often(EXPORT, false, ['3'], 60)]);
    expect(by(model, EXPORT)).toBeCloseTo(0, 1);
  });

  it('needs two people', async () => {
    expect(await learnFrom(often(SYNC, false, ['1'], 50), AT, 50, nobodyWaits)).toBeNull();
    expect(await learnFrom([], AT, 0, nobodyWaits)).toBeNull();
  });

  it('keeps no word that fewer than three customers said, and no number or address', async () => {
    const two = Array.from({ length: 12 }, (_, turn) =>
      lesson('Mrs Featherstone wants it.', true, String(turn % 3), `customer ${turn % 2}`),
    );
    const model = await learn([...two, ...often('Write to a@b.example or 4711 now.', true, ['1', '2'], 9)]);
    const words = model.parts.flatMap((part) => Object.keys(part.words)).join(' | ');
    expect(words).not.toMatch(/featherstone|4711|@/);
    expect(words).toContain('write');
  });

  it('comes out the same in whatever order, and small', async () => {
    const lessons = Array.from({ length: 60 }, (_, i) =>
      lesson(
        `word${'abcdefghij'[i % 10]} and ${'klmnopqrst'[i % 7]}thing please`,
        i % 3 === 0,
        String(i % 4),
        String(i),
      ),
    );
    const model = await learn(lessons);
    const again = await learn(lessons.toReversed());
    expect(again).toEqual(model);
    expect(JSON.stringify(model).length).toBeLessThan(20_000);
  });

  it('moves nothing further than from sure to maybe', async () => {
    const model = await learn(often(SYNC, false, ['1', '2', '3'], 30));
    const strong = { parts: model.parts.map((part) => ({ ...part, always: [-50, 50] as const })) };
    expect(new Learnt(strong).corrected([1, 1, 1, 1], [seen(SYNC)], 'en')).toEqual([-2, 4, 1, 1]);
  });
});

const EMPTY: LearntModel = {
  version: 2,
  learntAt: AT,
  from: { tickets: 0, people: 0, tagged: 0, dismissed: 0 },
  parts: [{ always: [0, 0], rules: {}, words: {}, meaning: '', meaningStep: 0 }],
};

describe('a stored model', () => {
  it.each([
    ['nothing', null],
    ['a text', 'model'],
    ['learnt over other word vectors', { ...EMPTY, version: 1 }],
    ['of a newer app', { ...EMPTY, version: 3 }],
    ['weights that are none', { ...EMPTY, parts: [{ ...EMPTY.parts[0], always: ['a', 0] }] }],
    ['endless weights', { ...EMPTY, parts: [{ ...EMPTY.parts[0], words: { export: [Infinity, 0] } }] }],
  ])('is passed over where it is %s', (_, model) => {
    expect(learntOf(model)).toBeNull();
  });

  it('works as it did before it was stored', async () => {
    const model = await learn(often(SYNC, false, ['1', '2', '3'], 12));
    const kept = JSON.parse(JSON.stringify(model)) as unknown;
    const [before] = new Learnt(model).corrected([0, 0, 0, 0], [seen(SYNC)], 'en');
    expect(learntOf(kept)?.corrected([0, 0, 0, 0], [seen(SYNC)], 'en')[0]).toBe(before);
  });
});
