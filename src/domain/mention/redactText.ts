import { REDACTIONS } from './REDACTIONS.ts';

/** Characters that stand for an ASCII one: full-width forms, typographic dashes and spaces. Each is one unit long. */
const DRESSED = /[\uff01-\uff5e\u2010-\u2015\u2212\u00a0\u2000-\u200a\u202f\u3000]/g;

/** So much of what stands before a find tells what it is: a mail address's name, a word such as `Tel.`. */
const SEEN_BEFORE = 64;

/** What stands beside a mark may be found only at the second look; more than this no text needs. */
const MOST_LOOKS = 8;

/**
 * The text with e-mail addresses, phone numbers, card numbers, IBANs, IP addresses, keys and tokens (also those in
 * addresses of pages) replaced by short marks such as `[e-mail]`. Everything else stays, unit by unit.
 *
 * Redacting twice changes nothing more; the result is at most half as long again as `text`. Works in time linear in
 * the text's length, for any string (lone surrogates included). It finds what has a recognizable shape, and no names
 * or street addresses: `tests/domain/redactCases.ts` is the table of what is and what is not touched.
 */
export function redactText(text: string): string {
  let before = text;
  for (let look = 0; look < MOST_LOOKS; look++) {
    const after = redactOnce(before);
    if (after === before) break;
    before = after;
  }
  return before;
}

function redactOnce(text: string): string {
  let shown = text;
  let read = text.replace(DRESSED, undress);
  for (const { kind, sees, spanOf } of REDACTIONS) {
    let newShown = '';
    let newRead = '';
    let from = 0;
    sees.lastIndex = 0;
    for (let found = sees.exec(read); found !== null; found = sees.exec(read)) {
      const { index } = found;
      const end = index + found[0].length;
      const before = (
        newRead.slice(-SEEN_BEFORE) + read.slice(Math.max(from, index - SEEN_BEFORE), index)
      ).slice(-SEEN_BEFORE);
      const span = spanOf(found, before, read.slice(end, end + 4));
      if (typeof span === 'number') {
        sees.lastIndex = index + Math.max(1, span);
        continue;
      }
      const start = index + span.at;
      newShown += `${shown.slice(from, start)}[${kind}]`;
      newRead += `${read.slice(from, start)}[${kind}]`;
      sees.lastIndex = from = start + span.length;
    }
    shown = newShown + shown.slice(from);
    read = newRead + read.slice(from);
  }
  return shown;
}

function undress(character: string): string {
  const code = character.charCodeAt(0);
  if (code > 0xff00) return String.fromCharCode(code - 0xfee0);
  return (code >= 0x2010 && code <= 0x2015) || code === 0x2212 ? '-' : ' ';
}
