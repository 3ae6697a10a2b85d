import type { Block } from './markdown/Block.ts';
import { readMarkdown } from './markdown/readMarkdown.ts';

/** Blocks that fit, and whether some were left out. */
export interface Fitting {
  readonly blocks: readonly Block[];
  readonly isShortened: boolean;
}

const LEFT_OUT: Block = { is: 'paragraph', line: [{ is: 'text', text: '…' }] };

/**
 * A text’s blocks from its beginning, as many as fit, whole; `…` stands for the others. A tracker that takes no more would
 * refuse all of it, or cut in the middle of a word.
 *
 * @param lengthOf how long the tracker counts them, with everything that is sent around them.
 */
export function fitting(body: string, most: number, lengthOf: (blocks: readonly Block[]) => number): Fitting {
  const blocks = readMarkdown(body);
  if (lengthOf(blocks) <= most) return { blocks, isShortened: false };
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (lengthOf([...blocks.slice(0, middle), LEFT_OUT]) <= most) low = middle;
    else high = middle - 1;
  }
  return { blocks: [...blocks.slice(0, low), LEFT_OUT], isShortened: true };
}

/** A title in one line that fits, cut between letters that belong together. */
export function fittingTitle(title: string, most: number): string {
  const line = title.replace(/\s+/gu, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut}…`;
}
