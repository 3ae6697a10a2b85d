import { compilePattern } from '../../hearing/compilePattern.ts';
import { matchPattern } from '../../hearing/matchPattern.ts';
import type { Pattern, PatternText } from '../../hearing/Pattern.ts';
import type { Token } from '../../tokens/Token.ts';

/** What a whole sentence of a reply is, by phrases that say so whatever it is about. None decides alone. */
// prettier-ignore
const SIGNS: Readonly<Record<string, readonly PatternText[]>> = {
  /** The writer does not know, or must not say. */
  unsure: [
    '(can|could|do|does|did|will|would|am|are|is|was|be|have|had) not *1 (promise|guarantee|say|tell|know|commit|speculate|comment|sure|certain|clear|known|decided|allowed|give)',
    '(no|without|any|never) *1 (promise|promises|date|dates|guarantee|decision|timeline|word|news|plan|plans|intention|information)',
    'not able to (say|tell|promise)', 'too early', '(whether|unclear|undecided|decide|decides|decision|consider|considers|considered|considering|discuss|discussed|discussing|thinking)',
  ],
  /** Somebody else said so, or asks. */
  reported: [
    '(you|colleague|article|mail|newspaper|somebody|someone|leaflet|page|blog|rumour|it) *1 (wrote|said|say|says|told|asked|ask|asking|read|want to know|mentioned)',
    'you (were|have been) (told|promised|waiting|hoping)',
  ],
  /** An open condition, unlike "if all goes well". */
  open: ['^ (if|whether|unless|when|once|until|as soon as)', '^ should (it|this|that|the|there|you|a|an|your|they|we|anything)'],
  lucky: ['(if|should|assuming|provided) (all|everything|nothing|things|no|that)', '(if|provided that|assuming) the *2 (holds|passes|pass|goes|go)'],
  refused: [
    '(will|shall) not (be)? (offer|add|build|bring|support|make|open|change|return|come|do|possible|ship|release|fix|added|built|offered|made|supported|changed|able to)',
    '(is|are|am) not (going|planned|coming|planning|working|adding|on|in|scheduled|to be)', '(decided|voted) (against|not)', 'no *1 (plan|plans|fix|update) ', '(none|nothing|nobody|neither) *2 (is|are|has|will|planned|coming)',
  ],
  negated: ['(will|shall|should) not', 'never'],
  mine: ['i (will|shall|am going to)'],
  past: ['(was|were|did|had|has been|have been|came|went)'],
  habit: ['(every|each|always|usual|usually|monthly|daily)'],
  /** It speaks of what is to come; where nothing does, that counts. */
  ahead: [
    '(will|shall|should|going to|about to|is to|are to|soon|shortly|plan|plans|planned|planning|next|coming|later|by|until|from|once|hope|hopes|expect|aim|roadmap|due|scheduled|works|being|never|stay|stays|remain|remains|keep|keeps|promise|promised|guarantee|eta|way|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tonight|tomorrow|spring|summer|autumn|winter|day|days|week|weeks|month|months|ahead)',
    '(am|are|is) *1 (working|building|adding|fixing|testing|making|opening|bringing|changing|moving|launching|releasing|replacing|getting|preparing)',
  ],
  /** It gives the reader certainty, with a date or without. */
  assured: [
    '(promise|promised|promises|guarantee|guaranteed|assure|assured|swear|vow|pledge|word|certain|certainly|sure|confident|definitely|forever)', '(never|always)', 'not *4 again', '(count|rely|depend) on', '(stay|stays|remain|remains|keep) *3 (free|same|is|yours|unchanged)', 'for (good|ever|life)',
  ],
};

/** In an order of their own, which the weights know nothing of. */
const READY: readonly (readonly [string, readonly Pattern[]])[] = Object.entries(SIGNS).map(
  ([name, patterns]) => [name, patterns.map((pattern) => compilePattern(pattern, {}))],
);

/** The signs of a sentence; that nothing in it is ahead is one, too. */
export function signsOf(tokens: readonly Token[]): ReadonlySet<string> {
  const signs = new Set(
    READY.flatMap(([name, patterns]) =>
      patterns.some((pattern) => matchPattern(pattern, tokens) !== null) ? [name] : [],
    ),
  );
  if (!signs.delete('ahead')) signs.add('notAhead');
  return signs;
}
