import type { WritingFinding } from '#ports/WritingCheck.ts';
import { compilePattern, type WordSets } from '../hearing/compilePattern.ts';
import { matchPattern } from '../hearing/matchPattern.ts';
import type { Pattern, PatternText } from '../hearing/Pattern.ts';
import type { Token } from '../tokens/Token.ts';
import type { WritingRule } from './WritingRule.ts';
import { type WrittenSentence, writtenSentences } from './writtenSentences.ts';

/** A rule whose patterns are ready to be looked for. */
export interface ReadyRule {
  readonly rule: WritingRule;
  readonly patterns: readonly Pattern[];
  readonly unless: readonly Pattern[];
  readonly unlessBeside: readonly Pattern[];
}

/** Reads the patterns of rules. Throws where one is not well formed: a bug in the rules. */
export function readyRules(rules: readonly WritingRule[], sets: WordSets): readonly ReadyRule[] {
  const ready = (texts: readonly PatternText[] = []) => texts.map((text) => compilePattern(text, sets));
  return rules.map((rule) => ({
    rule,
    patterns: ready(rule.patterns),
    unless: ready(rule.unless),
    unlessBeside: ready(rule.unlessBeside),
  }));
}

/** What rules find in a text, in its order; of two of one kind that touch, one that spans both. */
export function findPhrases(rules: readonly ReadyRule[], text: string): readonly WritingFinding[] {
  return writtenSentences(text).flatMap((sentence) => {
    const found = rules.map((ready) => ({ ready, findings: findRule(ready, sentence) }));
    const strong = new Set(
      found.flatMap(({ ready: { rule }, findings }) =>
        findings.length > 0 && rule.onlyAlone !== true ? [rule.kind] : [],
      ),
    );
    const kept = found
      .filter(({ ready: { rule } }) => rule.onlyAlone !== true || !strong.has(rule.kind))
      .flatMap(({ findings }) => findings);
    return joined(
      kept.toSorted((a, b) => a.start - b.start || b.end - a.end),
      text,
    );
  });
}

function findRule(
  { rule, patterns, unless, unlessBeside }: ReadyRule,
  { tokens }: WrittenSentence,
): readonly WritingFinding[] {
  const mark = tokens.at(-1);
  if (mark === undefined || (rule.asks === true && mark.word !== '?')) return [];
  const found = patterns.flatMap((pattern) => everywhere(pattern, tokens));
  if (found.length === 0 || unless.some((guard) => matchPattern(guard, tokens) !== null)) return [];
  const { id: ruleId, kind, because, instead } = rule;
  return found.flatMap(({ from, to }) => {
    const [first, last] = [tokens[from], tokens[to - 1]];
    if (first === undefined || last === undefined) return [];
    const clause = clauseAround(tokens, from, to);
    if (unlessBeside.some((guard) => matchPattern(guard, clause) !== null)) return [];
    if (rule.saidByNumber === true && isSaidByNumber(tokens, from, to)) return [];
    const end = rule.asks === true && to === tokens.length - 1 ? mark.end : last.end;
    return [{ kind, because, ruleId, instead, start: first.start, end }];
  });
}

function everywhere(pattern: Pattern, tokens: readonly Token[]) {
  const all: { readonly from: number; readonly to: number }[] = [];
  for (let at = 0; at < tokens.length;) {
    const found = matchPattern(pattern, tokens, at);
    if (found === null) break;
    all.push(found);
    at = found.to;
  }
  return all;
}

const PARTS = new Set([',', ';', ':', '–', '—', '(', ')', 'but', 'because', 'so']);

/** The clause in which something was found: up to the next comma or the like on both sides. */
function clauseAround(tokens: readonly Token[], from: number, to: number): readonly Token[] {
  const begin = tokens.slice(0, from).findLastIndex(({ word }) => PARTS.has(word)) + 1;
  const end = tokens.findIndex(({ word }, at) => at >= to && PARTS.has(word));
  return tokens.slice(begin, end < 0 ? tokens.length : end);
}

const BESIDE = new Set(['(', ',', ':', '–', '—']);
const OF = new Set(['of', 'the', 'our']);
const NUMBER = /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/u;

/** Whether a number stands before it ("9 of our largest") or, in brackets or after a mark, behind it ("most, 31 of 37,"). */
function isSaidByNumber(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens.slice(Math.max(0, from - 3), from).toReversed();
  const number = before.find(({ word }) => !OF.has(word));
  if (number !== undefined && NUMBER.test(number.word)) return true;
  const near = tokens.slice(to, to + 4);
  const mark = near.findIndex(({ word }) => BESIDE.has(word));
  if (mark < 0) return false;
  if (near[mark]?.word === '(') return true;
  return tokens.slice(to + mark + 1, to + mark + 6).some(({ word }) => NUMBER.test(word));
}

/** Findings that overlap, or that only white space parts, as one; the first says why. */
function joined(found: readonly WritingFinding[], text: string): readonly WritingFinding[] {
  const all: WritingFinding[] = [];
  for (const finding of found) {
    const index = all.findLastIndex(({ kind }) => kind === finding.kind);
    const last = all[index];
    if (last === undefined || text.slice(last.end, finding.start).trim() !== '') {
      all.push(finding);
      continue;
    }
    const instead = finding.end <= last.end || finding.instead === last.instead ? last.instead : null;
    all[index] = { ...last, end: Math.max(last.end, finding.end), instead };
  }
  return all;
}
