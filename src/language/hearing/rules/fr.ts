import type { RuleBook } from '../Rule.ts';

/** French, by rules: written without accents and apostrophes, as the reader of that language writes words. */
// prettier-ignore
export const FR: RuleBook = {
  language: 'fr',
  sets: {
    build: ['ajouter', 'rajouter', 'integrer', 'prevoir', 'proposer', 'permettre', 'inclure', 'mettre', 'faire', 'ameliorer', 'developper', 'rendre', 'remettre', 'corriger', 'avoir', 'implementer', 'supprimer', 'adapter'],
    good: ['bien', 'super', 'genial', 'top', 'pratique', 'utile', 'appreciable', 'parfait', 'sympa', 'ideal', 'cool', 'mieux', 'interessant', 'chouette', 'formidable', 'agreable', 'judicieux'],
    thing: ['option', 'fonction', 'fonctionnalite', 'bouton', 'possibilite', 'moyen', 'parametre', 'reglage', 'filtre', 'mode', 'widget', 'choix', 'export', 'version'],
  },
  hear: [
    {
      id: 'fr.request.ask', kind: 'request', because: 'asksForAWay', confidence: 0.68,
      patterns: [
        '(serait|est|sera) -? (il|ce) -? (possible|envisageable|prevu) (de|d|que)', '(possible|possibilite) d? *1 @build', '(y a|existe) -? t? -? il (un|une|des) *1 @thing', '(pourriez|pouvez|pourrait|peux|pourrais|peut) -? (vous|on|tu)? (svp|s il vous plait|aussi)? @build (un|une|des|le|la|les|l|plus|cette|ce|en)', '(comptez|prevoyez|pensez) -? vous *2 @build', '(est ce qu|est ce que) *4 (serait|est) possible',
      ],
      unless: ['(rembourser|remboursement|annuler ma commande)', 'possible d? avoir (une reponse|un remboursement)'],
      what: 'after',
      hears: ["Serait-il possible d'avoir une page propre à imprimer ?", 'Pourriez-vous ajouter un mode sombre ?'], mustNotHear: ['Pouvez-vous me rappeler ?', 'Est-ce possible ?'],
    },
    {
      id: 'fr.request.wish', kind: 'request', because: 'wishes', confidence: 0.78,
      patterns: [
        '(aimerais|aimerions|aimerait|voudrais|voudrions|souhaiterais|souhaiterions|souhaite|souhaitons|apprecierais|adorerais) (bien|aussi|vraiment|egalement|tellement)? (pouvoir|avoir|voir|que|retrouver|une option|un mode|plus de)', '(serait|sera|ce serait|seraient) (vraiment|tres|aussi|tellement|quand meme|donc|egalement|plus|encore)? @good (de|d|si|que|pour|qu|$|,|.|!)', '(ideal|mieux|top) (serait|ce serait)', '(dommage|regrette|deplore) (qu|que|de|d|l absence|le manque) *4 (pas|plus|absence|manque|puisse|ait|aucun)', '(manque|manquent|manquerait) (juste|plus|que|seulement|encore|cruellement|malheureusement|toujours|de|d|un|une|des|le|la|l|les|quelques|peut|certaines|beaucoup)', '(j ai|nous avons|on a|aurais|aurait) besoin (de|d) (un|une|pouvoir|plus)', '(esperons|espere|esperant) *3 (ajout|ajouter|mise a jour|prochaine|amelior|integr|bientot|ajouterez|future)', '(a quand|vivement) (un|une|le|la|l|les|des)', 'bien (de|d) (pouvoir|avoir|rajouter|ajouter)',
      ],
      unless: ['manque de (chance|temps)', '(savoir|aimerais savoir|remboursement|rembourse)'],
      what: 'after',
      hears: ['Nous aimerions pouvoir écrire une remarque.', 'Ce serait bien de pouvoir exporter.', 'Il manque un mode sombre.'], mustNotHear: ["J'aimerais savoir quand.", 'Très bien, merci.'],
    },
    {
      id: 'fr.request.suggest', kind: 'request', because: 'suggests', confidence: 0.66,
      patterns: [
        '(il faudrait|faudrait|vous devriez|devrait|devraient|ils devraient|on devrait|il faut que vous) (juste|aussi|vraiment|que|pouvoir|egalement|absolument)? *1 (@build|pouvoir|etre|que|proposer|un|une|permettre|afficher|possible)', '(merci|pensez|penser|veuillez) (de|d|a)? (bien vouloir)? (ajouter|rajouter|prevoir|integrer|permettre|ameliorer|remettre|rendre|proposer)', '^ (ajouter|ajoutez|rajouter|rajoutez|permettre|permettez|prevoir|remettez|remettre|integrez) ', '(suggestion|proposition|idee|amelioration|ameliorations|evolution) (:|d|de|possible|possibles|souhaitee|a apporter)', '(je|on|nous) (suggere|propose|suggerons|proposons) (de|d|que|l|un|une)', 'a ameliorer',
      ],
      what: 'after',
      hears: ['Il faudrait pouvoir trier par date.', 'Merci de rajouter un widget.'], mustNotHear: ['Il faut le redémarrer.', 'Merci de me rappeler.'],
    },
    {
      id: 'fr.request.missing', kind: 'request', because: 'missing', confidence: 0.6,
      patterns: [
        '(pas|aucun|aucune|plus) (de|d|la|le|l|un|une)? (@thing) (de|d|pour|a|qui|sur)?', '(impossible|pas possible|pas moyen) (de|d) (modifier|choisir|exporter|trier|personnaliser|changer|desactiver|filtrer|ajouter|regler|supprimer|avoir|partager|mettre|definir|corriger|renommer|imprimer|voir) ', '(ne|n) (peut|peux|pouvons|permet|propose|gere|prend) (on|vous)? (meme|toujours)? (pas|plus) (de|d|en charge|modifier|choisir|exporter|trier|personnaliser|changer|desactiver|filtrer|ajouter|regler|supprimer|partager|mettre|definir|renommer|imprimer)', '(a la main|manuellement|un par un|une par une|captures d ecran|dans excel|copie|recopie|recopier)', '(n|ne) (voient|voit|vois|sont|est) pas *3 (compatible|compatibles|disponible|disponibles|prevu|traduit|traduite)',
      ],
      unless: ['depuis (la|une|ma|le) *2 (mise|maj|jour)'],
      what: 'after',
      hears: ["Impossible de modifier l'heure.", "Il n'y a pas d'option pour trier.", 'Je recopie tout à la main.'], mustNotHear: ["Impossible de me connecter.", 'Pas de problème.'],
    },
    {
      id: 'fr.bug.broken', kind: 'bug', because: 'broken', confidence: 0.8,
      patterns: [
        '(ne|n)? (fonctionne|fonctionnent|marche|marchent|fonctionnait|synchronise|s ouvre|ouvre|demarre|charge|repond|se connecte|connecte|affiche|enregistre|compte|se synchronise|se lance|lance|reagit|arrive|met) (pas|plus|meme pas|toujours pas|jamais|pas bien|plus du tout|pas du tout|mal|tres mal|rien)', '(plante|plantage|plantages|bug|bugs|bugge|bugue|bogue|buggee|bugs|beug|beugue|buguee|planter|rame|fige|figee|se ferme|se fige|se bloque|bloque|bloquee|freeze|crash|crashe|crashs)', '(impossible|impossibilite|incapable|n arrive (pas|plus)|n arrive|arrive pas|arrive plus|reussi pas|parviens pas|parviens plus|peux plus|peut plus) (de|d|a)? (me|m|se|s|la|le|les|l|y)? (connecter|synchroniser|ouvrir|appairer|installer|charger|acceder|enregistrer|jumeler|telecharger|associer|lancer|utiliser|creer|lire|envoyer|recuperer|mettre a jour|reconnecter|coupler|valider|imprimer)', '(probleme|problemes|souci|soucis|erreur|erreurs|defaut|dysfonctionnement|dysfonctionnements|difficulte|difficultes) (de|d|avec|lors|quand|sur|depuis|pour|au|a|est|reseau|:|recurrent|majeur|technique|recurrents|serveur|persiste)', '(ecran|page) (blanc|noir|gris|blanche|vide|noire)', '(depuis|apres|suite a) (la|cette|une|ma|le|les|l|votre|ces)? *1 (derniere|nouvelle|dernieres|mise|maj|mises|version) *10 (plus|pas|probleme|impossible|perd|perdu|bug|lent|jamais|rien|erreur|aucune|aucun|deconnecte|catastrophe|nul|pire)', '(plus|pas) (de|d) (synchronisation|synchro|connexion|notifications|notification|donnees|reponse)', '(perd|perdu|perte|perdus|pert) (la|le|de|mes|toutes|les|ma|sa|des|constamment|toujours)? *1 (connexion|synchronisation|donnees|connection|historique|activites|appairage|bluetooth)', '(a|ont|est|sont) (disparu|disparue|disparus|disparues|bloque|bloquee|hs|vide|vides)', '(se|s) (deconnecte|deconnectent|arrete|eteint|coupe|plante) ', 'message d erreur', '(faux|fausse|fausses|erronees|errone|erronee|aberrant|aberrantes|pas fiable|pas precis|incorrect|incorrecte|incorrects|mal compte)', '(tres|trop|hyper|super|extremement) (lent|lente|longue|long)', '(pas|plus|jamais) (synchronise|synchronisee|synchronisees|connecte|connectee|reconnu|reconnue|enregistre|enregistree|enregistrees|comptabilise|comptabilises|detecte|detectee)', 'connexion (impossible|instable|difficile)', 'synchronisation (impossible|difficile|instable|aleatoire|ne|tres|trop)',
      ],
      unless: ['(aucun|sans|pas de|pas d|jamais de|jamais eu de|jamais eu|zero|ni|aucune) (probleme|bug|souci|bugs|problemes|soucis|erreur|plantage|difficulte)', 'probleme (resolu|regle)', '(bug|probleme|bugs|problemes) (corrige|resolu|corriges|regles|resolus)', 'ne (fonctionne|marche) pas (le|les) (samedi|dimanche|lundi)'],
      what: 'before',
      hears: ["L'application ne fonctionne plus.", "Impossible de synchroniser ma montre.", 'Elle plante tout le temps.'], mustNotHear: ['Aucun problème, merci.', 'Tout fonctionne bien.'],
    },
    {
      id: 'fr.praise', kind: 'praise', because: 'praisesProduct', confidence: 0.7,
      patterns: ['(excellente|super|tres bonne|bonne|parfaite|geniale|superbe) (application|appli|app|equipe)', '(merci) *6 (rapide|rapidite|efficacite|gentillesse|super|formidable|patience|reactivite)', '(tres|vraiment) (satisfait|satisfaite|contente|content|pratique|complete|complet)', '(j adore|j aime beaucoup|bravo)', '(vous etes|tu es) (super|genial|geniale|formidable|formidables|au top|adorable)'],
      unless: ['(serait|pas|mais|dommage)'],
      what: 'sentence', hears: ['Excellente application, bravo !', 'Merci pour votre réponse si rapide.'], mustNotHear: ['Ce serait une super application si elle marchait.'],
    },
  ],
  weigh: [
    { id: 'fr.weigh.resolved', weighs: ['bug', 'request'], by: -2.2, patterns: ['(resolu|regle|fonctionne a nouveau|remarche|marche a nouveau|c est bon|refonctionne)', '^ comment (faire|puis|peut|je|on|dois)', '(si|au cas ou) (ca|cela) ne (marche|fonctionne) pas'], unless: ['(pas|jamais|toujours pas) *1 (resolu|regle)'], applies: ["C'est résolu, merci."], mustNotApply: ["Ce n'est pas résolu."] },
  ],
  answers: [
    { id: 'fr.answer.no', says: 'notPossible', patterns: ['(n est|ce n est|cela n est) (malheureusement|actuellement)? pas (encore|actuellement)? (possible|disponible|prevu)', '(malheureusement|pour l instant|pour le moment) *6 pas'], applies: ["Ce n'est pas encore possible."], mustNotApply: ['Vous pouvez le faire.'] },
    { id: 'fr.answer.how', says: 'howTo', patterns: ['(cliquez|allez|selectionnez|ouvrez|choisissez) (sur|dans|sous|le|la|les)', '^ oui , (vous pouvez|c est possible)'], applies: ['Cliquez sur Exporter.'], mustNotApply: ["Ce n'est pas possible."] },
  ],
};
