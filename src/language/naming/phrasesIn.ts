import type { Token } from '../tokens/Token.ts';
import { EVALUATES, SAYS_LITTLE } from './plainWords.ts';

/** A run of words that may name something. */
export interface Phrase {
  /** Its words, without articles and without whose it is. */
  readonly tokens: readonly Token[];
  /** A thing ("waiting list"), a deed with its object ("merge contacts"), or what fails ("map does not load"). */
  readonly kind: 'thing' | 'deed' | 'failure';
}

const MOST_WORDS = 6;

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/** Between a thing and another that says which one is meant. */
const JOINS = words('of for to in on with from by per without between');

/** Nouns, or what is taken for one, that name nothing by themselves. */
const NO_THING = words(
  `lot bit sort kind way ways plan plans thing things anything nothing something everything everyone everybody someone
  somebody anybody nobody one ones time times day days week weeks month months year years morning evening night today
  tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday weekend hour hours minute minutes second
  seconds people person guy guys man chance idea hope love please thanks thank hello hi hey cheers sorry problem problems
  issue issues mine pain boss colleague colleagues half dozen couple case fact reason end beginning rest place side part
  moment point god sake option options possibility ability feature features support help program app system software
  version use need s t m re ve ll d`,
);

/** What hands do on every screen. */
const HANDLING = words(
  'click press tap type go look hit push scroll wait sit stand walk come call phone write read',
);

const FAILS = words(
  'fail crash freeze break disappear vanish hang stop drop disconnect lose miss spin die expire',
);
const FAILED = words(
  `broken wrong missing gone empty blank offline slow late grey gray white down lost stuck unreachable invalid expired off
  dead unusable corrupt corrupted duplicated double`,
);
const BETWEEN = words(
  'is are was were do does did has have had can ca will wo still always just also often suddenly sometimes',
);
const OWNERS = words('my our your their his her its all a an the this that these those each every any some');

/** Phrases of a sentence that may name what it is about. Needs parts of speech. */
export function phrasesIn(read: readonly Token[]): readonly Phrase[] {
  const tokens = hyphensJoined(read);
  const phrases: Phrase[] = [];
  const put = (kind: Phrase['kind'], from: number, to: number): void => {
    const its = tokens.slice(from, to).filter((token) => !isOwner(token));
    if (its.length > 0 && its.length <= MOST_WORDS) phrases.push({ tokens: its, kind });
  };
  for (const [at, token] of tokens.entries()) {
    const end = isOwner(token) ? at : thingEnd(tokens, at);
    if (end > at) {
      put('thing', at, end);
      put('thing', at, joinedEnd(tokens, end));
      const failed = failureEnd(tokens, end);
      if (failed > end) put('failure', at, failed);
    }
    if (
      token.pos !== 'VERB' ||
      token.word.endsWith('ed') ||
      SAYS_LITTLE.has(token.lemma) ||
      HANDLING.has(token.lemma)
    )
      continue;
    const object = thingEnd(tokens, ownersEnd(tokens, particleEnd(tokens, at + 1)));
    if (object > at + 1) put('deed', at, object);
    const joined = joinedEnd(tokens, Math.max(object, at + 1));
    if (joined > at + 1) put('deed', at, joined);
  }
  return phrases;
}

/** "Sign-in" and "pop-ups" are one word each. */
function hyphensJoined(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    let token = tokens[at];
    if (token === undefined) break;
    let [hyphen, next] = [tokens[at + 1], tokens[at + 2]];
    while (hyphen?.word === '-' && hyphen.start === token.end && next?.start === hyphen.end) {
      const word: string = `${token.word}-${next.word}`;
      token = { word, lemma: word, pos: 'NOUN', start: token.start, end: next.end };
      at += 2;
      [hyphen, next] = [tokens[at + 1], tokens[at + 2]];
    }
    joined.push(token);
  }
  return joined;
}

function isHead(token: Token): boolean {
  return (
    /^(?:NOUN|PROPN)$/u.test(token.pos) && !NO_THING.has(token.word) && /[\p{L}\p{N}]{2}/u.test(token.word)
  );
}

function isOwner(token: Token | undefined): boolean {
  return token !== undefined && (token.pos === 'DET' || OWNERS.has(token.word));
}

function ownersEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  while (isOwner(tokens[at])) at++;
  return at;
}

function particleEnd(tokens: readonly Token[], at: number): number {
  const isParticle = /^(?:in|out|up|down|off|on|back|over)$/u.test(tokens[at]?.word ?? '');
  return isParticle && thingEnd(tokens, ownersEnd(tokens, at + 1)) > at + 1 ? at + 1 : at;
}

/** Where the thing that begins here ends; `from` where none does. */
function thingEnd(tokens: readonly Token[], from: number): number {
  let end = from;
  for (let at = from; at < Math.min(tokens.length, from + 4); at++) {
    const token = tokens[at];
    if (token === undefined || EVALUATES.has(token.word)) break;
    if (isHead(token)) end = at + 1;
    else if (NO_THING.has(token.word) || !(token.pos === 'ADJ' || isParticiple(token))) break;
  }
  return end;
}

function isParticiple({ pos, word }: Token): boolean {
  return pos === 'VERB' && /(?:ing|ed)$/u.test(word);
}

/** Where the other thing ends that says which one is meant: "export | of all contacts". */
function joinedEnd(tokens: readonly Token[], end: number): number {
  if (!JOINS.has(tokens[end]?.word ?? '')) return end;
  const from = ownersEnd(tokens, end + 1);
  const to = thingEnd(tokens, from);
  return to > from ? to : end;
}

/** After a thing: that it does not do what it should, or is not as it should be. */
function failureEnd(tokens: readonly Token[], end: number): number {
  let at = end;
  let [negated, helped] = [false, false];
  for (; at < Math.min(tokens.length, end + 4); at++) {
    const word = tokens[at]?.word ?? '';
    if (word === 'not' || word === 'never' || word === "n't") negated = true;
    else if (/^(?:keeps?|says?|shows?|stays?|goes|comes?)$/u.test(word) || BETWEEN.has(word)) helped = true;
    else break;
  }
  const token = tokens[at];
  if (token === undefined) return end;
  if (negated && /^(?:VERB|ADJ|NOUN)$/u.test(token.pos)) return at + 1;
  return FAILS.has(token.lemma) || (helped && FAILED.has(token.word)) ? at + 1 : end;
}
