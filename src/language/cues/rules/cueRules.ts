import type { CueRule } from '../CueRule.ts';

/** How customers get by without something, and that they would leave, in six languages. */
// prettier-ignore
export const CUE_RULES: readonly CueRule[] = [
  {
    id: 'en.workaround.byHand', cue: 'workaround',
    patterns: ['(by hand|manually|one by one|one at a time)', '(copy|copying|paste|pasting|retype|retyping|re (-)? (type|typing|enter|entering)|type|typing|re (-)? key) *4 (into|in|over|from|across|to) (a|an|our|my|the)? (spreadsheet|excel|sheet|word|notepad|email|paper|google)', 'copy and paste', '(double|duplicate) (entry|work)', '(keep|keeping|write|writing|track|tracking|do|doing|manage|managing) *5 (in|on|with) (a|an|our|my|the)? (separate|own)? (spreadsheet|excel|paper|notebook|sticky|post it|google sheet|google sheets|whiteboard)'],
    unless: ['(can|could|may) (i|we|you|one) *4 (manually|by hand)', '(want|wants|prefer|prefers|like|would like|allow|allows|able|possible|how (do|can|to)) *3 (to)? *3 (manually|by hand)'],
    hears: ['We paste it by hand every Friday.', 'I enter each order manually.', 'My team copies and pastes: copy and paste, all day.', 'We keep the shifts in a spreadsheet.', 'I retype it into Excel.'],
    mustNotHear: ['Can I approve it manually?', 'How do I manually restart it?', 'The report opens in Excel.', 'Please send it to my email.', 'I would like to add them manually.'],
  },
  {
    id: 'en.workaround.instead', cue: 'workaround',
    patterns: ['(our|my|the|their|current|as a|this) (only|current|best)? (workaround|workarounds)', '(i|we) work around (it|this|that)', '(we|i|they|you|people|staff) (currently|now|just|have to|end up|ended up|must|are|re|am|m)? (using|use|build|built|wrote|made|buy|bought|pay) *6 (instead|to (get|work) around)', '(have|has|had|forced|need|needs) to (use|keep|open|run|pay|buy|export) *5 (another|a second|a separate|two|a different|other|third party) (tool|app|program|system|account|accounts|software|browser|sheet)', 'for now (we|i) (just)? (use|do|keep|write|print|copy|export|call|email)'],
    unless: ['(what|is|where) (is)? (the|this) workaround'],
    hears: ['Our workaround is to export twice.', 'We use WhatsApp groups instead.', 'I have to keep a second tool for invoices.', 'For now we print it and sign on paper.'],
    mustNotHear: ['Is there a workaround?', 'Do you have any workaround for this?', 'I need a workaround.', 'We use it every day.', 'Use the other button instead.'],
  },
  {
    id: 'en.leaving', cue: 'leaving',
    patterns: ['(switch|switching|move|moving|moved|switched|migrate|migrating|migrated|change|changing) (away|over)? (to|from) (a|an|another|other|your|the|some|one of your)? (different|other)? (competitor|competitors|provider|vendor|tool|service|app|system|platform|alternative|supplier|solution)', '(cancel|cancelling|canceling|cancelled|canceled|end|ending|not renew|not be renewing|not renewing|t renew|t be renewing) *2 (our|my|the|this|any)? (subscription|account|contract|plan|membership|licence|license|licences|licenses|renewal)', '(look|looking|start looking|started looking|shopping) (for|at|around for) (an|another|other|a|different)? (alternative|alternatives|competitor|competitors|replacement|provider|options elsewhere|different)', '(leave|leaving|left|drop|dropping|ditch|ditching) (you|your (app|product|platform|service|software|company)) (for|if|unless|because|over|soon)?', '(go|going|take our business|take my business|look|looking) elsewhere', '(deal|contract|show) (-)? breaker', '(we|i) (will|would|ll|d|may|might|have to|are going to|am going to) *3 (leave|churn|unsubscribe|quit) (you|if|unless|over|because|this|your)?'],
    unless: ['(how|where|can|could|want|would like|like) (do|can|to|i|we|you)? *3 cancel', '(cancel|cancelled|canceled) (the|my|an|this) (order|booking|appointment|meeting|shift)', '(will|would|ll|d) (leave|quit) (it|a|the|my) (open|message|note|review|comment|as|at|there|here|office|app|browser)', 'switch(ed|ing)? from'],
    hears: ['We are looking for an alternative.', 'If this is not fixed we will switch to another provider.', 'We will cancel our subscription in May.', 'This is a deal breaker for us.', 'We may have to go elsewhere.', 'Without it we won’t renew our contract.'],
    mustNotHear: ['How do I cancel my subscription?', 'I want to cancel my plan renewal date.', 'I switched to another tab.', 'I will leave it open over night.', 'We moved to a new office.', 'Please change to another colour.'],
  },
  {
    id: 'de.workaround', cue: 'workaround',
    patterns: ['(von hand|per hand|manuell|handisch|einzeln nacheinander)', '(ubertrag~|kopier~|tipp~|schreib~|pfleg~|fuhr~) *6 (excel|tabelle|liste|zettel|papier|word|handisch)', '(excel|tabelle|liste|papier) *5 (ubertrag~|kopier~|abtippen|gepflegt|pflegen|fuhren)', '(behelf~|notlosung|umweg)', '(unser|unseren|mein|meinen|der|als|den|diesen) workaround', '(nutzen|benutzen|verwenden) *4 (stattdessen|nebenbei|zusatzlich)', '(zweites|weiteres|anderes) (tool|programm|system) *4 (nutzen|verwenden|brauchen)', 'doppelt~ (arbeit|pflege|erfassung)'],
    unless: ['(gibt es|kennen sie|haben sie|welch~) *3 (workaround|notlosung|umweg)', '(kann|konnen|wie|mochte) (ich|wir|man)? *4 manuell'],
    hears: ['Wir tragen alles von Hand ein.', 'Ich übertrage die Zahlen in eine Excel-Liste.', 'Unsere Notlösung ist ein Zettel am Kühlschrank.', 'Das ist doppelte Arbeit.', 'Wir nutzen dafür stattdessen WhatsApp.'],
    mustNotHear: ['Gibt es einen Workaround?', 'Wie kann ich es manuell starten?', 'Der Bericht öffnet sich in Excel.', 'Schreiben Sie mir bitte.', 'Die Hand tut weh.'],
  },
  {
    id: 'de.leaving', cue: 'leaving',
    patterns: ['(kundigen|gekundigt|kundige|kundigung) *4 (vertrag|abo|abonnement|lizenz~|konto|wenn|falls|sonst)', '(vertrag|abo|abonnement|lizenz~|konto) *4 (kundigen|gekundigt|nicht verlanger~)', '(sonst|dann) *3 (kundigen|kundige|wechseln|wechsle) (wir|ich)', '(wechseln|wechsle|gewechselt|umsteigen|umgestiegen) *5 (anbieter|mitbewerb~|konkurrenz|losung|software|tool|alternative)', '(anbieter|mitbewerber|konkurrenz) *3 (wechseln|gewechselt|umsteigen|umsehen)', '(suchen|suche|schauen|sehen) *4 (alternative|alternativen|anderen anbieter|andere losung)', 'nach (einer)? (alternative|alternativen) *3 (um|umsehen|suchen)', '(sind|bin) (wir|ich)? *2 (weg|raus)$', 'ausschlusskriterium'],
    unless: ['(wie|wo) (kann|kundig~|muss)', 'mochte *6 kundigen$'],
    hears: ['Dann kündigen wir den Vertrag.', 'Wir sehen uns nach einer Alternative um.', 'Wir wechseln sonst zu einem anderen Anbieter.', 'Ohne das müssen wir das Abo kündigen.', 'Für uns ist das ein Ausschlusskriterium.'],
    mustNotHear: ['Wie kann ich mein Abo kündigen?', 'Wir wechseln das Passwort.', 'Gibt es eine alternative Ansicht?', 'Der Vertrag liegt bei.', 'Ich suche die Rechnung.'],
  },
  {
    id: 'fr.workaround', cue: 'workaround',
    patterns: ['(a la main|manuellement|un par un|une par une)', '(recopi~|ressais~|copi~|retap~) *6 (excel|tableur|tableau|papier|fichier|cahier)', '(copier coller|copier (-) coller)', '(contournement|systeme d|solution de fortune)', '(utilisons|utilise|utilisent|passons par|passe par) *6 (a la place|a cote|un autre (outil|logiciel))', 'double (saisie|travail)'],
    unless: ['(y a|existe|avez) *6 contournement', '(comment|puis je|peut on|pouvons nous) *5 manuellement'],
    hears: ['Nous saisissons tout à la main.', 'Je recopie les heures dans un tableur.', 'On fait du copier-coller toute la journée.', 'C’est une double saisie.', 'Nous utilisons WhatsApp à la place.'],
    mustNotHear: ['Comment le lancer manuellement ?', 'Existe-t-il un contournement ?', 'Le fichier s’ouvre dans Excel.', 'La main courante est cassée.', 'Je copie mon collègue.'],
  },
  {
    id: 'fr.leaving', cue: 'leaving',
    patterns: ['(resili~|annuler|arreter|quitter) *4 (abonnement|contrat|votre (service|logiciel|outil|solution))', 'ne *3 (renouvel~|reconduir~) (pas|plus)', '(changer|changerons|changeons|passer|passerons|passons) *3 (de prestataire|de fournisseur|d outil|a la concurrence|a un concurrent|chez un concurrent|de logiciel|de solution)', '(cherchons|cherche|regarde|regardons|etudions) *5 (alternative|alternatives|autre (solution|outil|logiciel|prestataire))', '(aller|irons|iront|partir|partirons) (voir)? ailleurs', 'redhibitoire'],
    unless: ['(comment|ou|puis je|peut on) *4 (resilier|annuler|arreter)'],
    hears: ['Nous allons résilier notre abonnement.', 'Nous cherchons une alternative.', 'Sinon nous irons voir ailleurs.', 'Nous ne renouvellerons pas.', 'Nous changerons de prestataire.'],
    mustNotHear: ['Comment résilier mon abonnement ?', 'Je cherche une facture.', 'Peut-on changer de couleur ?', 'Le contrat est signé.', 'Allez dans les paramètres.'],
  },
  {
    id: 'es.workaround', cue: 'workaround',
    patterns: ['(a mano|manualmente|uno por uno|una por una|uno a uno)', '(copi~|pasa~|apunta~|anota~|llev~) *6 (excel|hoja|papel|libreta|cuaderno|planilla)', '(copiar y pegar|copiamos y pegamos|copio y pego)', '(apano|parche|chapuza|rodeo)', '(usamos|utilizamos|uso|usan) *5 (en su lugar|mientras tanto|aparte|otra herramienta|otro programa)', '(doble|duplicad~) (trabajo|captura|registro)', 'trabajo doble'],
    unless: ['(como|puedo|podemos|se puede) *5 (manualmente|a mano)', '(hay|existe|tienen) *3 (apano|parche|rodeo)'],
    hears: ['Lo metemos todo a mano.', 'Copio los turnos a una hoja de Excel.', 'Copiamos y pegamos cada día.', 'Usamos WhatsApp en su lugar.', 'Es trabajo doble.'],
    mustNotHear: ['¿Cómo puedo iniciarlo manualmente?', '¿Hay algún parche?', 'El informe se abre en Excel.', 'Tengo el contrato en la mano.', 'Pasa a menudo.'],
  },
  {
    id: 'es.leaving', cue: 'leaving',
    patterns: ['(cancelar|cancelaremos|cancelamos|cancelare|dar de baja|daremos de baja) *4 (suscripcion|contrato|cuenta|plan|servicio|licencias)', 'no (vamos a)? (renovar|renovaremos|renovamos|renovare)', '(cambiar|cambiarnos|cambiaremos|cambiamos|pasarnos|migrar|irnos|nos vamos|nos iremos) *3 (de proveedor|a otro proveedor|a la competencia|con la competencia|de herramienta|a otra herramienta|de plataforma|a otra plataforma|a otro (lado|sistema|programa))', '(buscando|buscamos|busco|mirando|buscar|evaluando) *4 (alternativa|alternativas|otro proveedor|otra (herramienta|solucion|opcion))', 'nos (damos|daremos) de baja'],
    unless: ['(como|donde|puedo|quiero|quisiera) *4 (cancelar|dar de baja)'],
    hears: ['Estamos buscando una alternativa.', 'Si no, cancelaremos la suscripción.', 'No vamos a renovar.', 'Nos vamos a la competencia.', 'Tendremos que cambiar de proveedor.'],
    mustNotHear: ['¿Cómo cancelar mi suscripción?', 'Busco la factura.', 'Quiero cancelar mi cuenta.', 'Cambiamos de oficina.', 'Hay que renovar la contraseña.'],
  },
  {
    id: 'pt.workaround', cue: 'workaround',
    patterns: ['(na mao|a mao|manualmente|um por um|uma por uma|um a um)', '(copi~|pass~|anot~|digit~|control~) *6 (excel|planilha|papel|caderno|folha)', '(copiar e colar|copio e colo|copiamos e colamos)', '(gambiarra|quebra galho|jeitinho)', '(usamos|uso|usam|utilizamos) *5 (em vez disso|no lugar|por fora|outra ferramenta|outro (programa|sistema|app))', '(trabalho|retrabalho) (dobrado|em dobro|duplicado)'],
    unless: ['(como|posso|podemos|da para|e possivel) *5 (manualmente|na mao)', '(existe|tem|ha) *3 (gambiarra|quebra galho)'],
    hears: ['Digitamos tudo na mão.', 'Copio as horas para uma planilha.', 'Usamos outro sistema por fora.', 'É trabalho dobrado.', 'Hoje é uma gambiarra.'],
    mustNotHear: ['Como posso iniciar manualmente?', 'Existe alguma gambiarra?', 'O relatório abre no Excel.', 'Usamos o app todo dia.', 'A tela passa rápido.'],
  },
  {
    id: 'pt.leaving', cue: 'leaving',
    patterns: ['(cancelar|cancelaremos|cancelamos|cancelarei|encerrar|encerraremos) *4 (assinatura|contrato|conta|plano|servico|licencas)', 'nao (vamos|vou)? *1 (renovar|renovaremos|renovamos)', '(mudar|mudaremos|mudamos|trocar|trocaremos|trocamos|migrar|migraremos|ir|vamos) *3 (de fornecedor|para outro fornecedor|para (a|o)? concorren~|para (a)? concorrencia|de sistema|de ferramenta|para outra (ferramenta|plataforma)|para outro (sistema|app))', '(procurando|procuramos|buscando|buscamos|avaliando) *4 (alternativa|alternativas|outro fornecedor|outra (ferramenta|solucao))'],
    unless: ['(como|onde|posso|quero|gostaria) *4 (cancelar|encerrar)'],
    hears: ['Estamos procurando uma alternativa.', 'Vamos cancelar a assinatura.', 'Não vamos renovar.', 'Teremos de trocar de fornecedor.', 'Vamos migrar para outro sistema.'],
    mustNotHear: ['Como cancelar minha assinatura?', 'Procuro a fatura.', 'Quero cancelar minha conta.', 'Mudamos de escritório.', 'É preciso renovar a senha.'],
  },
  {
    id: 'ja.workaround', cue: 'workaround',
    patterns: ['(手作業|手入力|手書き|手打ち|手動で)', '(一件ずつ|1件ずつ|一つずつ|一つ一つ|ひとつずつ)', '(エクセル|excel|スプレッドシート|紙|ノート|メモ)(に|で)(書|転記|写|入力|管理|記録)', '(コピペ|コピー&ペースト|転記)(して|し)', '(代わりに|代用|別の(ツール|アプリ|システム))*6(使|利用|代用|併用)', '(二度手間|二重入力|二重管理)'],
    unless: ['(どう|どの|方法|できますか|でしょうか|可能ですか)'],
    hears: ['毎回手入力しています。', 'エクセルに転記しています。', '一件ずつ登録しています。', '別のツールを併用しています。', '二度手間です。'],
    mustNotHear: ['手動で開始する方法はありますか。', 'エクセルで開きます。', '紙の請求書をください。', '手動で変更できますか。', 'ノートパソコンを使っています。'],
  },
  {
    id: 'ja.leaving', cue: 'leaving',
    patterns: ['(解約|退会)(し|せざる|を検討|も検討|します|する|予定)', '(他社|別の会社|他のサービス|別のサービス|競合)(に|へ|も)*6(乗り換え|移|変え|検討|切り替え)', '乗り換え(を|も)?(検討|考え|ます|る|よう)', '(契約|ライセンス)(を|は)?*2(更新しない|更新しません|打ち切)', '代わりの(サービス|ツール)を(探|検討)'],
    unless: ['(方法|手順|したいのですが|教えて|どこ|できますか|ませんか)'],
    hears: ['このままなら解約します。', '他社への乗り換えを検討しています。', '契約を更新しません。', '代わりのサービスを探しています。', '解約も検討しています。'],
    mustNotHear: ['解約の方法を教えてください。', '退会したいのですが。', 'パスワードを更新しません。', '電車を乗り換えました。', '契約書を送ってください。'],
  },
];
