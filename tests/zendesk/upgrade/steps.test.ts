import { describe, expect, it } from 'vitest';
import { SHAPE_VERSION, THEME } from '#zendesk/records/shape.ts';
import { SHAPE } from '#zendesk/setup/SHAPE.ts';
import { moveRecord } from '#zendesk/upgrade/moveRecord.ts';
import { STEPS } from '#zendesk/upgrade/STEPS.ts';
import type { UpgradeStep } from '#zendesk/upgrade/UpgradeStep.ts';

/** Records as each version wrote them, and what they are to become. A new version adds what it leaves behind. */
const OF_VERSION: Readonly<
  Record<
    number,
    readonly { object: string; before: Record<string, unknown>; after: Record<string, unknown> }[]
  >
> = {
  1: [
    {
      object: THEME,
      before: { kind: 'request', tag: 'gs_a', people: 2, examples: '["Ana’s words"]', version: 1 },
      after: { kind: 'request', tag: 'gs_a', people: 2, examples: null, version: 3 },
    },
    {
      object: THEME,
      before: { kind: 'bug', tag: 'gs_b', examples: null, version: 1 },
      after: { kind: 'bug', tag: 'gs_b', examples: null, version: 1 },
    },
    {
      object: THEME,
      before: { kind: 'bug', tag: 'gs_c', examples: 'no list at all' },
      after: { kind: 'bug', tag: 'gs_c', examples: null, version: 3 },
    },
  ],
  2: [
    {
      object: THEME,
      before: { kind: 'bug', tag: 'gs_d', area: 'a1', examples: '["Ana’s words"]', version: 2 },
      after: { kind: 'bug', tag: 'gs_d', area: 'a1', examples: null, version: 3 },
    },
  ],
};

const moved = (object: string, fields: Record<string, unknown>) =>
  Object.assign(
    { ...fields },
    ...moveRecord(STEPS, object, fields).map((move) => move.fields),
  ) as typeof fields;

describe('the steps of an upgrade', () => {
  it('are numbered without a gap, from the second version to this one, for objects that there are', () => {
    expect(STEPS.map(({ to }) => to)).toEqual(Array.from({ length: SHAPE_VERSION - 1 }, (_, i) => i + 2));
    const keys = SHAPE.map(({ key }) => key);
    for (const { object } of STEPS) expect(keys).toContain(object);
  });

  it.each(Array.from({ length: SHAPE_VERSION - 1 }, (_, i) => i + 1))(
    'bring records of version %i forward, and a second time change nothing',
    (version) => {
      const examples = OF_VERSION[version] ?? [];
      expect(examples.length).toBeGreaterThan(0);
      for (const { object, before, after } of examples) {
        expect(moved(object, before)).toEqual(after);
        expect(moveRecord(STEPS, object, moved(object, before))).toEqual([]);
      }
    },
  );

  it('go one after the other over the same record', () => {
    const second: UpgradeStep = {
      to: 4,
      object: THEME,
      move: ({ version, kind }) => (version === 3 ? { kind: `new ${String(kind)}`, version: 4 } : null),
    };
    const moves = moveRecord([...STEPS, second], THEME, { kind: 'bug', examples: '[]', version: 1 });
    expect(moves.map(({ step, fields }) => [step.to, fields])).toEqual([
      [3, { examples: null, version: 3 }],
      [4, { kind: 'new bug', version: 4 }],
    ]);
  });
});
