import type { Line } from './Line.ts';
import { LINE_RULES, type Reach } from './lineRules.ts';
import { repliesBelow } from './repliesBelow.ts';

/** Every line that a rule could see; most lines of prose are not, and are spared the rules. */
const MAYBE_ASIDE =
  /^[^\p{L}]|[:=(){};@|\t<]|,\S*,|^(?:sent|get|von|gesendet|envoy|enviado|iphone|unsub|to unsub|begin|anfang|début|inicio|início|confid|discl|legal|aviso|this|if you|diese|der inhalt|denken|ce |pensez|este|esta|本|please|virus|outlook|télé|obten|obter|http|www|caused|traceback|file|select|insert|update|import|export|npm|sudo|curl|process|thread)/iu;

/** The lines that are not the customer's own words, by their index: quoted, signed, automatic, pasted. */
export function setAside(lines: readonly Line[]): ReadonlySet<number> {
  const aside = new Set(repliesBelow(lines));
  for (let index = 0; index < lines.length; index++) {
    const seen = lines[index]?.seen ?? '';
    if (!MAYBE_ASIDE.test(seen)) continue;
    const rule = LINE_RULES.find((candidate) => candidate.sees.test(seen));
    if (rule === undefined) continue;
    const end = endOf(rule.reach, lines, index, aside);
    for (; index < end; index++) aside.add(index);
    aside.add(index);
  }
  signOff(lines, aside);
  return fenced(lines, aside);
}

/** How a letter ends, alone on its line. */
const CLOSINGS: readonly RegExp[] = [
  /^(?:(?:many |kind |best |warm |kindest |warmest |with (?:kind|best) )?(?:regards|wishes|greetings)|best|cheers|sincerely|yours (?:sincerely|faithfully|truly)|all the best)[,.!]*$/iu,
  /^(?:(?:many )?thanks(?: again| a lot| so much| in advance)?|thank you(?: in advance| very much)?|ta)[,.!]*$/iu,
  /^(?:(?:mit )?(?:freundlichen?|vielen?|lieben?|besten?|herzlichen?|schönen?) gr(?:ü|ue)(?:ß|ss)en?(?: aus .{2,30})?|vg|lg|mfg|(?:(?:vielen|besten|herzlichen) dank|danke) im voraus)[,.!]*$/iu,
  /^(?:(?:bien |très )?cordialement|bien à vous|bonne (?:journée|soirée)|merci d'avance|.{0,60}salutations (?:distinguées|les meilleures)|sincères salutations)[,.!]*$/iu,
  /^(?:(?:un |muchos )?(?:cordial(?:es)? )?saludos?(?: cordial(?:es)?)?|atentamente|(?:muchas )?gracias(?: de antemano)?|quedo (?:atent[oa]|a la espera)\b.{0,40})[,.!]*$/iu,
  /^(?:atenciosamente|(?:com os )?(?:melhores )?cumprimentos|(?:um )?abraços?|cordialmente|(?:muito )?obrigad[oa](?: desde já)?)[,.!]*$/iu,
  /^よろしくお願い(?:いた|致)?します[。！]?$/u,
];

function closes({ seen }: Pick<Line, 'seen'>): boolean {
  return seen.length <= WIDEST_SIGNED && CLOSINGS.some((closing) => closing.test(seen));
}

/** A company's name may end with a full stop and still be one. */
const ENDS_SENTENCE = /(?<!\b(?:ltd|ltda|inc|co|corp|e\.v|s\.a|s\.l|gmbh|kg|cia))[.?!。]$/iu;

/** Lines after a closing that are still a signature. */
const MOST_SIGNED = 8;
const WIDEST_SIGNED = 70;

/** Sets aside what stands below a closing, up to the end, while it looks like names and addresses. */
function signOff(lines: readonly Line[], aside: Set<number>): void {
  let last = lines.length - 1;
  while (last >= 0 && (lines[last]?.seen === '' || aside.has(last))) last--;
  for (let index = last; index >= 0 && index >= last - MOST_SIGNED; index--) {
    const seen = lines[index]?.seen ?? '';
    if (closes({ seen })) {
      while (index > 0 && closes({ seen: lines[index - 1]?.seen ?? '' })) index--;
      for (let below = index; below <= last; below++) aside.add(below);
      return;
    }
    if (seen.length > WIDEST_SIGNED || ENDS_SENTENCE.test(seen)) return;
  }
}

/** The last line that a rule which saw the one at `index` sets aside. */
function endOf(reach: Reach, lines: readonly Line[], index: number, aside: ReadonlySet<number>): number {
  if (reach === 'line') return index;
  if (reach === 'pair') return Math.min(index + 1, lines.length - 1);
  const wroteAbove = (): boolean =>
    lines.slice(0, index).some(({ seen }, at) => seen !== '' && !aside.has(at));
  if (reach === 'rest' || (reach === 'history' && wroteAbove())) return lines.length - 1;
  return blockEnd(lines, index);
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
