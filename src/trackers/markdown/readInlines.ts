import type { Inline } from './Block.ts';

const LINK = /\[((?:\\.|[^\]\\]){1,500})\]\((https:\/\/[^\s)]{1,2000})\)/y;
const STRONG = /\*\*((?:\\.|[^*\\]){1,500})\*\*/y;
const ESCAPED = /\\([\n!-/:-@[-`{-~])/g;

/** A line as its pieces: bold, links to https addresses, and text. A backslash before a sign takes its meaning away. */
export function readInlines(line: string): readonly Inline[] {
  const pieces: Inline[] = [];
  let plain = '';
  const end = () => {
    if (plain !== '') pieces.push({ is: 'text', text: unescape(plain) });
    plain = '';
  };
  for (let at = 0; at < line.length;) {
    const link = matchAt(LINK, line, at);
    const strong = link === null ? matchAt(STRONG, line, at) : null;
    const found = link ?? strong;
    if (found === null) {
      const step = line[at] === '\\' ? 2 : 1;
      plain += line.slice(at, at + step);
      at += step;
      continue;
    }
    end();
    const text = unescape(found[1] ?? '');
    pieces.push(link === null ? { is: 'strong', text } : { is: 'link', text, url: found[2] ?? '' });
    at += found[0].length;
  }
  end();
  return pieces;
}

function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}

function unescape(text: string): string {
  return text.replace(ESCAPED, '$1');
}
