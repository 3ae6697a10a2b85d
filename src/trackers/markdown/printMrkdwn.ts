import type { Block, Inline } from './Block.ts';

/** Blocks in Slack’s own marks. `<`, `>` and `&` are written so that nothing in a text calls anybody or hides an address. */
export function printMrkdwn(blocks: readonly Block[]): string {
  return blocks.map(printBlock).join('\n\n');
}

/** A text in which Slack finds no marks of its own. */
export function plainMrkdwn(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function printBlock(block: Block): string {
  switch (block.is) {
    case 'heading':
      return `*${printLine(block.line).replaceAll('*', '')}*`;
    case 'paragraph':
      return printLine(block.line);
    case 'quote':
      return printLine(block.line)
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n');
    case 'list':
      return block.items
        .map((item, at) => `${block.isNumbered ? `${at + 1}.` : '•'} ${printLine(item)}`)
        .join('\n');
  }
}

function printLine(line: readonly Inline[]): string {
  return line.map(printInline).join('');
}

function printInline(piece: Inline): string {
  const text = plainMrkdwn(piece.text);
  if (piece.is === 'link')
    return `<${plainMrkdwn(piece.url).replaceAll('|', '%7C')}|${text.replaceAll('|', '¦')}>`;
  return piece.is === 'strong' ? `*${text.replaceAll('*', '')}*` : text;
}
