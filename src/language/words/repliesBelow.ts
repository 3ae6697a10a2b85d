import EmailReplyParser from 'email-reply-parser';
import type { Line } from './Line.ts';

/**
 * The reply parser's expressions were not written against hostile input: it sees lines cut to this length, and so
 * many characters in all. What lies below is left to the rules about lines.
 */
const LINE_UNITS = 160;
const TEXT_UNITS = 6000;

/** A quote's header may begin some lines above the words that give it away. */
const LINES_ABOVE = 3;

/** A signature longer than this is somebody going on below a line of dashes. */
const SIGNATURE_UNITS = 400;

/** Most comments have no line that the parser could object to; it is slow, and not asked about those. */
const WORTH_PARSING =
  /^(?:>|-{2}|_{2}|\+{2}|={2}|(?:from|von|de|van|da) ?:)|wrote|schrieb|écrit|escribió|escreveu|scritto|schreef|skrev|kirjoitti|napisał|pisze|写道|작성|メッセージ|message-|message -/iu;

const POSTSCRIPT = /^p\.? ?p?\.?s\b[.:\s]/iu;

/**
 * Which lines email-reply-parser holds for quoted history or a signature, by their index. Lines after "PS" in a
 * signature, and signatures that are too long to be one, stay the customer's own.
 */
export function repliesBelow(lines: readonly Line[]): ReadonlySet<number> {
  const hidden = new Set<number>();
  const first = lines.findIndex((line) => WORTH_PARSING.test(line.seen));
  if (first < 0) return hidden;

  const given: string[] = [];
  const lineOfUnit: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (index < first - LINES_ABOVE) continue;
    if (lineOfUnit.length > TEXT_UNITS) break;
    const seen = line.seen.slice(0, LINE_UNITS).replace(/\s+/gu, ' ');
    if (seen === '' && given.at(-1) === '') continue;
    given.push(seen);
    for (const unit of seen) if (unit !== ' ') lineOfUnit.push(index);
  }

  let unit = 0;
  for (const fragment of new EmailReplyParser().read(given.join('\n')).getFragments()) {
    const units = [...fragment.getContent().replace(/\s+/gu, '')].length;
    const from = lineOfUnit[unit];
    const to = lineOfUnit[unit + units - 1];
    unit += units;
    if (!fragment.isHidden() || from === undefined || to === undefined) continue;
    const length = (lines[to]?.end ?? 0) - (lines[from]?.start ?? 0);
    if (fragment.isSignature() && !fragment.isQuoted() && length > SIGNATURE_UNITS) continue;
    for (let index = from; index <= to; index++) {
      if (fragment.isSignature() && POSTSCRIPT.test(lines[index]?.seen ?? '')) break;
      hidden.add(index);
    }
  }
  return hidden;
}
