import type { HearRule } from '../../Rule.ts';

/**
 * English turns of phrase that ask or complain in no set words: who can, must or cannot do what. Each is weak by
 * itself; two together, or an agent's "no", make a likely card.
 */
// prettier-ignore
export const EN_GENERAL: readonly HearRule[] = [
  {
    id: 'en.request.roadmap',
    kind: 'request',
    because: 'asksForAWay',
    confidence: 0.74,
    patterns: [
      '(on|in) (your|the) (roadmap|road map|backlog|pipeline|to do list|wishlist|radar)', '(any|is there) (movement|progress|news|update|eta|timeline|date) (on|for) *4 (feature|request|support|integration|option|mode|version)', '(deal breaker|dealbreaker|showstopper|show stopper|blocker|must have|must-have|nice to have|killer feature|no brainer|no-brainer|big win|quick win)', '(is|was|still) (it|that|this) (coming|planned|in the works|being worked on)', '(stopping|preventing|keeping|holding) (us|me) (from|back)', 'before we (can|could|will) (roll|buy|renew|sign|switch|move|commit|go live|expand)', '(would|will|happily|gladly) (happily|gladly|even|definitely)? pay (extra|more|for (it|that|this|a|an))', '(surely|there) (there)? must be (a|an|some) (better|easier|simpler|quicker|nicer|other)? (way|option|setting|trick)', '(surely|really) (it|that|this) (can not|is not|could not) be (that|so) (hard|difficult)', '(is|was) all (i|we) (ask|need|want|would ask)', '(would|might|may) (you|your team|the team|developers|product) (ever|please|kindly)? (consider|think about|look at (adding|a))', '(a|one|some|quick|small|little|another|my|humble|cheeky) (bit of)? (feedback|request|suggestion|idea|wish|ask|thought) (:|for|from|about|-|,|if|-)',
    ],
    unless: ['(not|no) (a|the)? (deal breaker|dealbreaker|blocker|showstopper)', 'pay (for|more) (my|the|our) (order|invoice|plan|subscription|month)', 'give (you|them|us|me) (a|some|my) (bit of)? feedback'],
    what: 'sentence',
    hears: ['Is offline editing on your roadmap?', 'For us that is a blocker.', 'Surely there must be an easier way.'],
    mustNotHear: ['It is not a dealbreaker.', 'I want to pay for my order.'],
  },
  {
    id: 'en.request.required',
    kind: 'request',
    because: 'wishes',
    confidence: 0.5,
    patterns: [
      '(auditor|auditors|audit|compliance|regulation|regulations|regulator|law|legal|union|gdpr|hipaa|security team|it department|it team|procurement|works council|head office|policy) *4 (require|requires|required|demands|demand|insists|insist|says|asks|asked|wants|want|needs|expects|dictates|obliges|will not|does not allow|need)', '(required|obliged|bound|have) (to|by) (law|regulation|contract|policy|the union|our auditors|legal)', '(by|under|per) (law|regulation|policy|contract) (we|i|you|they|it|every|all)', '(my|our|the) (boss|manager|managers|director|ceo|cfo|accountant|accountants|staff|team|teachers|drivers|nurses|people|users|customers|clients|employees|colleagues|crew|volunteers|leads|owner) (all|also|both|now|keep|keeps|constantly|always|still|really|often|is|are|have been|has been)? (ask|asks|asked|asking|complain|complains|complaining|want|wants|wanted|would like|would love|moan|grumble|beg|begging|hate|hates|struggle|struggles|need|needs|find it|prefer)',
      '(forces|force|forcing|makes|expects|insists on|obliges|requires) (me|us|you|people|everyone|them|him|her|staff|our|my) (to|#NOUN to|#VERB)', '(annoys|annoying|drives|driving|bugs|bothers|irritates|frustrating|frustrates) (me|us|everyone|my|that|when|to|thing|part|is|,)', '(i|we) (am|are|get|keep) (getting)? (tired|sick|fed up) (of|with)', 'fed up (of|with)',
    ],
    unless: ['(want|wants|need|needs|ask|asks|asked|asking) (to)? (know|cancel|pay|refund|a refund|the invoice|an invoice|the contract|to speak|speak)', '(asked|wants|told) me to (cancel|write|contact|email|call|ask you)', 'makes (me|us) (happy|smile|laugh|feel|proud)', 'driving (me)? (to|home|home)'],
    what: 'sentence',
    hears: ['Our auditors require two signatures.', 'My drivers keep asking for bigger letters.', 'It forces me to click through six screens.'],
    mustNotHear: ['My boss wants to know the price.', 'It makes us happy.'],
  },
  {
    id: 'en.request.unknown',
    kind: 'request',
    because: 'missing',
    confidence: 0.58,
    patterns: [
      '(no|not any|without any|have no|had no|zero) (idea|clue|overview|visibility|indication|record|trace|insight|hint|warning|notice|control|say) (who|when|which|how|what|why|whether|if|where|of|that|over|about|into|on|for)', '(can|could) not (tell|see|know|figure out|work out|check|trace|prove|find out) (who|which|whether|if|when|what|how|at a glance|from|where|the difference)', '(how|what) (am|are|is|was|were|do|should) (i|we|they|anyone|one) (supposed|meant|expected) to', '(have to|has to|having to|need to|must|left to|end up|am|are|i|we) (guess|guessing|remember|remembering|squint|squinting|eyeball|eyeballing)', '(nobody|no one|none of us|none of them|i|we|they|you) (only)? (notices|notice|noticed|finds out|find out|found out|knows|know|realises|realize|realise) (until|only|when it|after|too late|by accident|it until)', '(until|when|by then|then) (it is|it was|is)? too late', '(lose|losing|lost|loses) (track|count|sight) of', '(on|with|by) (paper|post-its|post its|sticky notes|a whiteboard|the whiteboard|a calculator|my calculator|a notebook|a napkin|a biro|pen and paper)', '(a|my|own|little|separate|second|private|shared) (notebook|whiteboard|spreadsheet|excel|google sheet|word doc|word document|whatsapp group|paper list|list on paper|calculator|cheat sheet|post-it|tracker)',
    ],
    unless: ['(have|had) no idea (what (you|this|that|it)|how to|why (it|this|the app))', '(can|could) not see (if|what|why) (i|my) (am|was|payment|order|did)', 'what (am|are|was) (i|we) supposed to (do|pay|sign|enter|click)', 'guess (so|not|it|that|you|i|we|what|the)', '(i|we) guess'],
    what: 'sentence',
    hears: ['I have no idea who moved it.', 'We add it up on paper.', 'You can not tell which one is new.'],
    mustNotHear: ['I guess so.', 'I have no idea what you mean.'],
  },
  {
    id: 'en.bug.colloquial',
    kind: 'bug',
    because: 'broken',
    confidence: 0.74,
    patterns: [
      '(playing|plays|played|acting|acts|acted) up', '(on the blink|on the fritz|gone haywire|went haywire|going haywire|has gone mad|gone mad|up the spout|kaput|bust|busted|borked|bonkers)', '(acting|behaving|being) (weird|strange|funny|odd|erratic|oddly|strangely|weirdly)', '(just|still|only) (sits|sitting|hangs|spins|spinning|buffers|blinks|flashes|flickers) (there|forever|and|on|,|.)', '(goes|went|turns|turned|going) (blank|dead|black|white|grey|gray|blue|dark|silent)', '(boots|booted|throws|threw|kicks|kicked|logs|logged|bumps|dumps|chucks|kicking|throwing|logging) (me|us|them|him|her|everyone|everybody|people) (back)? (out|off)', '(bombs|bombed|chokes|choked|falls|fell|craps|conks|conked|dies|died) (out|over|on|when|after|every|again|halfway|half way)', '(will not|does not|did not|would not) (budge|move|react|respond|do anything|let go|wake|wake up|shift|take|accept|stick|stay|turn|scroll|go)', '(is|are|has been|have been|was|went|been) (down|offline|unreachable|unavailable) (again|since|for|all|this|today|right)', '(broke|breaks|broken) (again|since|after|when|something|the|my|our|on|in|for|it|everything)', '(does|did|do|is|are|has|have|was) nothing (at all|when|whatsoever|happen|after)', '(completely|totally|utterly|basically|practically) (unusable|useless|broken|dead|stuck|unresponsive)', '(not|nothing) (registering|registered|picking up|picked up|saving|recording|responding|going through|coming through|showing up|turning up|arriving)', '(had|have|has) to (restart|reboot|reinstall|force quit|force close|reload|refresh|log out and)',
    ],
    unless: ['(he|she|they|i|we|nobody|staff) (is|are|am) not (picking|responding|showing|turning|arriving|saving)', '(house|car|door|bus|boiler|printer|phone|leg|arm) (broke|died|is broken)', '(broke|breaks) (up|the news|my)', '(staff|team|kids|shop|we) (playing|acting) up', '(if|in case) (it|the app) (is|goes) (down|offline)', 'down (to|the|for)', '(we|i|she|he|team|staff|you) (is|are|was|were|am) (down|offline|unavailable|dead|broke)'],
    what: 'before',
    hears: ['The scanner is playing up again.', 'It just sits there and spins.', 'The site is down again.', 'It kicks everyone out at noon.'],
    mustNotHear: ['My phone died.', 'We are down to two people.'],
  },
  {
    id: 'en.request.can',
    kind: 'request',
    because: 'asksForAWay',
    confidence: 0.56,
    patterns: [
      '(can|could|would|will) (you|it|they|this|that|the #NOUN|the #NOUN #NOUN|yours|your #NOUN|this #NOUN) (please|just|also|not|maybe|at least)? (be|have|show|make|keep|remember|tell|warn|send|let|put|give|stop|do|work with|come|go|sync|talk to|hide|split|use|see|pick|fill|set|turn|change|remove|open|print|list|group|sort|count|round|start|accept|handle) ',
      '(can|could|would|will) (the|this|that|your|these|those|our) #NOUN (please|not|also|just)? (be|#VERB) ',
      '(can|could) (there|it) (please|also|not|maybe)? be ', '(can|could) (i|we|people|staff|they|one) (please|also|not|somehow|maybe|at least)? (have|get|see|choose|set|hide|filter|export|import|sort|change|turn|pick|add|combine|link|block|lock|limit|assign|rename|move|copy|print|share|group|attach|upload|download|split|swap|reorder|track|tag|mark|schedule) *2 (the|a|an|it|this|that|them|these|all|my|our|some|more|by|per|in|for|from|so|only|each|every|#NOUN)',
      '(could|would) (it|that|this|the #NOUN) (at least|also|maybe|just)? #VERB', 'what if (it|the|you|we|there) ', '(any|a) (way|chance) ', 'how hard (can|would|could) it be',
      '(why|how come) (is|are|does|do|did|must|should|has|have) (it|the|there|this|that|i|we|they|you|your|everyone|everybody) ',
    ],
    unless: [
      '(can|could|would|will) you (please|also|just|maybe|kindly)? (help|check|look|tell me|tell us|let (me|us) know|confirm|explain|send (me|us|it|the|over)|call|ring|resend|refund|cancel|reset|delete my|close|give (me|us) (a|the|an|some)|do (it|that|this) for|have a look|have someone|see (if|what|why|whether|my|our|anything|it)|make sure|put (me|us)|change (my|our|the email|the owner)|remove (me|my|her|him|the|our)|set (me|us|it|this) up|fix)',
      '(can|could) (i|we) (please|also|just)? (have|get) (a|an|my|our|the|some) *2 (refund|copy|invoice|receipt|call|quote|login|account|discount|demo|trial|help|hand|response|answer)', '(can|could) (i|we) (change|move|switch|upgrade|downgrade|add) (my|our|to) *2 (plan|card|subscription|email|password|account|address)', '(can|could) (i|we) see (it|that|what|why)', 'why (is|was|did) (my|our) (card|payment|invoice|account|bill|charge)', 'why (is|are|was|does|do) *8 (not|charged|declined|empty|gone|missing|error|broken|blank)', '(any|a) (way|chance) (you|that you|someone|somebody)', 'can it wait', 'how can (i|we)', '(it|that|this) would be (fine|ok|great|good|lovely|perfect|all)',
    ],
    what: 'after',
    hears: ['Could the list be sorted by surname?', 'Can we hide the weekends in the plan?', 'can it remember the last shop'],
    mustNotHear: ['Can you help me?', 'Could you resend the invoice?', 'Can I have a refund?'],
  },
  {
    id: 'en.request.shouldBe',
    kind: 'request',
    because: 'suggests',
    confidence: 0.54,
    patterns: [
      '(it|they|this|that|app|system|#NOUN) (should|ought to|needs to|must|has to) (really|also|just|at least|simply|only|not|never|always|automatically)? (#VERB|be #VERB|be #ADJ|be (able|possible|there|in))',
      '(i|we|they|she|he|staff|managers|people|everyone|everybody|boss|manager|team|customers) (really|also|just|still|all|only|would)? (want|wants|wanted|need|needs|prefer|expect|keep asking|keeps asking|are asking|is asking|ask|asks|begging|crying out) (for|to|the|a|an|it|something|one|our|my|more|this|that)',
      '(someone|somebody|something|anything) (that|who|which|to) (could|would|can|tells|shows|warns|stops|lets)', '(without|instead of|rather than|not) (having to|me having|us having|having|needing to|clicking|opening|typing|asking|going|calling|scrolling|guessing|doing|making|looking)',
      '(so|and) (that)? (i|we|they|people|staff) (do not|would not|did not|does not|can|could) (have to|need to|see|know|tell|plan|choose|use|keep) ', '(as|like|the way|same way) (you|we|i|they|it) (can|could|do|does|did|already|used to) (with|in|on|for|already|do)', '(dream|ideal|wish|best thing|nicest thing|perfect thing|missing piece|one thing) (would|is|for|that)',
    ],
    unless: [
      '(i|we|you) (just|only)? (want|wanted|need|needed|need|would want|wants|needs) (to)? (know|ask|say|tell|check|thank|cancel|make sure|confirm|understand|let|pay|order|buy|be clear|add that|update|speak|talk|a refund|help|my|your help|an answer|some help|this resolved|it fixed)', '(it|that|this) should (be|work|do|have) (fine|ok|good|now|enough|arrived|it|been)', 'should (be|have) (here|arrived|paid|been|come|received)', '(do|did|does) (you|they|i) (want|need|prefer)', '(not|do not|does not|did not) (really)? (want|need|expect|mind)', '(whatever|anything|what|if) (you|they) (need|want)', '(payment|invoice|order|money|contract|refund) should', 'must (be|have been|have) (me|a mistake|wrong|something|my)', 'needs to be (paid|signed|cancelled)', 'instead of (the|a|my) (refund|invoice)', 'expect (a|the|your|an) (reply|answer|call)', '(want|need) (a|an) (refund|invoice|quote|receipt|copy|demo)',
    ],
    what: 'after',
    hears: ['The list should remember my filters.', 'Our managers want the totals per shop.', 'so that I do not have to open each one'],
    mustNotHear: ['I just wanted to say thanks.', 'I want to know the price.', 'That should be fine.'],
  },
  {
    id: 'en.request.cannotDo',
    kind: 'request',
    because: 'missing',
    confidence: 0.46,
    patterns: [
      '(i|we|you|they|she|he|one|nobody|people|staff|managers) (can|could|are|is|am) (only|not|never|still only|just|hardly) (even|really|currently|yet|actually|easily|just|ever|allowed to|able to)? #VERB ',
      '(no|not a|not any|without a|without any|lacks a|has no|have no|is no|are no|with no) #ADJ? #NOUN (for|to|in|on|that|where|of|at|between|when|per|from) ', '(nothing|nowhere|no one|nobody|none of) *3 (tells|shows|says|knows|sees|warns|can|stops|to)', '(only|just) (one|the first|the last|a single|english|my|by|per|for the|in the|from the|on desktop|on the) ',
      '(have|has|having|had|need|needs|must) to (#VERB) *6 (first|manually|again|each|every|one|separately|all|by|twice|instead|myself|themselves|afterwards|before|between|through)', '(always|constantly|keep|keeps|end up|spend|waste|wasting|spending) (having to|needing to|checking|asking|texting|calling|ringing|emailing|typing|copying|explaining|forgetting|guessing|counting|scrolling|an hour|hours|half|my|time|all)',
      '(too|so) (small|tiny|many|much|long|far|easy|late|few|crowded|busy|cluttered|wide|narrow|bright|dark|slow) (to|for|that|on|in)', '(hard|difficult|impossible|easy|annoying|confusing|painful|a pain|a nightmare|tricky|awkward) (to|for) (#VERB|me|us|people|staff|new|them|anyone)',
    ],
    unless: [
      '(i|we|he|she|they) (is|am|are) not', 'nothing to (complain|do|add|report|say)', 'nobody (gives|likes|wants|needs)', '(i|we) can not (wait|get|enter|wipe|believe|thank|come|make it|attend|afford|complain|remember|say|promise|open|log|login|sign|access|load|get in|get into|connect)', 'no (problem|need|rush|hurry|reason|doubt|worries|idea|clue|answer|reply|response|news)', 'nothing to do with', '(could|can) only (be|see) (my|one|a) (fault|mistake)', '(have|has) to (say|admit|go|leave|cancel|ask|run|be honest|pay|close)', 'too (late|long) to (cancel|refund|reply)', 'so much (for|to) (your|the|all)', 'easy to (use|follow|understand|set)', 'not too (hard|difficult)', 'only just', 'just (a|one|the) (quick|question|thing|note)', '(could|can) not be (happier|better)', 'for the last time', 'just my (opinion|two)',
    ],
    what: 'after',
    hears: ['You can only assign one person.', 'We have to open every ticket separately.', 'The letters are too small for our older staff.'],
    mustNotHear: ["I can't wait!", 'There is no need to reply.', 'It is easy to use.'],
  },
  {
    id: 'en.bug.thingDoesNot',
    kind: 'bug',
    because: 'broken',
    confidence: 0.54,
    patterns: [
      '(it|app|page|screen|button|list|report|link|link|site|system|tablet|phone|#NOUN|that|which|they|none of them|nothing) (just|simply|then|still|now|suddenly|often|sometimes)? (does|do|did|will|would|was|were|is|are|has|have) not (even|always|really|actually|just)? (#VERB|been|being|there|any)',
      '(keeps|kept|keep) (#VERB|on|getting) ', '(still|already) (shows|showing|says|saying|counts|get|gets|getting|appears|sends|sending|sees|has|pops|thinks|display|displays|lists|remains|there) (the|up|me|as|a|an|that|them|it|old|$|,)?', '(even though|although|despite|yet|but) (i|we|they|it|the|she|he|my|nothing|no) *3 (did|have|has|had|is|was|already|clearly|definitely|never|not|shows|says|does|gets|got) ',
      '(says|said|shows|showed|claims|thinks|reckons|tells|told|insists|reads|displays|counts|counted|puts|put) (me|us|that|him|her|them|everyone|everybody|it|they|we|i|the|my|everything|zero|0) *4 (not|already|no|zero|wrong|twice|old|instead|when|but|although|even|is|are|was|am|0|as) ', '(instead of|rather than) (the|my|our|#NUM|a|one|showing|their|today|last|this) ', 'for (some|no|whatever|unknown) (apparent|strange|odd|weird)? reason', '(something|someone|somebody|nothing) (is|has|was|seems|went|must be|looks) (wrong|off|broken|not|gone|weird|odd|changed|happened|funny|amiss|up with)',
    ],
    unless: [
      'put (them|it|him|her|me) in', '(told|asked) (the|my|our) *3 to keep', 'keep using', 'surprise me', '(it|that|this) (does|is|was|did) not (matter|urgent|a problem|have to|need|important|your fault|rush|help|bother|seem|mean|possible|happen|make sense|surprising|mind|look like)', '(they|she|he|staff|customers|people|nobody|everyone|team|manager|boss|guests|kids|husband|wife|we) (does|do|did|will|would|was|were|is|are|has|have) not', '(which|that) is not (much|bad|great|ideal|what i)', '(if|when|in case|unless|once) (it|the|this|that|they) *3 not', 'keep (up|in touch|me|us|going|it|an eye|doing|the|you|a)', '(instead of|rather than) the (usual|monthly|annual)', 'but (i|we) (am|are|was|were|would|could|do|did|have|had) ', '(says|said|told) (me|us)? (you|to|she|he|they|my|our boss|your)', 'still (get|has|have|had) (the|a|my|time|questions)', 'not (yet)? (decided|sure|ready|available|supported|included|possible)',
    ],
    what: 'before',
    hears: ['The counter does not move.', 'It still shows the old address.', 'It still shows the old address, although I changed it.'],
    mustNotHear: ["It doesn't matter.", 'Keep up the good work.', 'He did not come to work.'],
  },
  {
    id: 'en.bug.state',
    kind: 'bug',
    because: 'wrongResult',
    confidence: 0.56,
    patterns: [
      '(is|are|was|were|comes|came|come|arrives|arrived|shows|showed|turns|goes|went|gets|got|ends|looks|appears|stays|stayed|been|being) (up|out|back|in|to|all|just|now|always|always|still|completely|totally|suddenly|then|again|often)? (twice|double|doubled|blank|empty|late|hours late|a day early|upside down|garbled|missing|gone|dead|stuck|frozen|off|an hour off|cut off|out of order|nonsense|zero|duplicated|grey|greyed out|grayed out|unreadable|weird|odd|strange|mixed up|jumbled|overwritten|the wrong|wrong|invisible)',
      '(an|one|two|three|#NUM) (hour|hours|day|days|minute|minutes) (off|late|early|behind|ahead|too late|too early|out|short|wrong)', '(twice|two times|double) (now|today|this week|already|in a row|for the same|on the|in the)', '(jumps|jumped|jump|flips|flipped|shifts|shifted|slides|resets|reset|reverts|reverted|disappears|vanishes|forgets|forgot|loses|deletes|deleted|swaps|overwrites|duplicates|changes|changed) (to|back|by|itself|its|the|my|our|all|them|it|when|after|every|from|again|on its own) ', '(nobody|no one|none of (us|them|my|the|our)) *3 (got|gets|received|could|can|sees|saw|heard|was told|knew) ', '(never|only) (got|get|gets|arrives|arrived|came|comes|received|went|goes|reaches|reached|sent|sees|shows) (the|a|it|them|their|through|to|until|after|hours|when|half) ', '(minutes|hours|days) (late|later|after) *6', '(refuses|refuse|refused|fails|failed|declines) to ', '(out of sync|not in sync|does not add up|do not add up|makes no sense|do not match|does not match|does not tally)',
    ],
    unless: ['(one|only|another|biggest|main|last|some|few|couple|what) (big|small|other|more|of)? (thing|things|bit|bits|feature|features|option|piece|part|is) *4 missing', 
      '(i|we|she|he|they|you|bus|train|courier|driver) (am|is|are|was|were|came|come) (always|often|still)? (late|off|missing|stuck|dead|gone)', '(reset|change|delete|swap) (my|the|our|his|her) (two|second|password|pin|two-step|authenticator)', 'sorry *4 late', '(day|days|week|weekend|morning|friday|time) off', 'late (reply|answer|response)', 'never (had|got) (a|any) (problem|issue)', '(changed|changes|change) (my|our) (mind|email|plan|name|password|address|phone)', '(forgot|forget) (my|the|to|our|about|his|her)', 'never (got|get) (around|to|round)', '(deleted|delete|reset|changed) (the|my|our|it|them|all) *4 (and|but) (reinstalled|installed)', '(two|three|#NUM) (hours|days|minutes) (later|late) (you|i|we|tom|support)', 'refuse to (pay|believe)', '(minutes|hours|days) (later|after) (i|we|you) ',
    ],
    what: 'sentence',
    hears: ['The reminder comes two hours late.', 'Every entry is shown twice in the list, it came out double.', 'Nobody got the mail.'],
    mustNotHear: ['Sorry for the late reply.', 'I forgot my password.', 'She is off sick.'],
  },
];
