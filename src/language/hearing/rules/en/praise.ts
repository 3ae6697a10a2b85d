import type { HearRule } from '../../Rule.ts';

/** English phrases that praise the product or a person of support. */
// prettier-ignore
export const EN_PRAISE: readonly HearRule[] = [
  {
    id: 'en.praise.person',
    kind: 'praise',
    because: 'praisesPerson',
    confidence: 0.78,
    patterns: [
      '(you|u|she|he|they|you all|you guys|you lot|#PROPN) (are|is|were|was|have been|has been) (all|always|such|so|really|just|truly|absolutely|honestly|all so|both|a|an|the)? (a|an|the|so|such|always|very|really|just|all)? (a|an|the)? (#ADV|#ADJ)? (angel|best|star|stars|legend|legends|hero|lifesaver|life saver|gem|genius|treasure|saint|rock star|rockstar|wonderful|amazing|awesome|fantastic|brilliant|lovely|great|incredible|patient|kind|helpful|nice|quick|super|a pleasure|always a pleasure|excellent|fabulous|superb|friendly|outstanding|a delight|magic|the man|gold)',
      '(you|she|he|they|#PROPN|support|team) (have)? (saved|save|made) (my|our|me|us) (day|monday|week|life|weekend|bacon|month|night|evening|morning|*2 lot)', '(you|you all|you guys|support|they) (reply|replied|answer|answered|responded|respond|work|worked) so (fast|quick|quickly)', '(thanks|thank you|ta|cheers|grateful|appreciate|appreciated|kudos|thankyou|props) *8 (quick|fast|speedy|prompt|patient|patience|kind|kindness|brilliant|amazing|excellent|great|wonderful|fantastic|awesome|lovely|care|incredible|super|fastest|best|going the extra|above and beyond|explaining so|outstanding|coming back so|sorting it so|being so)',
      '(fastest|best|quickest|friendliest|nicest|kindest|most helpful) (help|support|service|customer|answer|reply|response|team|agent|experience)', '(love|loved|appreciate|like|admire|impressed by|impressed with) how (quick|fast|patient|kind|helpful|friendly|well|you|responsive|quickly)', '(great|excellent|amazing|awesome|fantastic|brilliant|superb|outstanding|incredible|wonderful|top|stellar|terrific|best|fabulous|lovely) (customer)? (support|service|help|team|customer service|job|work|response)', '(pleasure|joy|delight) (to|dealing|working|talking|doing)', '(really|so|very much|truly|greatly|do) (appreciate|appreciated|grateful|thankful) *6 (help|patience|support|work|effort|time|kindness|it|this|you|quick)', '(we|i) (are|am) (so|very|really|truly)? grateful to', 'lovely to (deal|work|talk)', '(nice|lovely|good) to (talk|speak|deal|chat)', '(above and beyond|hats off|kudos|bravo|shout out|shoutout|two thumbs up|thumbs up) (to|for|you|!|.|$)?', '(five|5) stars (for|to)? (you|support|the team|service)', '(not one|never a|never one|every) question *4 (unanswered|answered)', 'made my (day|week|night)', 'you (rock|rule)', 'for being (so)? (quick|patient|kind|helpful|great|nice|fast|lovely)',
    ],
    unless: ['would be *4 (appreciated|great|helpful)', '(would|could|can|if|please) *4 (you|be) *4 (great|awesome|nice|helpful|appreciate|appreciated)', 'not (very|so|really|at all)? (helpful|great|nice|quick|good)', 'in advance', '(best|kind) (regards|wishes)', 'was (great|nice|good) (until|but)', '(are|is) you (the)? best (person|team|place|way) to', 'awaiting'],
    what: 'sentence',
    hears: ['you are an angel Priya', 'Thanks for coming back so quick!', 'That was the fastest help I had this year.'],
    mustNotHear: ['Any help would be appreciated.', 'Thanks in advance for your quick reply.', 'Are you the best person to ask?'],
  },
  {
    id: 'en.praise.product',
    kind: 'praise',
    because: 'praisesProduct',
    confidence: 0.72,
    patterns: [
      '(love|loving|adore|adored|loved|really like|really enjoy|enjoy|enjoying|absolutely love) (the|this|your|how|it|that|using|my|our|fernway|#PROPN) ', '(great|good|nice|excellent|amazing|awesome|fantastic|brilliant|superb|perfect|best|wonderful|lovely|cool|beautiful|useful|outstanding|incredible|solid|super|handy|fabulous) (little|fitness|running|sports|scheduling)? (app|application|product|software|tool|platform|program|watch|device|interface|design|feature|update|companion)', '(works|working|worked|runs|syncs) (great|perfectly|beautifully|like a charm|flawlessly|well|brilliantly|wonderfully|very well|really well|so well|seamlessly|smoothly|as advertised|awesome|amazing|excellent)',
      '(it|this|that|app|report|board|page|update|version|design|which|everything|itself|#NOUN) (is|are|looks|was|has been) (already|so|really|absolutely|just|truly|very|simply|pretty|totally|also|an|a)? (much better|great|excellent|amazing|awesome|fantastic|brilliant|superb|perfect|the best|wonderful|beautiful|lovely|a joy|a godsend|a lifesaver|a game changer|incredible|intuitive|easy to use|outstanding|delightful|fabulous|spot on|top notch|user friendly) ', '(saves|saved|saving) (me|us) (so|a|hours|loads|lots|tons|time|much|half|days|the)', '(happy|impressed|thrilled|delighted|pleased|satisfied|chuffed) (with|by|about) (the|your|this|it|how|my|our|fernway|#PROPN)', '(highly|definitely|would|strongly|can) (recommend|recommended) (it|this|the|to|you|$|!|.)', 'keep up the (good|great|excellent|amazing) work', '(well done|good job|great job|nice job|nice work|great work|good work|nicely done)', '(best|favourite|favorite) (app|tool|software|thing|product|purchase|system|platform)', '(game changer|gamechanger|godsend|life saver|lifesaver|brilliant|superb|fantastic|awesome|excellent|amazing|perfect) (!|.|$)', 'very (easy|simple|intuitive|useful|helpful|user friendly|handy|happy)', '(easy|simple) to use', 'otherwise *3 (good|great|fine|happy|love|excellent|brilliant) *1 (app|product|system|with|it|$)',
    ],
    unless: ['(would|could|will|might) *3 (love|be|like|enjoy)', '(not|never|no|hardly|nothing) *3 (great|good|perfect|happy|impressed|love|like|recommend|works well|easy|the best|intuitive|useful|well)', '(was|used to be|were) *3 (great|good|perfect|awesome|excellent|amazing|best) *6 (but|until|before|now)', '(great|excellent|good|nice|perfect) but', '(if|when|wish|once) (it|this|the|you) *4 (great|perfect|good|love)', '(that is|that sounds|sounds|this is|that would be|ok|okay|yes|yeah|oh|ah|that) (great|perfect|awesome|fantastic|amazing|excellent|brilliant) (thanks|thank|,|.|!|$)', '^ (great|perfect|awesome|fantastic|excellent|brilliant|amazing|good) (,|.|!|thanks|thank|$)', '(love|great|good|nice|best) (to|for) (see|have|know|hear)'],
    what: 'sentence',
    hears: ['The report itself is excellent, my CFO reads it.', 'I really like the new start page.', 'good app otherwise'],
    mustNotHear: ['It would be a great app if it synced.', 'Great, thanks!', 'It was a great app until the update.'],
  },
];
