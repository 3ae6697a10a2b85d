import { describe, expect, it } from 'vitest';
import { asId, type EventId } from '#domain/basis/Id.ts';
import { draftMacro, draftRetirement, foldMacros, macrosToRetire } from '#domain/outcome/MacroEvent.ts';
import { A, AYLIN, by, stored, TOM } from '../account/made.ts';

const [OLD, NEW] = [asId<EventId>('told1'), asId<EventId>('told2')];
const save = (n: number, macro: string, told = OLD, actor = AYLIN) =>
  stored(draftMacro(A, { macro, told, language: 'en', isShared: false }, by(actor, n)), n);

describe('macros of released words', () => {
  it('stand until they are switched off, by whomever, in whatever order that arrives', () => {
    const [one, two] = [save(1, '11'), save(2, '12', NEW, TOM)];
    const [first] = foldMacros([one]);
    if (first === undefined) throw new Error('nothing was folded');
    const off = stored(draftRetirement(A, first, 'notSo', by(TOM, 3)), 3);
    expect(foldMacros([off, two, one]).map(({ macro }) => macro)).toEqual(['12']);
    expect(foldMacros([two, one])).toMatchObject([
      { macro: '11', savedBy: AYLIN, told: OLD },
      { macro: '12', savedBy: TOM, told: NEW },
    ]);
  });

  it('are to be switched off where their words are not those that hold today', () => {
    const macros = foldMacros([save(1, '11'), save(2, '12', NEW)]);
    expect(macrosToRetire(macros, { id: NEW }).map(({ macro }) => macro)).toEqual(['11']);
    expect(macrosToRetire(macros, null)).toHaveLength(2);
    expect(macrosToRetire(macros.slice(1), { id: NEW })).toEqual([]);
  });

  it('are nobody’s where the event bears another’s name, and an answer to no saving switches nothing off', () => {
    const one = save(1, '11');
    expect(foldMacros([{ ...one, actor: TOM }])).toEqual([]);
    const [macro] = foldMacros([one]);
    if (macro === undefined) throw new Error('nothing was folded');
    const other = draftRetirement(A, { ...macro, id: asId('x') }, 'gone', by(TOM, 3));
    expect(foldMacros([one, stored(other, 3)])).toHaveLength(1);
  });
});
