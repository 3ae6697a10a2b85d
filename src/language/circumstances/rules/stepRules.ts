import type { StepRule } from '../StepRule.ts';

/** "When I do this, that happens", in six languages. */
// prettier-ignore
export const STEP_RULES: readonly StepRule[] = [
  {
    id: 'en.steps',
    patterns: [
      '(when|whenever|once|after|if|as soon as|time|the moment) (i|we|you|they|someone|people) *2 (click~|press~|tap~|hit|open~|select~|choose|save~|scroll~|upload~|download~|drag~|export~|import~|print~|log|logged|sign~|submit~|delet~|clos~|switch~|go to|went to|add|added|chang~|refresh~|restart~|paste~|search~)',
      '(after|by|when|on) (clicking|pressing|tapping|opening|selecting|saving|scrolling|uploading|downloading|dragging|exporting|importing|printing|submitting|closing) *8 (it|the|nothing|my|our|all|i|we|is|are)',
      '(go to|open|click|press|tap|select) *6 then *1 (click|press|tap|select|open|save|go|scroll)',
      'to reproduce',
    ],
    unless: [
      '(would|could|should|might) be *2 (if|when)',
      '(can|could|will) you *4 (when|if|after)',
      '(if|when|once|after) (you|they) (go|open|chang~|add|clos~)',
      '(call|email|write to|contact|tell) (me|us) (when|if|once|after)',
    ],
    hears: [
      'When I click Export, nothing happens.',
      'Every time we open the roster it jumps back to January.',
      'After saving the shift it shows the old hours.',
      'Open the board, then press Print: the page is blank.',
      'As soon as I scroll down the names disappear.',
    ],
    mustNotHear: [
      'It would be nice if I could click on it.',
      'When is the next release?',
      'I opened a ticket last week.',
      'When we hired people it was busy.',
      'Please call me when you open the office.',
      'After the holidays we start again.',
    ],
  },
  {
    id: 'de.steps',
    patterns: [
      '(wenn|sobald|nachdem) *1 (ich|wir|man|jemand) *7 (klick~|druck~|tipp~|offn~|wahl~|auswahl~|speicher~|scroll~|hochlad~|exportier~|importier~|abschick~|losch~|anmeld~|lad~)',
      '(nach|beim) dem? (klick~|druck~|speichern|offnen|absenden|hochladen|exportieren|importieren|anmelden|scrollen) *8 (ist|sind|kommt|wird|passiert|bleibt|verschwindet|fehlt|fehlen|geht|springt)',
    ],
    unless: ['(ware|wurde|waere|fande) *3 (schon|gut|toll|hilfreich|helfen|super)', '(kann|konnen|konnten) (sie|ihr|man) *4 (wenn|sobald|nachdem) (ich|wir|sie)'],
    hears: ['Wenn ich auf Export klicke, passiert nichts.', 'Sobald wir den Plan öffnen, springt er zurück.', 'Nach dem Speichern sind die Stunden weg.', 'Beim Hochladen bleibt die Seite weiß.'],
    mustNotHear: ['Es wäre schön, wenn ich darauf klicken könnte.', 'Wenn wir Zeit haben, melden wir uns.', 'Nach dem Urlaub geht es weiter.', 'Ich habe gestern gespeichert.'],
  },
  {
    id: 'fr.steps',
    patterns: [
      '(quand|lorsque|lorsqu|des que|si|fois que|qu) (je|j|on|nous) *2 (cliqu~|appui~|touch~|tap~|ouvr~|selectionn~|choisi~|enregistr~|import~|export~|imprim~|ferm~|telecharg~|valid~)',
      '(apres|en) avoir? (clique|cliquant|appuyant|ouvrant|enregistrant|validant|exportant|importe|imprimant)',
    ],
    unless: ['(serait|ce serait) *3 (bien|utile|pratique|super) (si|de|que)', 'pouvez vous *6 (quand|lorsque|si)'],
    hears: ['Quand je clique sur Exporter, rien ne se passe.', 'Dès que nous ouvrons le planning, il se ferme.', 'Lorsque j’enregistre, les heures disparaissent.', 'En cliquant sur le nom, la page reste blanche.'],
    mustNotHear: ['Ce serait bien si je clique une seule fois.', 'Quand est la prochaine version ?', 'Nous avons ouvert un bureau.', 'Si nous avons le temps, on appelle.'],
  },
  {
    id: 'es.steps',
    patterns: [
      '(cuando|al|si|vez que|en cuanto) (hago clic|hacer clic|hacemos clic|pulso|pulsar|toco|tocar|abro|abrir|abrimos|selecciono|seleccionar|guardo|guardar|guardamos|exporto|exportar|importo|importar|imprimo|imprimir|subo|subir|descargo|descargar|cierro|cerrar|envio|enviar)',
    ],
    unless: ['(seria|estaria) *3 (bueno|genial|util|ideal|bien)', '(puede|podria|pueden) *4 (cuando|si|al)'],
    hears: ['Cuando hago clic en Exportar no pasa nada.', 'Al guardar el turno desaparecen las horas.', 'Cada vez que abrimos el plan se cierra.', 'Si pulso imprimir, sale en blanco.'],
    mustNotHear: ['Sería bueno si guardo una sola vez.', '¿Cuándo sale la próxima versión?', 'Ayer abrimos una oficina.', 'Cuando tengamos tiempo llamamos.'],
  },
  {
    id: 'pt.steps',
    patterns: [
      '(quando|ao|se|vez que|sempre que|assim que) eu? (clico|clicar|clicamos|aperto|apertar|toco|tocar|abro|abrir|abrimos|seleciono|selecionar|salvo|salvar|salvamos|exporto|exportar|importo|importar|imprimo|imprimir|envio|enviar|baixo|baixar|fecho|fechar)',
    ],
    unless: ['(seria|ficaria) *3 (bom|otimo|util|legal|ideal)', '(pode|poderia|podem) *4 (quando|se|ao)'],
    hears: ['Quando clico em Exportar não acontece nada.', 'Ao salvar o turno as horas somem.', 'Toda vez que abro o plano ele fecha.', 'Assim que envio, a tela fica branca.'],
    mustNotHear: ['Seria bom se salvar fosse automático.', 'Quando sai a próxima versão?', 'Ontem abrimos um escritório.', 'Se tivermos tempo, ligamos.'],
  },
  {
    id: 'ja.steps',
    patterns: ['(クリック|タップ|選択|保存|入力|送信|ログイン|印刷|ダウンロード|アップロード|スクロール|起動|更新)(を)?(する|した|すると|したら|して)(と|ら|も|後)', '(開|押)(くと|すと|いたら|したら|いても|しても)'],
    unless: ['(と|たら|れば)(嬉しい|助かり|便利|いい|良い|ありがたい)', '(でしょうか|ますか)$'],
    hears: ['エクスポートをクリックすると何も起きません。', '予定表を開くと閉じてしまいます。', '保存しても時間が消えます。', 'ボタンを押すと画面が白くなります。'],
    mustNotHear: ['ワンクリックで保存できると嬉しいです。', '昨日事務所を開きました。', '印刷はどこでできますか。', '保存先を教えてください。'],
  },
];
