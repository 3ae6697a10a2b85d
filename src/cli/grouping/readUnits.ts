import type { Readable } from 'node:stream';
import type { Language } from '#ports/Language.ts';
import { askIn } from '../askIn.ts';
import { readLines } from '../readLines.ts';
import { laterOf, type Unit, unitJson } from './Unit.ts';
import { unitOfLine } from './unitOfLine.ts';

/**
 * The units of some files, each in its latest state, in the order in which they were first named. The texts of whole
 * tickets are cut to what asks in them. An id that stands there twice with different words, and without a time that
 * tells which is newer, is told; the greater counts.
 */
export async function readUnits(
  files: readonly string[],
  stdin: Readable,
  language: Pick<Language, 'hear'>,
  complain: (where: string, why: string) => void,
): Promise<Map<string, Unit>> {
  const units = new Map<string, Unit>();
  for await (const { file, line, read } of readLines(files, stdin, unitOfLine)) {
    const where = `${file === '-' ? 'stdin' : file}:${line}`;
    if (!read.ok) {
      complain(where, read.failure);
      continue;
    }
    const { unit, version, isRaw } = read.value;
    const texts = [];
    for (const { id, text } of read.value.texts)
      texts.push({ id, text: isRaw ? await askIn(text, language) : text });
    const found = { unit, version, texts };
    const before = units.get(unit);
    if (before !== undefined && isRaw && version === '')
      complain(
        where,
        `the id ${unit.slice(unit.indexOf(' ') + 1)} was there before${sameWords(before, found)}`,
      );
    units.set(unit, before === undefined ? found : laterOf(before, found));
  }
  return units;
}

function sameWords(one: Unit, other: Unit): string {
  return unitJson(one) === unitJson(other) ? '' : ', with other words';
}
