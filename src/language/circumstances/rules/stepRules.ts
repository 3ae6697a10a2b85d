import type { StepRule } from '../StepRule.ts';

/** "When I do this, that happens", in six languages. */
// prettier-ignore
export const STEP_RULES: readonly StepRule[] = [
  {
    id: 'en.steps',
    patterns: ['(when|whenever|once|after|if|as soon as|time) (i|we|you|they) *2 (click~|press~|tap~|open~|select~|save~|scroll~|upload~|download~|export~|import~|print~|log|submit~|delet~|clos~|add|chang~|restart~)', '(after|by|when) (clicking|pressing|opening|selecting|saving|uploading|exporting|importing|printing) *8 (it|the|nothing|my|our|is|are)', '(open|click|press|tap|go to) *6 then *1 (click|press|tap|select|open|save)', 'to reproduce'],
    unless: ['(would|could|should|might) be', '(can|could|will) you', '(call|contact|tell) me', '(if|when|once) (you|they)'],
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
    patterns: ['(wenn|sobald|nachdem) *1 (ich|wir|man) *7 (klick~|druck~|tipp~|offn~|wahl~|speicher~|scroll~|hochlad~|exportier~|importier~|losch~)', '(nach|beim) dem? (klick~|speichern|offnen|hochladen|exportieren|importieren|anmelden) *8 (ist|sind|kommt|wird|passiert|bleibt|fehlt)'],
    unless: ['(ware|wurde) *3 (schon|gut|toll|helfen)', '(kann|konnen) sie'],
    hears: ['Wenn ich auf Export klicke, passiert nichts.', 'Sobald wir den Plan öffnen, springt er zurück.', 'Nach dem Speichern sind die Stunden weg.', 'Beim Hochladen bleibt die Seite weiß.'],
    mustNotHear: ['Es wäre schön, wenn ich darauf klicken könnte.', 'Wenn wir Zeit haben, melden wir uns.', 'Nach dem Urlaub geht es weiter.', 'Ich habe gestern gespeichert.'],
  },
  {
    id: 'fr.steps',
    patterns: ['(quand|lorsque|lorsqu|des que|fois que) (je|j|on|nous) *2 (cliqu~|appui~|ouvr~|selectionn~|enregistr~|import~|export~|imprim~)', 'en (cliquant|ouvrant|enregistrant|exportant)'],
    unless: ['serait', 'pouvez vous'],
    hears: ['Quand je clique sur Exporter, rien ne se passe.', 'Dès que nous ouvrons le planning, il se ferme.', 'Lorsque j’enregistre, les heures disparaissent.', 'En cliquant sur le nom, la page reste blanche.'],
    mustNotHear: ['Ce serait bien si je clique une seule fois.', 'Quand est la prochaine version ?', 'Nous avons ouvert un bureau.', 'Si nous avons le temps, on appelle.'],
  },
  {
    id: 'es.steps',
    patterns: ['(cuando|al|si|vez que) (hago clic|pulso|abro|abrir|abrimos|guardo|guardar|exporto|exportar|imprimo|imprimir|envio)'],
    unless: ['seria', '(puede|podria)'],
    hears: ['Cuando hago clic en Exportar no pasa nada.', 'Al guardar el turno desaparecen las horas.', 'Cada vez que abrimos el plan se cierra.', 'Si pulso imprimir, sale en blanco.'],
    mustNotHear: ['Sería bueno si guardo una sola vez.', '¿Cuándo sale la próxima versión?', 'Ayer abrimos una oficina.', 'Cuando tengamos tiempo llamamos.'],
  },
  {
    id: 'pt.steps',
    patterns: ['(quando|ao|vez que|assim que) (clico|abro|abrir|abrimos|salvo|salvar|exporto|exportar|imprimo|imprimir|envio|enviar)'],
    unless: ['seria', '(pode|poderia)'],
    hears: ['Quando clico em Exportar não acontece nada.', 'Ao salvar o turno as horas somem.', 'Toda vez que abro o plano ele fecha.', 'Assim que envio, a tela fica branca.'],
    mustNotHear: ['Seria bom se salvar fosse automático.', 'Quando sai a próxima versão?', 'Ontem abrimos um escritório.', 'Se tivermos tempo, ligamos.'],
  },
  {
    id: 'ja.steps',
    patterns: ['(クリック|タップ|選択|保存|送信)を?(する|した|し)(と|ら|て)', '(開|押)(くと|すと|いたら|したら|しても)'],
    unless: ['(と|たら)(嬉しい|助かり|便利)', '(でしょうか|ますか)$'],
    hears: ['エクスポートをクリックすると何も起きません。', '予定表を開くと閉じてしまいます。', '保存しても時間が消えます。', 'ボタンを押すと画面が白くなります。'],
    mustNotHear: ['ワンクリックで保存できると嬉しいです。', '昨日事務所を開きました。', '印刷はどこでできますか。', '保存先を教えてください。'],
  },
];
