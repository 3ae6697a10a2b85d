import type { WritingRule } from '../WritingRule.ts';

/** What makes a sentence none: open conditions, refusals, talk about promises, what is out, orders and other firms. */
// prettier-ignore
const NEVER = [
  '^ (if|should|whether|unless|when|whenever) (the|a|an|it|that|this|they|you|your|product)? *4 (, |fails|is|ships|changes|change|comes)', '(undecided|rumours|rumors|speculate|speculation)', '(you|customer|she|he|they|mail|colleague|somebody|someone|article|forum) (wrote|write|said|say|says|mention|mentioned|quote|quoted|heard|read) (in|that|if|whether|about|, )', '(was|were|had been) (planned|scheduled|promised|announced) *8 (dropped|but|cancelled|canceled|then|and)', '(as|like) (soon as)? you (press|click|open|save|restart|confirm|sign)', '(once|after|when|if) you (press|click|open|save|restart|confirm|sign|have|close|reach|choose)', '^ (if|when|should|unless)', 'after the restart',
];

/** The same of a clause. */
// prettier-ignore
const NOT_THERE = [
  '(can|could|will|would|shall|do|does|did|are|want to|to|is|must) not (@adv)? (promise (a|you|any|it|when|that|to|anything)|promise|guarantee|know|name|commit|tell|speculate|announce|plan|intend|build|be adding|adding|planning|going to|bring|add)', '(no|not|never|without) (a)? (promise|plans|plan|date|timeline|guarantee|on our|planned|possible|at the moment|yet planned|yet scheduled|yet decided|decided|possible for now)', '(decided|chose|voted) (not|against)', 'you (ask|asked) (if|whether)', '(you|your) *2 (asked|wished) (for|if|whether) (a promise|a date)', '(has|have) (already)? been (installed|moved|fixed|released|shipped|declined|added|rejected|closed|live|restored|replaced|corrected|merged|resolved)', '(will|would) (decide|discuss|consider|review|look|weigh|check|think|vote|investigate|let you know|tell you|write|call|contact|reply|answer|inform|send you|get back|ask|ring|need|help|pass|forward|keep you|be in touch|notify)', '(hope|hopes) (this|that|you|it helps|the workaround)', '(@others) (will|is|are|should|would|has|have|leaves|comes|starts|begins|ends|expects|arrives|sets|runs|can|covers|was|, |in|from|to|itself|sees)', '(in|on) the store', 'you (will|would) (have|need) to', 'you (will) (receive|lose|find)', '(came|went|is|are) (out|live) (in|since|on) *2', 'since (version|the update|march|monday|april|may)', '(own|your own) (release|campaign|plan|update)', 'a date would', 'the status planned', 'planned maintenance', 'nothing is (planned|scheduled)', '(data|files|account|office|offices|hotline) will be (deleted|closed|erased)', '(i|we) will be (back|closed|away|out|in touch)', '(we|i|colleague|agent) will (refund|take over|close this|close your|close the ticket|send|credit|reimburse|cancel|correct your)', 'you can (switch|change|cancel|vote|reopen|reach)', '(whether|if) (it|this|that|they) (comes|ships|will)',
];

/** English phrases of a reply that say what the product or the service will be. */
// prettier-ignore
export const EN_REPLY_PROMISES: readonly WritingRule[] = [
  {
    id: 'en.reply.makers', kind: 'promise', because: 'willCome', instead: null,
    patterns: [
      '(@makers) (tells me|tell me|say|says)? (@adv)? (will|shall|should|are going to|is going to|plan to|plans to|intend to|intends to|aim to|aims to|hope to|hopes to|expect to|expects to|want to|are to|have decided to|has decided to|have agreed to|decided to|are about to|mean to) (@adv)? (@adv)? (@make|@making)',
      '(@makers) (told me)? (they|she|he)? (are|is|have been|has been) (@adv)? (@adv)? (@making)', '(@makers) (are|is|were) *3 (working on|working to) ', '(have|has|had) it (lined|slated|scheduled|planned|on the|in the|fixed|ready|repaired|out|done|solved|sorted)', '(have|has) (got)? (it|this|that) (lined up|slated|scheduled|on the list|on their list|in the pipeline|on our list|planned)', '(i) (will|can) (have|make|get) (the|our) (developers|team|engineers) (add|fix|build|to add|to fix|to build|change)', '(@makers) (expect|expects|hope|anticipate) (it|this|to have|the|a) *6 (@when)', '(we) (will) (of course|, of course ,|gladly|happily) *3 (back|add|fix|that|it)',
    ],
    unless: NEVER, unlessBeside: NOT_THERE,
    hears: ["We'll add it in spring.", 'Our developers are working on it.', 'We plan to release it in May.'],
    mustNotHear: ["We'll check your account and write to you.", 'We will not build an app for it.', 'Our developers know about it.', "We've decided not to bring back the old view."],
  },
  {
    id: 'en.reply.willBe', kind: 'promise', because: 'willCome', instead: null,
    patterns: [
      '(will|shall|should|is going to|are going to|might|may|is to|are to|ought to) (@adv)? (not|no longer|never)? (@adv)? (be|have been|get|become|see) (@adv)? (@adv)? (@made|@state)', '(will|shall|is going to|are going to) (@adv)? (@adv)? (@make|disappear|come|arrive|land|follow|ship|launch|return|close|open|show|match|cost|stay|remain|read|work|handle|bring|go away|vanish|take effect|go live|go out|happen|be)  *8 (@when)', '(@when) *8 (will|shall|can|are going to|is going to) (@adv)? (be|you|show|have|work|cost|support|get|pay|take|close|read|see|use|stay|match|save|@make)', '(is|are) (already|now|currently|actively|still)? being (@adv)? (@made|worked|implemented|fixed|built|tested|looked at by)', '(will|shall) (soon|shortly|eventually|definitely|finally|certainly) *1', '(there) (will|is going to|are going to) (soon)? be', '(and|,) (will|should) (be)? (@made|@state|ship|come|arrive)', '(that|which|it|this|they|these) (will|should|shall) (@adv)? (come|disappear|arrive|happen|ship|follow|stop|change|vanish|be there|land|go away|stay|improve|get better|not happen|repeat)', '^ (will|should) (ship|be|come|arrive|follow|land|launch|go|get|have)', '(banner|feature|bug|problem|limit|fix|crash|map|app|version|update|export|view|issue|error) (will|is going to) (@adv)? (disappear|come|open|show|stay|work|go|change|match|load|read|support|have|handle|cost|arrive|be)',
    ],
    unless: NEVER, unlessBeside: NOT_THERE,
    hears: ['The bug will be fixed in version 5.2.', 'It should be out next week.', 'A fix is being tested.'],
    mustNotHear: ['The file will be in your downloads folder.', 'Your order is being processed.', 'The card will be charged when the order leaves.', 'If it ships, I will let you know.'],
  },
  {
    id: 'en.reply.youWill', kind: 'promise', because: 'willCome', instead: null,
    patterns: ['you (will|can|are going to|shall|should|would) (@adv)? *8 (@when)', '(@when) *5 you (will|can|choose|get|have|pay|see|may|are going to)', 'you (will) (@adv)? (never|no longer|not) (see|have|lose|hear|get|notice|need|experience) *4', 'you (will) (soon|shortly|finally|then) ', 'you (will|are going to) (love|be amazed|be the first|be able|notice|like|be surprised|be pleased|be happy|enjoy)', 'you can (look forward|count on|expect|rely on)', '(expect|await) (news|it|the|a|an|this|more|to) *6 (@when)', 'your (wish|idea|request|printer|device|model|account|phone) *5 will (come true|be|work|read|support)', '(accounts) like yours will', 'no more *3 (after|from|with|once|@when)', '(your|every) *3 (gets|get|will get) *4 (@when)', 'you will (have|get|see) *6 (then|soon|as well|too)'],
    unless: NEVER, unlessBeside: NOT_THERE,
    hears: ["You'll soon be able to do that in the app.", "You'll never have this problem again.", "You'll get quiet hours in March."],
    mustNotHear: ["You'll find the setting under Account.", 'You will receive a confirmation by mail.', 'You can vote for it here.'],
  },
  {
    id: 'en.reply.roadmap', kind: 'promise', because: 'willCome', instead: null,
    patterns: [
      'coming (very)? (soon|shortly|up|back|next|to)', '(on|part of|in) (our|the|their) (roadmap|road map|pipeline|backlog for|list for|plan for|agenda for|schedule for|todo list for|to do list)', '(is|are|has been|have been|it is|already|also|currently|been) (@adv)? (planned|scheduled|slated|lined up|in the works|in the making|in development|in progress|in the pipeline|on its way|on the way|on their way|due|approved|confirmed|in preparation|underway|under way|in testing|in beta|under development|set for|earmarked|pencilled in|penciled in|work in progress|on track|just around|around the corner|imminent|prioritised|prioritized|next on|next in line|high on|top of|as good as done|targeted|expected|coming|nearly ready|almost ready|nearly finished|almost finished|close to|in the final|in final|weeks away|days away|months away|going away|going out|rolling out|on the list|on our list|a top priority|in the queue|in store)', '(our|the) plan (for|is|this)', 'got the (green light|go ahead)', '(green light|go ahead) (for|from|to)', '(the)? (eta|etas) (is|for|of|: |next|this|end|soon|@month|@weekday)', '(eta) *2', 'stay tuned', '(is|are) (planned|scheduled|coming) $', '(is|are) (planned|scheduled|coming|included|confirmed|due) (for|in|to|too|as well|by|on|with)', '(@state|quiet hours|it|which|that|this|they|view|mode|app|version|export|support|widget|page|feature|maps|roles|hours|templates|theme) (is|are) (planned|scheduled)', 'so (is|are) (a|an|the) *2 $', 'one of the (next|first|things) *5 (next|we|tackling|build|ship)', '(is) the next (feature|thing|step|item|big)', '(work|development|testing) on (it|this|that|the *2|a *2) (has|is|was|will)', '(due|planned|scheduled|expected|slated) (in|for|by|on|next|this) (@month|@season|@weekday|the|early|late|mid|version|next|this|week|month|quarter|year)', '(in|under) (development|active development) (right|now|already|and|.)', '(a|the|another)? (fix|patch|solution|hotfix|correction|update|version|beta|release|successor|replacement) (is|will|follows|comes|goes|should|arrives|lands|ships) (on its way|underway|coming|in|follow|ready|soon|out|live|tonight|tomorrow|this|next|shortly|by|on|be)', '(a|the) (release|launch|date|start|rollout|roll out) is (set|planned|scheduled|fixed) for', '(on it|will do|done deal|fix) *2 (, |follows|will|is)', 'it is (coming|planned|happening|on its way|on the way|a matter of (days|weeks|hours|time)|not a matter of if|only a matter|just a matter|as good as|just around|in the next|being|in there|there)', '(next|this) @release (, |has|brings|will|is)', 'matter of (days|weeks|hours)', '(days|weeks) away from', 'lined up for', 'on (their|our|the) list for (this|the|next)', '(a|the) (fix|feature|version|app|widget|translation) *3 (is|are) (planned|coming|in the works|on the way|ready)', '(first|and then|next) on (android|iphone|ios|the web|desktop|mobile)', 'something (our|the) (developers|team|engineers) will', '(cure|fix|solution|answer|remedy|something) for (this|that|it|you) (by|in|@when)', 'soon to (be|come)',
    ],
    unless: NEVER, unlessBeside: NOT_THERE,
    hears: ['Dark mode is coming soon.', 'An Android widget is planned.', 'It is on our roadmap.', 'A patch is on its way.'],
    mustNotHear: ['This is not on our roadmap.', 'It was planned for March and then dropped.', 'Your order is on its way.', 'Planned maintenance is on Sunday.'],
  },
  {
    id: 'en.reply.arrives', kind: 'promise', because: 'willCome', instead: null,
    patterns: [
      '(@arrives) (@adv)? (@when)', '(@arrives) *5 (@when)', '(@when) (, )? (@arrives)', '(@when) *6 (@arrives)', '(in|with|from) (version|release|update) *2 (you|we|it|the|all|both|there)', '(version|release|update|firmware) (1|2|3|4|5|6|7|8|9|10|11|12) *6 (brings|has|will|comes|fixes|adds|includes|solves|supports|due)', '(the|our|next|new|coming) *2 (update|release|version|build|firmware|updates) (has|brings|will|comes|fixes|adds|includes|solves|supports|contains|exports|improves|handles|takes) *3', '^ (@when) (, |.|promised|$)', '(once|when|as soon as) (the|it|they|we|this) *5 (is out|are out|ships|launches|goes live|is released|ship|release|launch|is live) *8', 'you choose the', '(this|next|that) (month|week|quarter|year|summer|spring|autumn|winter) we (will|also|add|ship|raise|open|launch|switch|start|bring|release|support)', '(gets|gains) (a|an|the|its|support) *6 (after|with|in|@when)', '(for|until) (forever|ever|good)', '(keep|stay|stays|stay) (free|forever|the same)', '(moves|moved|moving) to *4 (@when)',
    ],
    unless: NEVER,
    unlessBeside: [...NOT_THERE, '(course|season|shop|school|class|lesson|store|office|trial|interest|subscription|webinar|job|rate|lower price|transfer|hotline) (starts|begins|ends|opens|is|expects|runs|closes|, )', '(shipped|released|launched|fixed|was|were|did|had|went|came|raised|wrote|been) *6 (@when)', '(i will|i have|i am|i would|let me|please|could you|can you|will you|shall i|do you)', '(you pay|you paid)', '(every|each) (day|night|week|month|hour)', '(you can do that|now|right now|already|exist|today)', '(if|when) your', '(made|is|are) (for|like|part) ', 'until then', '(a switch|there is no|there is an|there is a switch)'],
    hears: ['The hotfix goes out tonight.', 'Version 7, due in October, brings roles.', 'All phones get the update by the end of next week.'],
    mustNotHear: ['The course starts on 4 September.', 'We shipped this on Tuesday.', 'The job runs every night.', 'The trial will end after 14 days.'],
  },
  {
    id: 'en.reply.will', kind: 'promise', because: 'willCome', instead: null, onlyAlone: true,
    patterns: ['(we|it|this|that|they|which|these|those|there|both|everything|everyone|accounts|users|the *3|our *2|your *2|a *2|an *1|#NUM) (will|shall|is going to|are going to) (@adv)? *3', '(will|shall) (be|come|have|get|bring|make|work|see) *3', '(, |and|so|then) (will|shall) *3'],
    unless: NEVER,
    unlessBeside: [
      ...NOT_THERE, '(i|you) (will|shall|am going to|are going to)', '(will|shall|going to) (not)? (@adv)? (be)? (restart|reboot|turn|fail|expire|end|renew|ring|ask|answer with|log|receive|refund|refunded|delete|deleted|charge|charged|send|sent|take|close this|close the ticket|close your|closed automatically|closed|start as|start by|start when|apply|applied|appear in|appear on|appear under|open in|open a|open at|lose|arrive by|email|mail|text|show you|see a|see the|see an|say|tell|notify|flash|blink|beep|guide|walk|stay open|pass|relay|share|escalate|contact|come back to your|go to your|need|require|process|processed|credited|cost you|block|reset|sign|download|sync as|update itself|install|accept|work with|work on any|do my|do our best|begin when|happen|wait|overwrite|replace the old|disconnect|reconnect|get back|come to you|visit|deliver|dispatch|visible|repair|in your|in a|posted|transferred|reply)',
      '(if|when|as soon as|until|because|unless|before|while) (you|your|the|it|a|an|this)', '(our|the) (office|offices|shop|hotline|phone line|support|store|branch|counter)', '(every|each) (day|night|week|month|hour|time)', '(under|in) (account|settings|security|your downloads)',
    ],
    hears: ['The map will show more detail.', 'Your model will work as well.'],
    mustNotHear: ['The phone will restart by itself.', 'The light will turn green.', 'The build will fail if the token is missing.'],
  },
  {
    id: 'en.reply.next', kind: 'promise', because: 'willCome', instead: null, onlyAlone: true,
    patterns: ['*4 (@nextTime)', '(timetable|schedule|timeline) (for|is)', '(expected|planned|estimated|scheduled|target) (release|date|launch|for|time)', 'next up', '(give|allow) (us|them|it) (a|two|three|some|another) (@period) *4', '(makers|@makers) (promise|promises|promised|guarantee|have planned|has planned|have scheduled|has scheduled|have started|has started|have begun|has begun) *4', '(on|by|until|from) (@weekday|@month) *6 (is|are|comes) (in|out|there|back)'],
    unless: NEVER,
    unlessBeside: [
      ...NOT_THERE, '(i|you) (will|have|had|am|are|was|were|may|might|should|need|paid|pay|could|wrote|said)', '(please|could you|can you|will you|do you|did you|your (subscription|order|trial|contract|invoice|plan))', '(was|were|went|came|did|had|shipped|released|launched|published|opened|wrote|said)', '(decide|decides|decision|discuss|discusses|discussion|webinar|meeting|survey|study|speculate|unknown|unclear|open|interest|rather|promise|prefer) ', 'you can', 'not (a word|sure|certain|clear|known|yet)', '(soon|shortly) (is|was|as)', '(as|too) soon', 'hope to see you', 'nothing is',
    ],
    hears: ['Split invoices in the next update.', 'Expected release: 12 May.'],
    mustNotHear: ["I'd rather not speculate about the next version.", 'The next webinar is on 12 June.', "Soon isn't a word I like to use."],
  },
  {
    id: 'en.reply.assurance', kind: 'promise', because: 'assurance', instead: null,
    patterns: [
      '(i|we) (can|do|will|personally|hereby|both|all)? (@adv)? (promise|guarantee|assure|swear|vow|give you my word|pledge|am certain|am sure|am confident|are confident|are certain|are sure|commit) *6', '(will|would|does|shall) not (@adv)? (happen|occur|repeat|be repeated|come back|return) (again|itself|in the future|any more|anymore)?', '(never|not) (happen|occur|see|have|lose|be charged|repeat|go down|face) *5 again', 'never again', 'rest assured', 'you have (my|our) word', '(can|may) (count|rely|bank|depend) on (it|us|this|that|the)', 'will (stay|remain|always be|be forever|keep|never be) (free|the same|unchanged|available|yours|as|sold|raised|a paid|working|compatible)', '(price|prices|plan|fee) *4 will (not|never|stay|remain)', '(we will|they will|will) (keep|always|never) (the|our|your|it|be|prices|@make) *3', '(promised|guaranteed) (.|!|$)', '(my|our) (word|promise|commitment) (is|on|that|to)', '(we) (have)? (promised|committed|decided) (this|to|that|it)', '(no more|an end to|the end of) *4 (after|from|once|promised|again|!|.)', 'there (will|is going to) (be)? (no more|never|not)', '(it|this) will come', '(is|are) going (away|to change|to be fixed|to improve|to stop)', 'we will (do|fix|make|get|ship|add|build|deliver|change|solve|sort) (it|this|that|them)? (!|.|$|,)',
    ],
    unless: NEVER.filter((guard) => !guard.startsWith('^ (if')),
    unlessBeside: [...NOT_THERE, '(we|you) never said', 'asked for a promise', 'want to promise', '(i am|i will be) (glad|happy)', 'you will not be charged again'],
    hears: ["I promise this won't happen again.", 'The price will never rise, we guarantee it.', "We'll keep the free plan forever."],
    mustNotHear: ["I can't promise a date.", 'We never said that it would be free.', 'You asked for a promise, and I can only give you the facts.'],
  },
];
