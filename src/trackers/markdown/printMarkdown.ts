import type { Block, Inline } from './Block.ts';

/** Signs that mean something wherever they stand, and what would call people, or name issues, that nobody meant. */
const SIGNS = /[\\`*_[\]<>~|]/g;
const CALLS = /(?<![\p{L}\p{N}])([@#])(?=[\p{L}\p{N}])/gu;
const WORD_JOINER = '\u2060';

/**
 * Blocks as GitHub and Linear read them. What stands in a text stays a text: no HTML, and a name after an `@` or a number
 * after a `#` calls nobody.
 */
export function printMarkdown(blocks: readonly Block[]): string {
  return blocks.map(printBlock).join('\n\n');
}

function printBlock(block: Block): string {
  switch (block.is) {
    case 'heading':
      return `## ${printLine(block.line).replaceAll('\n', ' ')}`;
    case 'paragraph':
      return printLine(block.line).split('\n').map(quietStart).join('\n');
    case 'quote':
      return printLine(block.line)
        .split('\n')
        .map((line) => `> ${quietStart(line)}`)
        .join('\n');
    case 'list':
      return block.items
        .map((item, at) => `${block.isNumbered ? `${at + 1}.` : '-'} ${printLine(item)}`)
        .join('\n');
  }
}

function printLine(line: readonly Inline[]): string {
  return line.map(printInline).join('');
}

function printInline(piece: Inline): string {
  const text = piece.text.replace(SIGNS, '\\$&').replace(CALLS, `$1${WORD_JOINER}`);
  if (piece.is === 'strong') return `**${text}**`;
  return piece.is === 'link' ? `[${text}](${piece.url})` : text;
}

/** What would begin a heading, a list or a rule at the start of a line does not. */
function quietStart(line: string): string {
  return line.replace(/^(\s*)(#|[-+=](?=\s|-|=|$)|\d{1,9}(?=[.)]))/, (_, space: string, sign: string) =>
    /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
  );
}
