import type { AnswerRule } from '../../Rule.ts';

/** What agents answer, in English. */
// prettier-ignore
export const EN_ANSWERS: readonly AnswerRule[] = [
  {
    id: 'en.answer.notPossible',
    says: 'notPossible',
    patterns: ['(is|are) (currently|unfortunately|sadly|still)? not (currently|yet|something|a thing|really|at the moment|today|actually)? (possible|supported|available|there|an option|something we (support|have|offer|can)|we have|offered|able to)', '(do|does) not (currently|yet|have|actually|at the moment)? (have|support|offer|allow|let|work|exist|do that|do this|include|cover) *6 (today|yet|at the moment|right now|currently|for now|afraid|unfortunately|,|.|though|that|this|it|any|a)', '(there is|there are|we have) (currently|unfortunately|sadly|still)? (no|not a|not any|nothing) *6 (today|yet|at the moment|right now|currently|afraid|way|option|setting|for now|plan|integration|built in|like that)', '(i am|we are|am) afraid (not|there|we|it|you|that|this|the)', '(unfortunately|sadly) (not|no|we|there|it|that|this|you|the|fernway) *6 (not|no|only|can not)', '(you|we|it|the app|#PROPN|that) can not (currently|yet|do|be|at the moment|today)', '(no|not) (yet|today|at the moment|at this time|right now) (,|.|!|unfortunately|i am|$)', '(missing|gap|limitation) (at the moment|today|right now|in|of|on our)', 'only (goes|works|covers|supports|does|available)'],
    unless: ['not possible that', '(is|are) not (able to)? (log|reach|access) *3 (account|server)'],
    applies: ['That is not possible today, I am afraid.', "Unfortunately we don't support that yet."],
    mustNotApply: ['You can find it under Settings.', 'Yes, that works.'],
  },
  {
    id: 'en.answer.howTo',
    says: 'howTo',
    patterns: ['(yes|yep|sure|you can|it is|it lives|that is|there is) *6 (under|in|via|through|from|at|by) (the|your)? *2 (settings|setting|menu|dashboard|profile|tab|page|company|account|preferences|top|left|right|billing|reports|options|section|three dots|admin)', '(click|go to|open|select|choose|tap|press|head to|navigate to|hit|tick|untick) (on|the|your|"|settings|into|to|reports|company|billing) ', '^ yes (,|!|.|it|you|there|that|absolutely)', '(you can|you could|you are able to|just) (also|already|actually|do|simply|easily|now|definitely)? (do (that|this|it)|use|set|turn|switch|find|change|export|choose|hide|filter|pass|call|add|select|enable|go|click|download|print|import|rename|drag) ', '(steps|instructions|article|guide|docs|documentation) (here|below|:|are|attached|explains|is)', '(here is|here are|this is|see) how', 'link (shows|explains|describes|has)', 'settings >'],
    unless: ['can not', 'until (then|we|it)', '(workaround|work around|in the meantime|meanwhile|for now|instead|not (yet|currently|today|supported|possible))'],
    applies: ['Yes, you can do that under Settings > Export.', 'Click the three dots and choose Print.'],
    mustNotApply: ['We cannot do that.', 'For now you can use the export instead.'],
  },
  {
    id: 'en.answer.willPassOn',
    says: 'willPassOn',
    patterns: ['(pass|passed|passing|share|shared|forward|forwarded|hand|raise|raised|take|put) *4 (on to|with|to|along) (the|our) *1 (product|team|developers|engineers|product team|roadmap|dev)', '(log|logged|logging|add|added|adding|record|recorded|noted|file|filed|count|counted|submitted) *5 (as|to|for|on) (a|the|our) *2 (feature|request|idea|suggestion|list|wishlist|roadmap|vote|improvement|product)', '(feature request|product team|roadmap|great suggestion|good suggestion|great idea|nice idea|good idea|great feedback|highly requested|asked for (this|that)|asking for (this|that)|wish list)', '(we|engineers|team|they) (are|is) (working|looking) (on|into|at) (it|this|that|adding|a)', '(no|not) (promise|promises|date|eta|timeline)'],
    unless: ['not on (the|our) roadmap because'],
    applies: ["I've passed that on to our product team.", 'I have added it as a feature request.'],
    mustNotApply: ['Click Save.', 'I passed the phone to Tom.'],
  },
  {
    id: 'en.answer.fixed',
    says: 'fixed',
    patterns: ['(is|has been|have been|was|are) (now|just|all)? (fixed|resolved|repaired|restored|patched|sorted|rolled out)', '(we|engineers|i) (have|just)? (fixed|resolved|restored|patched|released|deployed|rolled) (it|this|that|a|the|back|out)'],
    applies: ['This has been fixed.', 'We have released a fix.'],
    mustNotApply: ['We are looking into it.'],
  },
];
