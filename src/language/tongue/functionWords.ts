/**
 * The commonest short words of each language that is heard, and of its neighbours that would be mistaken for it,
 * without accents (as `fold` writes them). Words that several share count for each.
 */
export const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: `the be to of and a in that have it for not on with he as you do at this but his by from they we say her she or
    an will my one all would there their what so up out if about who get which go me when make can like no just him
    know take into your some could them other than then now only its over also how our is are was were been has had
    did does don't isn't i i'm it's thanks hello hi please any why where still because us am here every there's off
    after again best app no never`,
  fr: `le la les un une des du de et est en que qui dans pour pas sur au avec ce il je nous vous on plus par mais ne
    se sont ou cette ces mes mon ma votre vos notre j ai c s d l n qu y a ete etre avoir tres bien tout quand comme
    bonjour merci si fait faire aussi depuis toujours application serait ca etait meme leur sans ont peut`,
  de: `der die das und ist nicht ich zu den in es mit sich auf ein eine wir sie dem von fur auch wenn aber wie im
    einen oder haben hat noch nach bei so um sind kann uns mir als wird nur hallo danke bitte keine kein mehr sehr
    gibt beim alle dann werden konnen war mein unsere guten dass man schon immer ihr ihre ihrer ihren ihrem euer eure
    meine meinen meinem meiner welche welcher welches wo was wozu warum habe hatte ware wurde wurden konnte konnten
    mochte musste sollte seit jetzt heute gestern vor vom zum zur aus am bis einem einer eines dieser diese dieses
    ohne wieder alles einfach leider geht fehlt funktioniert viele gerne gern weil ob doch mal nie jeder jede hier
    unser unseren euch ihnen erst kommt macht sehe nichts etwas bekommen wirklich ihn vielen gut nimmt muss darf`,
  es: `el la los las un una de que y en es no por para con se lo del al como mas pero su me mi ya este esta si muy
    hay nos gracias hola cuando puede todo tambien desde sin ser tiene son estoy estamos hacer buenas porque solo
    fue ha he podria nuestro buenos quisiera favor mis sus tus nuestra nuestros donde cuanto cada ayer hoy ahora
    entonces puedo tengo tener otra otro otros deberia deberian falta hace hacen les le estan esten era seria estaria
    dos tres veces poder quiero unos unas aun siempre nunca sale podrian podemos aplicacion usarla ustedes necesito
    tuviera hubiera pongan llega algun alguna ni e sobre entre hasta fui tras vez dia espero cual quien vuelve usted
    mucho muchas nada funciona mejor bien mes ninguna ningun salio deja dejan entrar pedidos cierra`,
  pt: `o a os as um uma de que e em nao para com se na no do da por mais mas como ao isso esta ele voces voce muito
    ja foi tem ser quando obrigado obrigada ola gostaria sem meu minha nos nas dos das seria pode estou bom dia
    tambem so ate sao todos fazer aplicativo meus minhas seu sua onde consigo ainda ter vou dar quero posso hoje ontem
    agora entao dois duas toda todo todas podiam podia podem poderiam queria devia deviam deveria numa num pelo pela
    pelos aos preciso falta fica ficam ficou vai voltar depois desde esse essa este isto aquilo nosso nossa mim me
    eu sempre nunca algum alguma nem sobre entre fui vez vezes cada ha porque estao demais muita conta quantos mesmo
    app bem melhor que funciona tenho gostava era`,
  it: `il lo la gli le un uno una di che e in non per con si del della sono ma come piu anche questo quando ho ciao
    grazie puo alla nel dei da mi ci se ha buongiorno vorrei perche essere fare stato nella dal dalla delle degli
    questa sarebbe posso riesco mio mia vostro vostra ancora sempre cosa molto dopo avete abbiamo`,
  nl: `de het een en van ik te dat die in is niet zijn op aan met voor er maar om dan zou of wat mijn dit zo ook
    we naar kan hallo bedankt graag geen wij bij nog als worden heeft hebben alleen jullie uw deze meer mij moet waar
    wordt uit onze werkt over hoe gaat`,
  pl: `nie i w na jest to sie z do ze jak ale za co czy prosze dziekuje mam dla po tak moge przez od juz tylko jestem
    dzien dobry bardzo aplikacja dziala moja moj mnie kiedy gdzie`,
  sv: `och att det i en jag som pa ar av for med den till inte har om vi kan ett men hej tack nar fran du var skulle
    fungerar min mitt hur vill`,
  da: `og at det i en jeg som pa er af for med den til ikke har om vi kan et men hej tak nar fra du var skulle
    virker min mit hvordan vil jer blev`,
  tr: `ve bir bu icin da de ne cok daha ile var mi gibi ama olarak yok ben biz merhaba tesekkurler nasil kadar olan
    calismiyor lutfen uygulama`,
};

/**
 * Letters and endings that give a language away, each as many words of it. They are looked for in small letters with
 * their accents; what other languages also write counts less.
 */
export const MARKS: readonly (readonly [pattern: RegExp, weight: number, languages: readonly string[]])[] = [
  [/ß/u, 2, ['de']],
  [/[äöü]/u, 1, ['de']],
  [/[åæø]/u, 1, ['sv', 'da']],
  [/[¿¡]/u, 3, ['es']],
  [/ñ/u, 2, ['es']],
  [/ción|siones|ciones/u, 2, ['es']],
  [/[ãõ]/u, 3, ['pt']],
  [/[êô]/u, 1, ['pt', 'fr']],
  [/ç/u, 1, ['pt', 'fr']],
  [/[áíóú]/u, 1, ['es', 'pt']],
  [/[èœùîû]/u, 1, ['fr', 'it']],
  [/[łąęśżźćń]/u, 3, ['pl']],
  [/[şğı]/u, 3, ['tr']],
];

/** Words of other languages that are also English: by themselves they tell nothing. */
export const ALSO_ENGLISH: ReadonlySet<string> = new Set(
  `die war hat man am bin so also was wo will in an den des son me no do as os a com some he has sin once come fast
  gut gift also et est pour on plus or les ten van de of is op over men var hit om till i e o um era dos app que pays
  sale son salt todo fin pan real base data data nova sure art ton tag rate mode note site page`.split(
    /\s+/u,
  ),
);

/** Two-letter tags of languages that the detector names by three. */
// prettier-ignore
export const SHORT_TAGS: Readonly<Record<string, string>> = {
  eng: 'en', fra: 'fr', deu: 'de', spa: 'es', por: 'pt', jpn: 'ja', ita: 'it', nld: 'nl', pol: 'pl', swe: 'sv',
  tur: 'tr', dan: 'da', nob: 'nb', nno: 'nn', fin: 'fi', ces: 'cs', slk: 'sk', hun: 'hu', ron: 'ro', bul: 'bg',
  rus: 'ru', ukr: 'uk', bel: 'be', srp: 'sr', hrv: 'hr', bos: 'bs', slv: 'sl', ell: 'el', heb: 'he', arb: 'ar',
  pes: 'fa', urd: 'ur', hin: 'hi', ben: 'bn', tam: 'ta', tel: 'te', mar: 'mr', guj: 'gu', kan: 'kn', mal: 'ml',
  pan: 'pa', ind: 'id', zlm: 'ms', jav: 'jv', sun: 'su', tgl: 'tl', vie: 'vi', tha: 'th', cmn: 'zh', kor: 'ko',
  cat: 'ca', glg: 'gl', eus: 'eu', lit: 'lt', lav: 'lv', est: 'et', swh: 'sw', hau: 'ha', yor: 'yo', ibo: 'ig',
  afr: 'af', aze: 'az', uzn: 'uz', kaz: 'kk', npi: 'ne', sin: 'si', mya: 'my', khm: 'km', som: 'so', zul: 'zu',
};
