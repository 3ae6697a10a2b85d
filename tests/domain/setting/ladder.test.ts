import { describe, expect, it } from 'vitest';
import { asLadder, EVIDENCE, type LadderArea, ladderFault, USUAL_AREAS } from '#domain/setting/Ladder.ts';

const AREA: LadderArea = { name: 'Craft', evidence: ['told'], levels: ['Some', 'More', 'Most'] };

describe('a ladder', () => {
  it('has areas with names of their own, something that counts, and words for each level', () => {
    expect(ladderFault([AREA, { ...AREA, name: 'Care' }])).toBeNull();
    expect(ladderFault([])).toBe('areas');
    expect(ladderFault(Array.from({ length: 9 }, (_, n) => ({ ...AREA, name: `${n}` })))).toBe('areas');
    expect(ladderFault([{ ...AREA, name: '  ' }])).toBe('name');
    expect(ladderFault([{ ...AREA, name: 'x'.repeat(81) }])).toBe('name');
    expect(ladderFault([AREA, { ...AREA, name: ' craft' }])).toBe('name');
    expect(ladderFault([{ ...AREA, levels: ['Some', '', 'Most'] }])).toBe('level');
    expect(ladderFault([{ ...AREA, evidence: [] }])).toBe('evidence');
  });

  it('is read as an admin left it, and passed over where it is none', () => {
    expect(asLadder({ version: 3, areas: [AREA] })).toEqual({ version: 3, areas: [AREA] });
    expect(
      asLadder({ version: 3, areas: [{ ...AREA, evidence: ['told', 'newer'] }] })?.areas[0]?.evidence,
    ).toEqual(['told']);
    for (const none of [null, 'x', {}, { version: 0, areas: [AREA] }, { version: 1, areas: [] }])
      expect(asLadder(none)).toBeNull();
    for (const area of [
      null,
      { ...AREA, name: 4 },
      { ...AREA, levels: ['1', '2'] },
      { ...AREA, evidence: 'told' },
    ])
      expect(asLadder({ version: 1, areas: [AREA, area] })).toBeNull();
  });

  it('counts everything somewhere where nobody wrote one', () => {
    expect(Object.values(USUAL_AREAS).flat().toSorted()).toEqual([...EVIDENCE].toSorted());
  });
});
