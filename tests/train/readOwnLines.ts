import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Truth } from './LabelledTalk.ts';

const FOLDER = join(import.meta.dirname, 'own/hearing');

/** What one letter says. */
const KIND_OF = { r: 'request', b: 'bug', p: 'praise', q: 'question', n: 'none' } as const;

type Letter = keyof typeof KIND_OF;

/** One text of our own: a sentence or a whole review, mail or report, with all kinds that are in it. */
export interface OwnLine {
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
  return linesOf(prefix).map((line) => ({ truth: truthOf(line), text: line.text }));
}

/** Conversations, one under each heading; `a` is what an agent said. */
export function readOwnTalks(prefix: string): readonly (readonly OwnTurn[])[] {
  const talks = new Map<string, OwnTurn[]>();
  for (const line of linesOf(prefix)) {
    const { subject, letters, text } = line;
    const turns = talks.get(subject) ?? [];
    talks.set(subject, turns);
    turns.push({ truth: letters === 'a' ? null : truthOf(line), text });
  }
  return [...talks.values()];
}

/** What a file is: in which language, and whether sentences, whole texts or conversations. */
const FORM = /^(?:(?:en|fr|french|texts|talks)-)+/u;

/** Whose hand a file is of: `desks` wrote `en-desks.txt` and `talks-desks.txt`. */
function handOf(file: string): string {
  return file.replace(FORM, '').replace(/[-.].*$/u, '');
}

interface Line {
  readonly file: string;
  /** The heading that it stands under, and its file. */
  readonly subject: string;
  readonly letters: string;
  readonly text: string;
}

function linesOf(prefix: string): readonly Line[] {
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
        return [{ file: name, subject, letters, text }];
      });
  });
}

/** Whose rooms are full of questions that are half about the product and half about the asker's own program. */
const SOFT = 'rooms';

function truthOf({ file, letters, text }: Line): Truth {
  const isSoft = letters === 'n' && text.includes('?') && handOf(file) === SOFT;
  return (['r', 'b', 'p', 'q'] as const satisfies readonly Letter[]).map((letter) =>
    letter === 'q' && isSoft ? null : letters.includes(letter),
  );
}
