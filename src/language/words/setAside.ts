import type { Line } from './Line.ts';
import { LINE_RULES } from './lineRules.ts';
import { repliesBelow } from './repliesBelow.ts';

/** Every line that a rule could see; most lines of prose are not, and are spared the rules. */
const MAYBE_ASIDE =
  /^[^\p{L}]|[:=(){};@|\t<]|,\S*,|^(?:sent|get|von|gesendet|envoy|enviado|iphone|unsub|to unsub|begin|confid|discl|legal|this|if you|diese|ce |please|www|caused|traceback|select|insert|update|import|export|npm|sudo|curl|process|thread)/iu;

/** The lines that are not the customer's own words, by their index: quoted, signed, automatic, pasted. */
export function setAside(lines: readonly Line[]): ReadonlySet<number> {
  const aside = new Set(repliesBelow(lines));
  for (let index = 0; index < lines.length; index++) {
    const seen = lines[index]?.seen ?? '';
    if (!MAYBE_ASIDE.test(seen)) continue;
    const rule = LINE_RULES.find((candidate) => candidate.sees.test(seen));
    if (rule === undefined) continue;
    const end =
      rule.reach === 'line' ? index : rule.reach === 'rest' ? lines.length - 1 : blockEnd(lines, index);
    for (; index < end; index++) aside.add(index);
    aside.add(index);
  }
  signOff(lines, aside);
  return fenced(lines, aside);
}

/** How a letter ends, alone on its line. */
const CLOSING =
  /^(?:(?:many |kind |best |warm |kindest |warmest |with (?:kind|best) )?(?:regards|wishes|greetings)|best|cheers|sincerely|yours (?:sincerely|faithfully|truly)|all the best|thanks(?: again| a lot| so much| in advance)?|thank you|many thanks|ta|mit freundlichen grüßen|freundliche grüße|viele grüße|liebe grüße|beste grüße|vg|lg|mfg|(?:bien )?cordialement|bien à vous|bonne journée|saludos(?: cordiales)?|un saludo|atenciosamente|obrigad[oa]|gracias|よろしくお願い(?:いた)?します。?)[,.!]*$/iu;

/** Lines after a closing that are still a signature. */
const MOST_SIGNED = 8;
const WIDEST_SIGNED = 70;

/** Sets aside what stands below a closing, up to the end, while it looks like names and addresses. */
function signOff(lines: readonly Line[], aside: Set<number>): void {
  let last = lines.length - 1;
  while (last >= 0 && (lines[last]?.seen === '' || aside.has(last))) last--;
  for (let index = last; index >= 0 && index >= last - MOST_SIGNED; index--) {
    const seen = lines[index]?.seen ?? '';
    if (CLOSING.test(seen)) {
      for (let below = index; below <= last; below++) aside.add(below);
      return;
    }
    if (seen.length > WIDEST_SIGNED || /[.?!]$/u.test(seen)) return;
  }
}

function blockEnd(lines: readonly Line[], from: number): number {
  let end = from;
  while (end + 1 < lines.length && lines[end + 1]?.seen !== '') end++;
  return end;
}

/** Everything between two lines of three backticks is code, whatever it looks like. */
function fenced(lines: readonly Line[], aside: Set<number>): ReadonlySet<number> {
  const fences = lines.flatMap((line, index) => (line.seen.startsWith('```') ? [index] : []));
  for (let pair = 0; pair + 1 < fences.length; pair += 2) {
    const [open, close] = [fences[pair] ?? 0, fences[pair + 1] ?? 0];
    for (let index = open; index <= close; index++) aside.add(index);
  }
  return aside;
}
