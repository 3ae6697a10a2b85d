/** Ends of file names that look like a mail address's: `logo@2x.png`. */
const PICTURES = /^(?:png|jpe?g|gif|svg|webp)$/i;

/** How far a mail address reaches on both sides of its `@`, in UTF-16 units. */
interface Reach {
  readonly before: number;
  readonly after: number;
}

/**
 * The mail address around an `@` that stands between these texts, or `null` where there is none: after it a domain whose
 * last part is letters only (so that `react@18.3.1` is no address; a full stop after it is the sentence's), before it up to
 * 64 units of a name.
 */
export function mailAddressAround(before: string, after: string): Reach | null {
  const name = nameLength(before);
  const domain = domainLength(after);
  return name === 0 || domain === 0 ? null : { before: name, after: domain };
}

function nameLength(before: string): number {
  let start = before.length;
  while (start > 0 && /[\wÀ-ӿ.%+'-]/.test(before.charAt(start - 1))) start--;
  while (/[.%+'-]/.test(before.charAt(start))) start++;
  const isPartOfMore = before.charAt(start - 1) === ']' || before.endsWith('//', start);
  return isPartOfMore ? 0 : before.length - start;
}

function domainLength(text: string): number {
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
