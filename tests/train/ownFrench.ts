/** French sentences written for this project, to learn from; of no real customer and no product. */
export const OWN_FRENCH: Readonly<
  Record<'request' | 'bug' | 'praise' | 'question' | 'none', readonly string[]>
> = {
  request: `
    Est-ce qu'il serait possible d'exporter la liste en CSV ?
    J'aimerais pouvoir trier les factures par date.
    Ce serait bien d'avoir un mode sombre.
    Il manque une vue par semaine.
    Pourriez-vous ajouter la possibilité de dupliquer une commande ?
    Serait-il envisageable de recevoir un rappel la veille ?
    Nous aurions besoin d'un accès en lecture seule pour nos comptables.
    Dommage qu'on ne puisse pas partager le panier avec un collègue.
    Une recherche par nom de client nous ferait gagner un temps fou.
    Je dois recopier chaque ligne à la main dans un tableau.
    Chaque mois je refais le même modèle parce que rien ne permet de l'enregistrer.
    À quand une version pour tablette ?
    Il faudrait que plusieurs personnes puissent modifier le planning en même temps.
    J'espère que vous ajouterez bientôt le paiement en plusieurs fois.
    Un bouton pour tout cocher serait très pratique.
    Je mettrais cinq étoiles s'il y avait un widget.
    On ne peut toujours pas choisir la langue des courriels.
    Je suggère de laisser plus de place aux commentaires.
    Pensez-vous proposer une intégration avec notre agenda ?
    Prévoyez un moyen de revenir en arrière, s'il vous plaît.`
    .trim()
    .split(/\n\s*/u),
  bug: `
    La page reste blanche quand je clique sur Enregistrer.
    L'application se ferme toute seule depuis ce matin.
    Le total affiché est faux dès qu'il y a une remise.
    Je reçois deux fois la même notification.
    Le lien d'invitation est refusé alors que je viens de le recevoir.
    Mes photos ont disparu après la synchronisation.
    Impossible de valider le formulaire, le bouton ne réagit pas.
    Le chargement dure plusieurs minutes.
    Un message d'erreur apparaît à chaque connexion.
    Les accents deviennent des points d'interrogation à l'impression.
    Depuis hier la caméra ne s'ouvre plus.
    La carte n'affiche pas la bonne adresse.
    Ça plante à chaque fois que je tourne le téléphone.
    L'envoi échoue sans explication.
    Le compteur est remis à zéro tous les soirs.`
    .trim()
    .split(/\n\s*/u),
  praise: `
    Merci beaucoup pour votre aide si rapide et si gentille.
    Franchement c'est l'outil le plus agréable que j'aie utilisé.
    Bravo à toute l'équipe, c'est très réussi.
    Nos vendeurs adorent le nouvel écran.
    Simple, clair et efficace, rien à redire.
    Vous avez sauvé ma journée !
    Je recommande les yeux fermés.
    Super appli, continuez comme ça.`
    .trim()
    .split(/\n\s*/u),
  question: `
    Comment puis-je changer mon mot de passe ?
    Où se trouve la liste des anciennes commandes ?
    Que signifie le point orange à côté du nom ?
    À quelle heure les données sont-elles mises à jour ?
    Comment faire pour inviter un collègue ?
    Quelle est la différence entre les deux formules ?
    Dois-je créer un second compte pour ma filiale ?
    Par où commence-t-on pour importer des contacts ?
    Est-ce que la facture est envoyée automatiquement ?
    Je ne trouve pas où modifier mon adresse, pouvez-vous m'indiquer la marche à suivre ?`
    .trim()
    .split(/\n\s*/u),
  none: `
    Bonjour,
    Bonjour, j'espère que vous allez bien.
    Merci d'avance pour votre retour.
    Merci, bonne journée.
    Bonne soirée à vous aussi.
    D'accord, c'est noté.
    Oui, c'est bien cela.
    Non, pas encore.
    Je vous envoie la capture d'écran.
    Ci-joint le bon de commande.
    Mon numéro de client est le 45812.
    Je m'appelle Claire Dubois, de la société Hublot.
    Je reviens vers vous demain matin.
    C'est arrangé, tout fonctionne à nouveau.
    Finalement c'était une erreur de ma part, désolée.
    Je souhaite être remboursée de ma dernière commande.
    Veuillez résilier mon abonnement à la fin du mois.
    Pouvez-vous me rappeler cet après-midi ?
    J'attends votre réponse.
    Nous sommes vingt personnes dans le service.
    Vous m'aviez conseillé de redémarrer le téléphone.
    J'ai essayé hier soir avec mon mari.
    Je travaille le lundi et le jeudi.
    Parfait, merci.
    Ok super
    Bonjour je m'appelle Paul
    Au revoir
    Très bien, je patiente.
    La livraison est prévue mardi.
    Voici la référence demandée.`
    .trim()
    .split(/\n\s*/u),
};
