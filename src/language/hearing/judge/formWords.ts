/**
 * Words that say in what way something is said and not about what: function words, and the plain words of wishing,
 * failing, praising and asking. All others are to `shapesOf` only what part of speech they are.
 */
const ENGLISH = words(`
  i we you he she it they me us my our your his her its their them this that these those the a an and or but if when
  while because so as than then there here what which who whom whose where why how not no never nothing none any
  some every each all both half only just also too even still yet already again always often sometimes now ever be
  is are was were been being am have has had having do does did doing done can could will would shall should may
  might must ought to of in on at by for with from into out up down off over about after before since until without
  between through per via more most less least much many few other another same such own very really quite please
  pls plz thanks thank sorry hi hello hey dear let lets make makes made making get gets got getting give gives take
  want wants need needs like love wish hope miss missing lack add adding added bring back support allow allows
  enable fix fixed work works working worked stop stops stopped start crash crashes crashed break broke broken fail
  fails failed error errors bug bugs problem issue issues wrong slow lost gone great good nice best better awesome
  perfect excellent amazing easy useful helpful way option possible able possibility feature request suggest
  suggestion idea instead rather unable one two first last time times day days week month year years today yesterday
  tomorrow morning night yes ok okay well maybe perhaps`);

const FRENCH = words(`
  je j tu il elle on nous vous ils elles me m te t se s moi toi le la les l un une des du de d au aux ce c cet cette
  ces ça ca cela mon ma mes notre nos votre vos son sa ses leur leurs qui que qu quoi dont où ou et mais si quand
  comme car donc alors ainsi ne n pas plus jamais rien aucun aucune sans avec pour par sur sous dans en y à a depuis
  avant après entre vers chez très trop bien mal aussi encore toujours déjà tout tous toute toutes même peu beaucoup
  assez suis es est sommes êtes sont était étaient été être serait seraient sera soit ai as avons avez ont avait
  avoir aurait aurais fait faire fais faites peut peux peuvent pouvez pouvoir pourrait pourrais pourriez pourrions
  doit dois devez devoir devrait devriez faut faudrait fallait veux veut voudrais voudrait aimerais aimerait
  aimerions j'aimerais souhaite souhaiterais manque manquer ajouter ajoutez rajouter rajoutez possible impossible
  possibilité moyen option dommage besoin serait-il marche marchent fonctionne fonctionnent plante bug bugs beug
  erreur problème problèmes souci marque maintenant dernière mise jour hier matin merci bravo super parfait parfaite
  génial excellent excellente top bonne bon bonjour comment pourquoi combien quel quelle quels quelles est-ce svp
  stp ' n'arrive arrive`);

/** The form words of a language that was learnt. */
export function formWords(language: string): ReadonlySet<string> {
  return language === 'fr' ? FRENCH : ENGLISH;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}
