import type { WeighRule } from '../../Rule.ts';

/** English phrases that make a sentence more or less believable as feedback. */
// prettier-ignore
export const EN_WEIGH: readonly WeighRule[] = [
  {
    id: 'en.weigh.howTo',
    weighs: ['request'],
    by: -1.1,
    patterns: ['how (do|does|can|would|should|to|might|could) (i|we|you|one|it)?', 'where (do|can|should|is|are|would) (i|we|the|you|it)', '(what|which) (is|are) the (best|correct|right|proper|recommended) (way|approach|practice)', '(not sure|do not know|unsure|wondering|figure out|know) how', '(could|can) you (tell|explain|show|help|point|advise|confirm|guide)', '(i|we) (was|am|were|are) (just)? wondering (if|how|whether|what)'],
    unless: ['how about', 'how (do|does|can) *4 (request|suggest|vote)'],
    applies: ['How do I export the list?', 'Can you tell me if it supports SAML?'],
    mustNotApply: ['How about adding it?', 'Please add exports.'],
  },
  {
    id: 'en.weigh.worksNow',
    weighs: ['bug', 'request'],
    by: -2.6,
    patterns: ['(works|working|worked|fixed|solved|sorted|resolved|fine|good|ok|back) (now|again|as expected|for me now|all good|perfectly now)', '(never mind|nevermind|nvm|my mistake|my bad|my fault|user error|my own fault|false alarm|silly me|disregard)', '(figured|worked|sorted|solved) (it|this|that) out', '(i|we) (found|see|got) (it|the (issue|problem|answer|bug|mistake|option|setting)) (now|,|.|!|$|working|thanks|in)', '(got|get|have) it (working|to work)', '(has|have|is) (now)? been (fixed|resolved|solved|sorted)', 'no longer (an issue|a problem|happens|happening)', '(did|that did|does|does the|did the) the trick', 'that (worked|fixed it|solved it|helped|works|did it|makes sense)', 'you fixed', 'is (now)? (fixed|resolved|solved|sorted)', '(turns out|turned out) (it was|i|we|that|to be)'],
    unless: ['(not|never|still) *2 (fixed|working|solved|resolved|works|sorted)', '(should|until|if|when|please|once|after) *4 (fixed|resolved|solved|working)', '(was|were) (fixed|working|fine) *4 (but|until|yet|again)'],
    applies: ['It works as expected now.', 'Never mind, I found it.'],
    mustNotApply: ['It is still not fixed.', 'Tell me when it is fixed.'],
  },
  {
    id: 'en.weigh.ifSo',
    weighs: ['bug', 'request'],
    by: -2.2,
    patterns: ['^ (if|in case|should) (it|that|this|there|the|you|anything|i) *5 (not|error|problem|issue|issues|fails|problems|crash|any)', 'let (me|you|us) know (if|whether|when)', '(to|would|will|could) (avoid|prevent) (the|this|that|any|a)', '(what|what would) happens? if', '(could|might|may|would) (it|that|this) (be|have|because)', '(i|we) (do not|would not) (need|want|mind)', '(no|not) (rush|hurry|urgent|pressure|complaint|complaining)', 'not (a|the|really a) (bug|problem|issue|request|complaint|dealbreaker|deal breaker)', '(is|was) (not|never) (a|an|any) (problem|issue|bug)'],
    unless: ['let (me|us) know (when|if) *6 (available|possible|support|add|there is a|added|plan)', '(do not|would not) (need|want) to *3 (manually|every|each|have to|copy|type|open|click|enter|keep|see|log)', 'if (you|the app|it|there) (could|was|were|had)'],
    applies: ['Let me know if you see any problem.', 'If it does not load, tell me.'],
    mustNotApply: ['It does not load.'],
  },
  {
    id: 'en.weigh.oneOff',
    weighs: ['request'],
    by: -1.9,
    patterns: ['(refund|refunds|refunded|reimburse|chargeback|money back)', '(cancel|close|delete|upgrade|downgrade|renew|reactivate|pause|terminate) (my|our|the|this|an|her|his) *2 (account|subscription|plan|membership|order|trial|contract|licence|license|login)', '(reset|change|forgot|forgotten|recover) (my|our|the|his|her) *2 (password|email|e-mail|pin|login|username|phone number|address)', '(invoice|invoices|receipt|vat number|purchase order|billing address|credit card|payment method|tax id)', '(resend|re-send|reissue|unlock|reopen|merge|restore|whitelist|transfer) (my|our|the|me|us|it|this|his|her)', '(call|phone|ring|contact) me', '(schedule|book|set up|arrange) (a|an) *2 (call|demo|meeting|training|session|appointment)', '(my|the|our|an|place|placing|this) (order|booking|delivery|shipment|package|parcel|purchase)', '(quote|quotation|pricing|discount|price for|price of|how much (is|does|do|would))', '(want|need|like) to (order|buy|purchase|pay|cancel|unsubscribe|return)'],
    unless: ['(order by|in order to|sort order|the order of|order in which)', '(export|list|report|page|screen|automatic|automatically|option|feature|every month) *4 (invoice|invoices|receipt)'],
    applies: ['I would like to cancel my subscription.', 'Could you resend the invoice?'],
    mustNotApply: ['In order to export, we copy it.', 'An option to sort by name, please.'],
  },
  {
    id: 'en.weigh.ourSide',
    weighs: ['bug'],
    by: -1.1,
    patterns: ['(my|our) (code|script|function|server|own|implementation|regex|query|site|request|webhook handler|printer|wifi|internet|laptop|card|bank|php|bookkeeper|accountant)', '(my|the|a|his|her|their) (customer|customers|client|payment|card|charge|transaction|bank|order|car|train|boiler|printer) (was|were|is|has|had|been)? *1 (declined|failed|refused|rejected|blocked|disputed|broken|late)', '(am|are) (i|we) (doing|missing|using)', '(what|where) (am i|did i|are we|could i) (doing|do|be|going)', '(i|we) (do not|can not) (understand|know|remember|figure)', '(would|should|will|could) (be|happen|fail|throw|return|it) *3 (if|when)', '(testing|test mode|test card|test environment|localhost|local dev|sandbox)', '(forgot|forgotten|lost|reset) *3 (password|pin|login|username)'],
    unless: ['(app|update|after|export|page|sync) *6 (our|my) (server|card|site)'],
    applies: ['My code does not work.', 'Am I doing something wrong?'],
    mustNotApply: ['The export does not work.'],
  },
  {
    id: 'en.weigh.aside',
    weighs: ['bug', 'request', 'praise'],
    by: -1.4,
    patterns: ['(you|your colleague|agent|#PROPN) (said|say|mentioned|suggested|told|wrote|recommended|asked|advised)', '(docs|documentation|article|guide|help page) (say|says|said|states|mention|mentions|suggest|suggests)', '(on|according to) (the|your) (docs|documentation|help page|article)', '(as|like) (you|she|he|they) (said|suggested|mentioned|described|asked|advised)'],
    unless: ['(said|told|say|says) *6 (not possible|no way|not supported|can not|could not|fix|fixed|roadmap)', 'but (it|still|that|this|i|the|when|now|there)'],
    applies: ['As you suggested, I added a column.', 'The docs say there is an option to export.'],
    mustNotApply: ['You said it is not possible.', 'Please add a column.'],
  },
  {
    id: 'en.weigh.wonders',
    weighs: ['bug'],
    by: -1.3,
    patterns: ['^ (if|when|whenever)? *2 (does|do|will|would|can|could|should|is|are|how|what|which|why) (that|this|it|the|i|we|there|they|you) *12 (fail|fails|failed|error|errors|crash|crashes|issue|issues|happen|happens)', '(how|what) (can|do|should|would|could|to|is|are) *8 (error|errors|fail|fails|exception|exceptions)', '(can|could|let) (someone|anyone|you|me) *4 (what is wrong|what went wrong|the error)', '(i|we) will (show|send|share|check|post|debug|paste)', '(will|would|may|might) (fail|crash|error)', '(my guess|i guess|i assume|i think) (is|that|it|this|the) *8 (error|fails|fail|problem|issue)'],
    unless: ['why (does|do|is|are) (it|the|this|my|our) *6 (keep|always|still|not|again|every)', '(it|which|that|everything) will (fail|crash) (again|every|each|all)'],
    applies: ['Does that mean that the other cards will fail?', 'How can I test some of the errors?', "I'll show you the error."],
    mustNotApply: ['The export fails every night.', 'I get an error when I save.'],
  },
];
