import type { Block, Inline } from './Block.ts';

/** A node of Atlassian’s document format, as far as it is used here. */
export interface AdfNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, string | number>>;
  readonly marks?: readonly { readonly type: string; readonly attrs?: { readonly href: string } }[];
  readonly content?: readonly AdfNode[];
}

/** A whole document. */
export interface AdfDocument {
  readonly type: 'doc';
  readonly version: 1;
  readonly content: readonly AdfNode[];
}

/** Blocks as Jira’s interface takes them. */
export function printAdf(blocks: readonly Block[]): AdfDocument {
  return { type: 'doc', version: 1, content: blocks.map(printBlock) };
}

function printBlock(block: Block): AdfNode {
  switch (block.is) {
    case 'heading':
      return { type: 'heading', attrs: { level: 3 }, content: printLine(block.line) };
    case 'paragraph':
      return paragraph(block.line);
    case 'quote':
      return { type: 'blockquote', content: [paragraph(block.line)] };
    case 'list': {
      const content = block.items.map((item) => ({ type: 'listItem', content: [paragraph(item)] }));
      return { type: block.isNumbered ? 'orderedList' : 'bulletList', content };
    }
  }
}

function paragraph(line: readonly Inline[]): AdfNode {
  return { type: 'paragraph', content: printLine(line) };
}

/** Jira takes no empty texts, and no line ends within one. */
function printLine(line: readonly Inline[]): readonly AdfNode[] {
  return line.flatMap((piece) =>
    piece.text
      .split('\n')
      .flatMap((text, at): readonly AdfNode[] => [
        ...(at === 0 ? [] : [{ type: 'hardBreak' }]),
        ...(text === '' ? [] : [withMarks(text, piece)]),
      ]),
  );
}

function withMarks(text: string, piece: Inline): AdfNode {
  if (piece.is === 'link')
    return { type: 'text', text, marks: [{ type: 'link', attrs: { href: piece.url } }] };
  return piece.is === 'strong' ? { type: 'text', text, marks: [{ type: 'strong' }] } : { type: 'text', text };
}
