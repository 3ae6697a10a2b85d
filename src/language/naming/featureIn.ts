import type { Token } from '../tokens/Token.ts';
import { DEED_AFTER, DOES_WITH, EVALUATES, GOES_ON, NAMES_LITTLE, SAYS_LITTLE } from './plainWords.ts';

const MOST_WORDS = 10;

/** A run of tokens: the first one, and the one after the last. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/**
 * The words for what a sentence is about: a deed with its object ("share recipes", "log in with my Google account") or
 * a thing ("search bar"), without what the speaker thinks of it. Needs parts of speech.
 *
 * @param asked whether the tokens are those of an ask: their first deed or thing is what is asked for then
 * @returns none where nothing is named
 */
export function featureIn(tokens: readonly Token[], asked: boolean): readonly Token[] {
  const deeds = deedsIn(tokens, asked);
  const things = thingsIn(tokens);
  const telling = things.filter(({ to }) => !NAMES_LITTLE.has(tokens[to - 1]?.lemma ?? ''));
  const [thing] = telling;
  const [deed] = deeds.filter(({ from }) => asked || isDone(tokens, from));
  if (deed !== undefined && !(asked && thing !== undefined && thing.to <= deed.from))
    return cut(tokens, deed);
  const found = thing ?? deeds[0] ?? things[0];
  return found === undefined ? [] : cut(tokens, found);
}

function cut(tokens: readonly Token[], { from, to }: Run): readonly Token[] {
  return tokens.slice(from, Math.min(to, from + MOST_WORDS));
}

const is = (token: Token | undefined, ...parts: readonly string[]): boolean =>
  token !== undefined && parts.includes(token.pos);

/** Verbs that say something, with their objects. */
function deedsIn(tokens: readonly Token[], asked: boolean): readonly Run[] {
  const deeds: Run[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) continue;
    const isDoing = token.word.endsWith('ing') && isObject(tokens, at + 1);
    if (SAYS_LITTLE.has(token.lemma) && !(isDoing && DOES_WITH.has(token.lemma))) continue;
    if (!is(token, 'VERB') && !(isDoing && at === 0)) continue;
    const to = endOfDeed(tokens, at, asked);
    deeds.push({ from: at, to });
    at = to - 1;
  }
  return deeds;
}

/** After a verb, its particle and its object; where it has none, after what it is done with or to. */
function endOfDeed(tokens: readonly Token[], verb: number, asked: boolean): number {
  let end = verb + 1;
  if (
    is(tokens[end], 'ADP', 'PART', 'ADV') &&
    /^(?:in|out|up|down|off|on|back|over)$/u.test(tokens[end]?.word ?? '')
  )
    if (!isObject(tokens, end + 1)) end++;
  const object = thingAfter(tokens, end);
  const isAlone = object === end;
  end = object;
  for (let more = asked ? 3 : isAlone ? 2 : 0; more > 0; more--) {
    if (!is(tokens[end], 'ADP', 'PART')) break;
    const after = thingAfter(tokens, end + 1);
    if (after === end + 1) break;
    end = after;
  }
  return end;
}

function isObject(tokens: readonly Token[], at: number): boolean {
  return thingAfter(tokens, at) > at;
}

/** Where the thing that begins here ends; `from` where none does. */
function thingAfter(tokens: readonly Token[], from: number): number {
  let [end, at] = [from, from];
  while (is(tokens[at], 'DET', 'ADJ', 'NUM', 'NOUN', 'PROPN') || isPossessive(tokens[at])) {
    if (end > from && is(tokens[at], 'DET')) break;
    at++;
    if (is(tokens[at - 1], 'NOUN', 'PROPN')) end = at;
  }
  // "From the report view": a verb that ends it all, behind a noun and without an ending of its own, is a noun.
  const last = tokens[end];
  const isLast = tokens[end + 1] === undefined || is(tokens[end + 1], 'PUNCT');
  if (end > from && is(last, 'VERB') && last?.word === last?.lemma && isLast) end++;
  return end;
}

function isPossessive(token: Token | undefined): boolean {
  return token !== undefined && /^(?:my|our|your|their|his|her|its|'s|’s)$/u.test(token.word);
}

/** Whether the verb is what somebody does, wants to do or cannot do; and not what a thing does to them. */
function isDone(tokens: readonly Token[], verb: number): boolean {
  const token = tokens[verb];
  const before = tokens[verb - 1];
  if (token?.word.endsWith('ing') === true)
    return !is(before, 'AUX', 'NOUN', 'PROPN') && !GOES_ON.has(before?.lemma ?? '');
  return tokens.slice(Math.max(0, verb - 2), verb).some(({ word }) => DEED_AFTER.has(word));
}

/** Nouns with what qualifies them, without opinions: "search bar", "history of orders". */
function thingsIn(tokens: readonly Token[]): readonly Run[] {
  const things: Run[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!is(tokens[at], 'NOUN', 'PROPN', 'ADJ')) continue;
    let [from, to] = [at, at];
    while (is(tokens[to], 'NOUN', 'PROPN', 'ADJ', 'NUM')) to++;
    at = to;
    while (to > from && !is(tokens[to - 1], 'NOUN', 'PROPN')) to--;
    while (from < to && EVALUATES.has(tokens[from]?.word ?? '')) from++;
    if (from >= to) continue;
    const whole = tokens[to]?.word === 'of' ? thingAfter(tokens, to + 1) : to;
    things.push({ from, to: whole > to + 1 ? whole : to });
  }
  return things;
}
