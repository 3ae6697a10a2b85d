/**
 * Words that say nothing of what is asked, as `searchWords` gives them (no case, no accents): a name of these alone names
 * no theme, and sharing them makes no two themes alike.
 */
export const GENERAL_WORDS: ReadonlySet<string> = new Set(
  [
    'a an and app as bug bugs error errors feature features feedback for from idea ideas improvement improvements in',
    'issue issues misc new of on or other problem problems request requests some stuff suggestion test the to various',
    'with allgemein allgemeine anfrage bei das der die fehler fur idee ideen mehr mit neu neue probleme sonstiges und',
    'verbesserung verbesserungen von wunsch wunsche zu amelioration ameliorations autres avec de demande des divers et',
    'la le les nouveau pour probleme problemes un une con da del do e el en erro ideia los mejoras melhorias novo nuevo',
    'otros outros para pedido pedidos peticion por problema problemas varios その他 不具合 バグ 要望 問題 改善 機能 テスト',
  ].flatMap((line) =>
    line
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .split(' '),
  ),
);
