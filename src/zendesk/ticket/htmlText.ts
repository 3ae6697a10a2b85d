/** Parts of a message that are not its words. */
const SILENT = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'HEAD', 'NOSCRIPT', 'TITLE', 'OBJECT', 'IFRAME']);
/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 ' +
    'H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY THEAD TFOOT TR UL'
  ).split(' '),
);
/** Blocks with an empty line around them. */
const PARAGRAPHS = new Set('BLOCKQUOTE DL FIGURE H1 H2 H3 H4 H5 H6 OL P PRE TABLE UL'.split(' '));

/** A message's text, and how many pictures stand in it. */
export interface HtmlText {
  readonly text: string;
  readonly images: number;
}

/**
 * The words of an HTML message as a person sees them: blocks on lines of their own, paragraphs with an empty line
 * between them, cells of a row parted by a tab, preformatted text as it is. Quoted parts (`blockquote`) begin with `> `, as in
 * a plain mail, so that they are told from the customer's own words. Nothing in it runs or is loaded: the document is never
 * shown. Walks without recursion, since pasted mails can be nested without end.
 */
export function htmlText(html: string): HtmlText {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const text = new TextLines();
  let images = 0;
  let node: Node | null = body;
  while (node !== null) {
    const element: Element | null = node instanceof Element ? node : null;
    if (node.nodeType === node.TEXT_NODE) text.words(node.nodeValue ?? '');
    if (element !== null && element.tagName === 'IMG') images += 1;
    const isEntered: boolean = element !== null && !SILENT.has(element.tagName.toUpperCase());
    if (element !== null && isEntered) text.open(element);
    if (isEntered && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    if (element !== null && isEntered) text.close(element);
    while (node !== null && node !== body && node.nextSibling === null) {
      node = node.parentNode;
      if (node instanceof Element) text.close(node);
    }
    node = node === null || node === body ? null : node.nextSibling;
  }
  return { text: text.done(), images };
}

/** Puts words together as lines. */
class TextLines {
  readonly #lines: string[] = [];
  /** The line being written, in parts, and its last character: long lines are put together once. */
  #parts: string[] = [];
  #last = '';
  #quoteDepth = 0;
  #preDepth = 0;

  words(words: string): void {
    if (this.#preDepth === 0) {
      const spaced = words.replace(/[ \t\r\n\f\u00a0]+/g, ' ');
      this.#append(this.#isOpen() ? spaced : spaced.replace(/^ /, ''));
      return;
    }
    for (const [index, line] of words.replace(/\r\n?/g, '\n').split('\n').entries()) {
      if (index > 0) this.#break();
      this.#append(line);
    }
  }

  open(element: Element): void {
    const tag = element.tagName;
    if (tag === 'BR') return this.#break();
    if (BLOCKS.has(tag)) this.#startLine(PARAGRAPHS.has(tag));
    if (tag === 'BLOCKQUOTE') this.#quoteDepth += 1;
    if (tag === 'PRE') this.#preDepth += 1;
    if ((tag === 'TD' || tag === 'TH') && this.#parts.length > 0) this.#append('\t');
  }

  close(element: Element): void {
    const tag = element.tagName;
    if (BLOCKS.has(tag)) this.#startLine(PARAGRAPHS.has(tag));
    if (tag === 'BLOCKQUOTE') this.#quoteDepth -= 1;
    if (tag === 'PRE') this.#preDepth -= 1;
  }

  done(): string {
    this.#break();
    const isDoubleGap = (line: string, index: number) => line === '' && (this.#lines[index - 1] ?? '') === '';
    return this.#lines
      .filter((line, index) => !isDoubleGap(line, index))
      .join('\n')
      .trimEnd();
  }

  /** Whether a space here would part words. */
  #isOpen(): boolean {
    return this.#last !== '' && this.#last !== ' ' && this.#last !== '\t';
  }

  #append(words: string): void {
    if (words === '') return;
    if (this.#parts.length === 0) this.#parts.push('> '.repeat(this.#quoteDepth));
    this.#parts.push(words);
    this.#last = words.at(-1) ?? '';
  }

  #break(): void {
    this.#lines.push(this.#parts.join('').trimEnd());
    this.#parts = [];
    this.#last = '';
  }

  /** Begins a new line unless one has just begun; paragraphs leave one empty. */
  #startLine(isParagraph: boolean): void {
    if (this.#parts.length > 0) this.#break();
    if (isParagraph && this.#lines.length > 0 && this.#lines.at(-1) !== '') this.#break();
  }
}
