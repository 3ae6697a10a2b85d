import type { Token } from '../tokens/Token.ts';
import { featureIn } from './featureIn.ts';
import { isUnspaced, nameUnspaced } from './nameUnspaced.ts';

/** Where the name is taken from: tokens of the sentence, and which of them hold the ask. */
export interface AskPlace {
  readonly tokens: readonly Token[];
  /** The phrase that gave it away. */
  readonly from: number;
  readonly to: number;
  readonly what: 'after' | 'before' | 'sentence';
  readonly marked: { readonly from: number; readonly to: number } | null;
}

const MOST_WORDS = 8;

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/** Here an ask ends and its reason, time or condition begins. */
const CUTS = words(
  `because so since when whenever while if unless until although though but which who as instead rather otherwise
  please thanks thank therefore then before after ; : . ? ! , ( ) [ ] " – — - … parce car quand lorsque si mais weil
  damit wenn aber da porque cuando pero para quando mas`,
);

const CLAUSE_MARKS = words('; : . ? ! , ( ) — – but because');

/** Carries nothing at the beginning of a name. */
const LEADING = words(
  `to a an the have has get be able you your us me we i it its is are was will would could can may my our their his
  her this that these those some any just simply also really please again of for in on at with from by add
  let make see give allow enable support possible maybe ever even only and or then here there he she they do does did
  am been there way today yesterday now still currently le la les de d un une der die das den ein eine el los las o os
  as um uma l que`,
);

/** Verbs among `LEADING` that are worth keeping when nothing but their object follows. */
const TRAILING = words(
  `to a an the of for in on at with from by and or that this my our your their his her its is are was be i we you it
  as so too also just please now again still into onto out up off when if every each all de le la les et y e und der`,
);

/** The same in languages whose parts of speech are not known: folded, as their words are ("könnte" is "konnte"). */
const LEADING_UNTAGGED = words(
  `man ich wir ihr bitte doch zudem auch dass ob wenn konnte konnten sollte sollten solltet unbedingt ware por favor
  poder agreguen pongan seria otimo`,
);
const TRAILING_UNTAGGED = words('konnte konnten wurde wurden ware kann sollte');

/**
 * A short phrase that names what a sentence asks for or reports, from its own words: "Export timesheets to CSV".
 * At most eight words; an empty string where nothing is left that names anything.
 */
export function nameAsk(text: string, place: AskPlace): string {
  if (isUnspaced(place)) return nameUnspaced(text, place);
  const { tokens } = place;
  const candidates: (readonly Token[])[] = [];
  if (place.marked !== null) candidates.push(upToCut(tokens.slice(place.marked.from, place.marked.to)));
  if (place.what === 'after') candidates.push(upToCut(tokens.slice(askStart(place))));
  if (place.what === 'before') candidates.push(backToCut(tokens.slice(0, place.to)));
  const clause = clauseOf(place);
  if (place.what === 'sentence' && clause.length <= MOST_WORDS + 2) candidates.push(clause);
  if (place.what === 'sentence') candidates.push(upToCut(tokens.slice(place.to)));
  candidates.push(
    featureIn(clause, false),
    nounPhrases(tokens),
    clause,
    backToCut(tokens.slice(0, place.to)),
    tokens.slice(0, 20),
  );
  const names = candidates.map(trimmed);
  const best = names.find((name) => tells(name) && written(text, name) !== '');
  if (best !== undefined) return written(text, best);
  return names.map((name) => written(text, name)).find((name) => name !== '') ?? '';
}

/**
 * The feature that a sentence is about, as `featureIn` finds it: within the ask, where the place says where that is. An
 * empty string where nothing is named, or where parts of speech are not known.
 */
export function featureName(text: string, place: AskPlace): string {
  const { tokens, marked } = place;
  const ask =
    marked !== null
      ? upToCut(tokens.slice(marked.from, marked.to))
      : place.what === 'after'
        ? upToCut(tokens.slice(askStart(place)))
        : [];
  const found = featureIn(ask, true);
  return written(text, found.length > 0 ? found : featureIn(clauseOf(place), false));
}

const GREETS = words('hi hello hey dear good thanks thank cheers regards best kind sorry ok okay yes no lol');

/** At least two words, one of them a thing or a deed and not only a name; no greeting. */
function tells(name: readonly Token[]): boolean {
  const said = name.filter(({ word }) => /\p{L}{2}/u.test(word));
  const [first] = name;
  if (said.length < 2 || first === undefined || GREETS.has(first.word)) return false;
  return said.some(
    ({ word, pos }) =>
      pos === '' ||
      (pos === 'NOUN' && !NAMES_NOTHING.has(word)) ||
      (pos === 'PROPN' && said.some((each) => each.pos === 'VERB')),
  );
}

/** The clause that holds the phrase. */
function clauseOf({ tokens, from, to }: AskPlace): readonly Token[] {
  let [start, end] = [from, to];
  while (start > 0 && !CLAUSE_MARKS.has(tokens[start - 1]?.word ?? '.')) start--;
  while (end < tokens.length && !CLAUSE_MARKS.has(tokens[end]?.word ?? '.')) end++;
  return tokens.slice(start, end);
}

/** Words of asking itself; others at the end of a cue belong to what is asked ("would love to *export*"). */
const ASKING = words(
  `way ways option options possibility chance plans plan feature ability setting settings means method love like see
  have get be great nice good cool awesome helpful useful handy need want wish add make allow enable let give please
  suggest suggestion idea consider implement introduce include support provide able possible hope ideal ideally better
  request fantastic amazing perfect lovely wonderful thing able help find put vote use miss missing lack lacks offer`,
);

/** Where the ask begins: after the cue, or at the words of the cue that are not about asking. */
function askStart({ tokens, from, to }: AskPlace): number {
  let start = to;
  while (start > from + 1) {
    const token = tokens[start - 1];
    const tells =
      token !== undefined && /^(?:VERB|NOUN|PROPN|ADJ)$/u.test(token.pos) && !ASKING.has(token.word);
    if (!tells) break;
    start--;
  }
  return start;
}

/** The first clause that holds words. */
function upToCut(tokens: readonly Token[]): readonly Token[] {
  const start = tokens.findIndex((token) => !CUTS.has(token.word));
  if (start < 0) return [];
  let end = start + 1;
  while (end < tokens.length && !CUTS.has(tokens[end]?.word ?? '.')) {
    const isAnd = tokens[end]?.word === 'and' || tokens[end]?.word === 'or';
    if (isAnd && /^(?:i|we|it|they|he|she|then|that|this|you)$/u.test(tokens[end + 1]?.word ?? '')) break;
    end++;
  }
  return tokens.slice(start, end);
}

/** The last clause before its end. */
function backToCut(tokens: readonly Token[]): readonly Token[] {
  let start = tokens.length;
  while (start > 0 && !CUTS.has(tokens[start - 1]?.word ?? '.')) start--;
  return tokens.slice(start);
}

/** Nouns that name no ask. */
const NAMES_NOTHING = words(
  `monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday morning night week month year day
  time times moment hour hours minute minutes half second seconds hand thing things lot bit sort kind people everyone everybody somebody someone anyone nobody hi
  hello please thanks problem issue error`,
);

/** The longest run of nouns with what qualifies them. */
function nounPhrases(tokens: readonly Token[]): readonly Token[] {
  let best: readonly Token[] = [];
  let run: Token[] = [];
  const nouns = (of: readonly Token[]): number =>
    of.filter((token) => token.pos === 'NOUN' || token.pos === 'PROPN').length;
  const consider = (): void => {
    if (nouns(run) > nouns(best)) best = run;
    run = [];
  };
  for (const token of tokens) {
    if (
      (/^(?:NOUN|PROPN|ADJ|NUM)$/u.test(token.pos) && !NAMES_NOTHING.has(token.word)) ||
      (run.length > 0 && token.word === 'of')
    )
      run.push(token);
    else consider();
  }
  consider();
  return nouns(best) > 0 ? best : [];
}

function trimmed(tokens: readonly Token[]): readonly Token[] {
  let [start, end] = [0, tokens.length];
  while (start < end && isEmpty(tokens[start], LEADING, LEADING_UNTAGGED)) start++;
  end = Math.min(end, start + MOST_WORDS);
  while (end > start && isEmpty(tokens[end - 1], TRAILING, TRAILING_UNTAGGED)) end--;
  return tokens.slice(start, end);
}

/** Whether a word at an end of a name may go. */
function isEmpty(
  token: Token | undefined,
  anywhere: ReadonlySet<string>,
  untagged: ReadonlySet<string>,
): boolean {
  if (token === undefined || !/[\p{L}\p{N}]/u.test(token.word)) return true;
  return anywhere.has(token.word) || (token.pos === '' && untagged.has(token.word));
}

/** Verbatim between first and last token, one space between words, first letter large. */
function written(text: string, tokens: readonly Token[]): string {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined) return '';
  const name = text
    .slice(first.start, last.end)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  if ((name.match(/\p{L}/gu)?.length ?? 0) < 3) return name.match(/\p{Script=Han}/u) === null ? '' : name;
  const quiet = name === name.toUpperCase() && name.includes(' ') ? name.toLowerCase() : name;
  return quiet.charAt(0).toUpperCase() + quiet.slice(1);
}
