import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createWritingCheck } from '../../src/language/writing/createWritingCheck.ts';
import type { WritingFinding, WritingFor, WritingKind } from '../../src/ports/WritingCheck.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Sentence {
  readonly half: 'tune' | 'test';
  readonly text: string;
  readonly marks: readonly (Stretch & { readonly kind?: WritingKind })[];
}

/** How findings and marks of one kind meet. */
export interface WritingTally {
  /** Findings that meet a mark, and those that meet none. */
  readonly right: number;
  readonly wrong: number;
  /** Marks that a finding meets, and all. */
  readonly met: number;
  readonly there: number;
}

const check = createWritingCheck();

/** What is found in one half of a labelled file (`sentences/README.md`), kind by kind. */
export function writingTally(
  file: 'hedges' | 'promises',
  half: 'tune' | 'test',
  kinds: readonly WritingKind[],
): WritingTally {
  const purpose: WritingFor = file === 'hedges' ? 'pitch' : 'reply';
  const path = join(import.meta.dirname, `sentences/${file}.json`);
  const sentences = JSON.parse(readFileSync(path, 'utf8')) as readonly Sentence[];
  let [right, wrong, met, there] = [0, 0, 0, 0];
  for (const { text, marks } of sentences.filter((sentence) => sentence.half === half)) {
    const found = findings(text, purpose);
    for (const kind of kinds) {
      const [mine, theirs] = [
        found.filter((each) => each.kind === kind),
        marks.filter((mark) => (mark.kind ?? 'promise') === kind),
      ];
      const good = mine.filter((each) => theirs.some((mark) => areOne(each, mark))).length;
      right += good;
      wrong += mine.length - good;
      met += theirs.filter((mark) => mine.some((each) => areOne(each, mark))).length;
      there += theirs.length;
    }
  }
  return { right, wrong, met, there };
}

function findings(text: string, purpose: WritingFor): readonly WritingFinding[] {
  const verdict = check.check(text, 'en', purpose);
  return verdict.is === 'checked' ? verdict.findings : [];
}

/** Whether half of the shorter stretch is shared. */
function areOne(one: Stretch, other: Stretch): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return shared > 0 && 2 * shared >= Math.min(one.end - one.start, other.end - other.start);
}
