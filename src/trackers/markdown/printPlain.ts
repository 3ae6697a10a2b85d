import type { Block, Inline } from './Block.ts';

/** Blocks as a person reads them, for showing what has no text of its own (Jira’s documents). */
export function printPlain(blocks: readonly Block[]): string {
  return blocks.map(printBlock).join('\n\n');
}

function printBlock(block: Block): string {
  if (block.is === 'list')
    return block.items
      .map((item, at) => `${block.isNumbered ? `${at + 1}.` : '•'} ${printLine(item)}`)
      .join('\n');
  const line = printLine(block.line);
  return block.is === 'quote'
    ? line
        .split('\n')
        .map((one) => `“${one}”`)
        .join('\n')
    : line;
}

function printLine(line: readonly Inline[]): string {
  return line.map((piece) => (piece.is === 'link' ? `${piece.text} (${piece.url})` : piece.text)).join('');
}
