import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Truth } from './LabelledTalk.ts';

const FOLDER = join(import.meta.dirname, 'own/hearing');

/** What one letter says. `x` is something that nobody labelled. */
const KIND_OF = { r: 'request', b: 'bug', p: 'praise', q: 'question', n: 'none' } as const;

type Letter = keyof typeof KIND_OF;

/** One text of our own: a sentence or a whole review, mail or report, with all kinds that are in it. */
export interface OwnLine {
  /** The heading that it stands under; lines of one subject are never on both sides of a test. */
  readonly subject: string;
  /** In the order of `KINDS`. */
  readonly truth: Truth;
  readonly text: string;
}

/** A turn of a conversation: what an agent said (`null`), or a sentence of the customer with its kinds. */
export interface OwnTurn {
  readonly truth: Truth | null;
  readonly text: string;
}

/** All files whose name begins so, line by line: letters of the kinds, a tab, the text; headings begin with `# `. */
export function readOwnLines(prefix: string): readonly OwnLine[] {
  return linesOf(prefix).map(({ subject, letters, text }) => ({ subject, truth: truthOf(letters), text }));
}

/** Conversations, one under each heading; `a` is what an agent said. */
export function readOwnTalks(prefix: string): readonly { subject: string; turns: readonly OwnTurn[] }[] {
  const talks = new Map<string, OwnTurn[]>();
  for (const { subject, letters, text } of linesOf(prefix)) {
    const turns = talks.get(subject) ?? [];
    talks.set(subject, turns);
    turns.push({ truth: letters === 'a' ? null : truthOf(letters), text });
  }
  return [...talks].map(([subject, turns]) => ({ subject, turns }));
}

function linesOf(prefix: string): readonly { subject: string; letters: string; text: string }[] {
  const names = readdirSync(FOLDER).filter((name) => name.startsWith(prefix) && name.endsWith('.txt'));
  return names.sort().flatMap((name) => {
    let subject = name;
    return readFileSync(join(FOLDER, name), 'utf8')
      .split('\n')
      .flatMap((line, at) => {
        if (line.startsWith('# ')) subject = `${name} ${line.slice(2)}`;
        if (line === '' || line.startsWith('#')) return [];
        const [letters = '', text = ''] = line.split('\t');
        if (!/^(?:a|[rbpq]+|n)$/u.test(letters) || text === '')
          throw new Error(
            `${name}, line ${at + 1}: write letters of ${Object.keys(KIND_OF).join(' ')}, a tab, the text.`,
          );
        return [{ subject, letters, text }];
      });
  });
}

function truthOf(letters: string): Truth {
  return (['r', 'b', 'p', 'q'] as const satisfies readonly Letter[]).map((letter) =>
    letters.includes(letter),
  );
}
