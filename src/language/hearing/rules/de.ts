import type { RuleBook } from '../Rule.ts';

/** German, by rules: written without umlauts' dots, as the reader of that language writes words. */
// prettier-ignore
export const DE: RuleBook = {
  language: 'de',
  sets: {
    build: ['hinzufugen', 'einbauen', 'erganzen', 'einfuhren', 'anbieten', 'ermoglichen', 'unterstutzen', 'integrieren', 'nachrusten', 'verbessern', 'umsetzen', 'einfugen', 'bereitstellen', 'implementieren', 'andern'],
    good: ['schon', 'toll', 'super', 'klasse', 'hilfreich', 'praktisch', 'gut', 'prima', 'genial', 'wunschenswert', 'sinnvoll', 'besser', 'nutzlich', 'perfekt', 'angenehm', 'ideal', 'fein', 'cool'],
    thing: ['moglichkeit', 'option', 'funktion', 'einstellung', 'knopf', 'schaltflache', 'filter', 'export', 'schnittstelle', 'ansicht', 'dunkelmodus', 'modus', 'weg', 'button', 'feld', 'suche', 'ubersicht'],
  },
  hear: [
    {
      id: 'de.request.ask', kind: 'request', because: 'asksForAWay', confidence: 0.66,
      patterns: ['gibt es (eine|einen|ein|irgendeine|schon|vielleicht|auch|da)? (eine|einen|ein)? @thing', '(ist|ware|wird) es (auch|irgendwie|moglicherweise|irgendwann|denkbar|nicht)? (moglich|machbar|geplant)', '(konnten|konnt|kann|konnen|konntet) (sie|ihr|man|wir) *10 @build', 'warum (kann|gibt|geht|konnen) (man|es|ich|wir|das) *6 (nicht|kein|keine|keinen)', 'wann (kommt|gibt es|wird es|konnen wir) ', '(planen|plant) (sie|ihr) *6'],
      unless: ['(ruckerstattung|rechnung|termin|telefonnummer|neuigkeiten)', 'wann (kommt|kommen) (die|meine|der|das) (lieferung|bestellung|paket|antwort)'],
      what: 'after',
      hears: ['Gibt es eine Möglichkeit, die Liste zu exportieren?', 'Könnten Sie einen Dunkelmodus einbauen?'], mustNotHear: ['Gibt es Neuigkeiten?', 'Können Sie mich zurückrufen?'],
    },
    {
      id: 'de.request.wish', kind: 'request', because: 'wishes', confidence: 0.8,
      patterns: ['(ware|wär|ware es) (es|das|wirklich|sehr|auch|echt|doch|nur|noch|schon)? (sehr|echt|auch|wirklich|doch|wirklich sehr|viel|ganz)? @good (,|wenn|dass|.|!|$|fur|zu)', '@good ware (es|,|wenn|eine|ein|auch|noch)', '(wunsche|wunschen|wunschte|wunschten) (mir|wir|ich|uns|euch|sich|,)? (eine|einen|ein|dass|mir|uns|sehr)?', '(wurde|wurden|hatte|hatten) (ich|wir|mir|uns|sich)? (gerne|gern|lieber|am liebsten) (eine|einen|ein|die|den|das|mehr|wieder|dass|,|sehen|auch|noch) ', '(ich|wir) (hatte|hatten|wurde|wurden) (mir|uns)? (gerne|gern)', '(wir|ich) (brauchen|brauche|benotigen|benotige) (dringend|unbedingt|eigentlich)? (eine|einen|ein|die|so) (@thing|#X)?', '(mir|uns|es) fehlt (noch|nur|leider|eigentlich|mir|uns|einfach|die|eine|ein|der)', '(wurde|wurden) (uns|mir) (sehr|enorm|wirklich)? (helfen|viel zeit sparen|zeit sparen)', '(vermisse|vermissen) (ich|wir|die|eine|einen|das|den|leider)', 'idealerweise'],
      unless: ['wunsche (ihnen|euch|dir|allen|noch|ich ihnen|einen schonen|eine schone)', 'hatte gern (eine|die|meine) (rechnung|ruckerstattung|antwort|auskunft)', '(brauche|benotige) (eine|die) (rechnung|hilfe|ruckmeldung|antwort|auskunft|quittung)', '(brauche|brauchen) hilfe', 'ware (nett|lieb) *6 (ruckmeldung|antwort|hilfe)', '(gerne|gern) (wissen|erfahren|fragen)'],
      what: 'after',
      hears: ['Es wäre schön, wenn man sortieren könnte.', 'Ich wünsche mir eine Suche.', 'Mir fehlt leider ein Filter.'], mustNotHear: ['Ich wünsche Ihnen einen schönen Tag.', 'Ich brauche Hilfe.'],
    },
    {
      id: 'de.request.suggest', kind: 'request', because: 'suggests', confidence: 0.68,
      patterns: ['(bitte|mal|unbedingt) (noch|auch|wieder|doch|mal|eine|einen|ein|die)? *6 @build', '(sollte|sollten|musste|mussten|sollen) (sie|ihr|man|es|die app|unbedingt|auch|automatisch|wirklich) *8 (konnen|sein|geben|anzeigen|haben|werden|lassen|@build)', '(mein|unser|ein|kleiner) (vorschlag|verbesserungsvorschlag|wunsch|anregung)', '(vorschlag|verbesserungsvorschlag|anregung|feature request|feature wunsch) :?', '(schlage|schlagen|wurde|wurden) (ich|wir)? vor'],
      unless: ['(andern|erganzen) sie (meine|meinen|mein|unsere|die|den) *1 (adresse|rechnung|konto|passwort|namen|daten|e|email)', 'bitte *4 (rechnung|konto|adresse|passwort|benutzer|kollegin|kollegen) *3 (andern|hinzufugen|erganzen)', '(was|wie) (soll|sollte|sollten) (ich|wir)'],
      what: 'after',
      hears: ['Bitte einen Dunkelmodus einbauen.', 'Man sollte Schichten kopieren können, das sollte man ändern können.'], mustNotHear: ['Bitte ändern Sie meine Adresse.', 'Was soll ich tun?'],
    },
    {
      id: 'de.request.missing', kind: 'request', because: 'missing', confidence: 0.62,
      patterns: ['(es gibt|gibt es|habe|haben|hat) (leider|noch|aktuell|immer noch)? (keine|keinen|kein|nirgends|nirgendwo) @thing', '(lasst|lassen|kann|konnen) (sich|man|ich|wir)? *5 (leider|noch)? nicht (exportieren|filtern|sortieren|anpassen|ausblenden|kopieren|andern|umbenennen|auswahlen|einstellen|drucken|verschieben|abschalten|deaktivieren|teilen|duplizieren|ubernehmen)', '(von hand|handisch|manuell|einzeln|doppelt|per hand|abtippen|muhsam)', '(in|nach|mit) excel', '(geht|funktioniert|klappt) nur (innerhalb|mit|im|in|fur|auf)', '(im|in unserem|unser|das|die) (alten|altes|fruheren|alte|vorherigen) (system|programm|software|app|version) (konnte|ging|war|hatte|konnten|gab)'],
      unless: ['seit (dem|der|gestern|heute) *10 nicht'],
      what: 'sentence',
      hears: ['Es gibt leider keine Möglichkeit zu filtern.', 'Wir tippen alles von Hand ab.', 'Die Liste lässt sich nicht sortieren.'], mustNotHear: ['Es gibt keine Eile.', 'Das geht.'],
    },
    {
      id: 'de.bug.broken', kind: 'bug', because: 'broken', confidence: 0.8,
      patterns: ['(funktioniert|funktionieren|geht|gehen|klappt|ladt|offnet|startet|synchronisiert|speichert|reagiert|verbindet|druckt|lauft|offnen|laden|aktualisiert) (leider|bei|seit|auch|sich|mir|uns|immer|heute|gestern|die|es|dem|der|einfach|jetzt|auf|wieder|mal|plotzlich|das)? *5 (nicht|nicht mehr|gar nicht|nie|nix|nichts)', '(funktioniert|geht|klappt|lauft) (nicht|nimmer)', '(sturzt|sturzen) *6 ab', '(abgesturzt|absturz|absturze|eingefroren|friert|hangt sich auf|aufgehangt|bleibt hangen|hangt)', '(fehlermeldung|fehlermeldungen|fehler 5|fehler 4|ein fehler|einen fehler|fehler (beim|in|im|auf|bei|:)|der fehler|serverfehler)', '(ist|sind|waren|war|wurden|alles|einfach|plotzlich) (weg|verschwunden|kaputt|defekt|leer|verloren|geloscht|unbrauchbar)', '(nicht mehr|nicht) (moglich|erreichbar|sichtbar|gespeichert|angezeigt|synchronisiert|ubertragen|anmelden|einloggen|gultig|aufrufbar|aktualisiert)', '(seit|nach) (dem|der|einem)? (letzten|neuen|neuesten|gestrigen)? (update|aktualisierung|version) *12 (nicht|kein|keine|mehr|fehler|weg|langsam|absturz|ab|probleme|falsch)', '(weisser|schwarzer|leerer|grauer|weissen|schwarzen) (bildschirm|seite)', '(falsch|falsche|falschen|falscher|doppelt) (angezeigt|berechnet|an|daten|zeit|zeiten|datum|summe|stunden|werte|gezahlt|dargestellt)', '(sehr|extrem|furchtbar|total|unglaublich|so) (langsam|trage)', '(ladt|dauert) (ewig|endlos|minutenlang|viel zu lange)', '(probleme|problem) (mit|beim|bei|seit) (der|dem|die|login|laden|export|app|den|synchronisation)', '(kann|konnen|lasst) (mich|uns|ich|wir|sich|die|das|es)? *6 nicht (mehr)? (anmelden|einloggen|offnen|speichern|laden|herunterladen|installieren|starten|aufrufen|verbinden|zugreifen|drucken)'],
      unless: ['(kein|keine|ohne|keinerlei) (fehler|problem|probleme|absturze)', '(wenn|falls) (es|das|etwas) *3 nicht (funktioniert|geht|klappt)', 'geht (nicht)? (um|mir|davon)', '(problem|fehler) (gelost|behoben)', 'fehler (gefunden|behoben|von mir|meinerseits)', 'mein fehler', 'geht es (ihnen|dir|euch)'],
      what: 'before',
      hears: ['Der Export funktioniert nicht.', 'Die App stürzt beim Öffnen ab.', 'Alle Zeiten sind verschwunden.'], mustNotHear: ['Kein Problem!', 'Alles funktioniert gut.'],
    },
    {
      id: 'de.praise', kind: 'praise', because: 'praisesProduct', confidence: 0.72,
      patterns: ['(tolle|super|klasse|hervorragende|geniale|prima|sehr gute|beste|grossartige) (app|software|anwendung|support|hilfe|arbeit|team|service|programm)', '(danke|dank) *8 (schnelle|schnell|super|tolle|freundliche|nette|geduld|prompte)', '(sie|ihr|du) (sind|seid|bist) (ein|eine|die|der|echt|so|wirklich)? (engel|schatz|besten|beste|super|toll|klasse|spitze)', '(bin|sind) (sehr|wirklich|total|mehr als)? (zufrieden|begeistert)', '(liebe|lieben) (die|das|den|diese|eure|ihre) (app|neue|software|ubersicht)'],
      unless: ['(ware|wenn|nicht|leider|aber)', 'im voraus'],
      what: 'sentence', hears: ['Vielen Dank für die schnelle Hilfe!', 'Wir sind sehr zufrieden.'], mustNotHear: ['Vielen Dank im Voraus für die schnelle Antwort.', 'Wir sind nicht zufrieden.'],
    },
  ],
  weigh: [
    { id: 'de.weigh.resolved', weighs: ['bug', 'request'], by: -2.4, patterns: ['(funktioniert|geht|klappt|lauft) (jetzt|wieder|nun)', '(hat sich erledigt|erledigt|gelost|behoben|gefunden)', '^ wie (kann|konnen|mache|stelle|geht|exportiere|andere)', '(falls|wenn) *4 (nicht geht|nicht funktioniert|fehler auftreten)'], unless: ['(nicht|noch nicht|nie) *3 (behoben|gelost|gefunden)', '(geht|funktioniert|lauft) (jetzt|wieder|nun) (nicht|gar nicht|nicht mehr)'], applies: ['Es funktioniert jetzt wieder.'], mustNotApply: ['Der Fehler ist noch nicht behoben.'] },
  ],
  answers: [
    { id: 'de.answer.no', says: 'notPossible', patterns: ['(ist|geht|gibt es) (das|leider|derzeit|aktuell|im moment|momentan|noch)? *3 (nicht|noch nicht|nicht moglich|keine)', '(leider|derzeit|aktuell|momentan) *5 (nicht|keine|kein)'], applies: ['Das ist leider noch nicht möglich.'], mustNotApply: ['Ja, das geht unter Einstellungen.'] },
    { id: 'de.answer.how', says: 'howTo', patterns: ['(klicken|gehen|offnen|wahlen) sie', '(unter|in den) einstellungen', '^ ja , (das geht|sie konnen)'], applies: ['Klicken Sie auf Export.'], mustNotApply: ['Das geht leider nicht.'] },
  ],
};
