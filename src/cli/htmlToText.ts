import { Parser } from 'htmlparser2';

/** Elements that begin and end a line of their own. */
const BLOCKS = new Set(
  'address article aside blockquote dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
);

/** Elements whose content nobody sees. */
const UNSEEN = new Set(['script', 'style', 'head', 'title', 'template', 'noscript']);

/**
 * The words of a comment's HTML: blocks on lines of their own, quoted blocks marked by `>` as in mail, nothing that
 * is not seen. Broken markup is read as a browser would.
 */
export function htmlToText(html: string): string {
  let text = '';
  let unseen = 0;
  let quoted = 0;
  const newLine = (): void => {
    let end = text.length;
    while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--;
    text = text.slice(0, end);
    if (text !== '' && !text.endsWith('\n')) text += '\n';
  };
  const add = (words: string): void => {
    const collapsed = words.replace(/[ \t\r\n]+/gu, ' ');
    const opens = text === '' || text.endsWith('\n');
    const own = opens ? collapsed.replace(/^ /u, '') : collapsed;
    if (own !== '') text += opens && quoted > 0 ? `> ${own}` : own;
  };
  const parser = new Parser(
    {
      onopentagname: (name) => {
        if (UNSEEN.has(name)) unseen++;
        if (name === 'br') text += '\n';
        if (BLOCKS.has(name)) newLine();
        if (name === 'p' && text !== '') text += '\n';
        if (name === 'blockquote') quoted++;
        if (name === 'td' || name === 'th') add(' ');
      },
      ontext: (words) => {
        if (unseen === 0) add(words);
      },
      onclosetag: (name) => {
        if (UNSEEN.has(name)) unseen--;
        if (BLOCKS.has(name)) newLine();
        if (name === 'blockquote') quoted--;
      },
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  return text
    .replace(/\u00a0/gu, ' ')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}
