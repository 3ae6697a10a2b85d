/** Ends of file names that look like a mail address's: `logo@2x.png`. */
const PICTURES = /^(?:png|jpe?g|gif|svg|webp)$/i;

/**
 * How many units of `text` the domain of a mail address takes, which `text` begins with; 0 where there is none. Its last
 * part is letters only, so that `react@18.3.1` is no address; a full stop after it is the sentence's.
 */
export function domainLength(text: string): number {
  if (/^\d+\.\d/.test(text)) return 0;
  let end = 0;
  let at = 0;
  for (const label of text.split('.')) {
    if (label === '') break;
    const top = /^(?:xn--[\w-]{2,59}|[a-zÀ-ӿ]{2,24})/i.exec(label)?.[0] ?? '';
    const isTop = at > 0 && top !== '' && !/^[\wÀ-ӿ]/.test(label.slice(top.length)) && !PICTURES.test(top);
    if (isTop) end = at + top.length;
    at += label.length + 1;
  }
  return end;
}

/** How many units at the end of `before` may be the part of a mail address before its `@`. */
export function nameLength(before: string): number {
  let start = before.length;
  while (start > 0 && /[\wÀ-ӿ.%+'-]/.test(before.charAt(start - 1))) start--;
  while (/[.%+'-]/.test(before.charAt(start))) start++;
  return before.charAt(start - 1) === ']' || before.endsWith('//', start) ? 0 : before.length - start;
}
