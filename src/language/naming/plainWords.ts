const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/** Verbs, as the dictionary has them, that say nothing of what is done by themselves. */
export const SAYS_LITTLE = words(
  `be have do get make want wish need like love see use try keep go come let give help think allow say know miss hate
  prefer work thank guess feel seem look hope enjoy recommend please find take put become happen stop start begin
  continue fix add improve include implement introduce consider suggest support provide enable offer lack require
  expect mean tell ask believe understand wonder bring deserve rate cannot can could will would should may might must
  suck rock fail crash freeze break disappear lose drain agree appreciate thanks`,
);

/** Those of them that are a deed once they have an object and an ending: "adding contacts". */
export const DOES_WITH = words('add find take put bring use see try ask tell include');

/** Nouns that name no feature where another one stands beside them. */
export const NAMES_LITTLE = words(
  `app application program thing stuff lot bit kind sort way time times day week month year minute second hour today
  yesterday tomorrow people everyone everybody somebody someone anyone nobody guy guys man problem issue bug error fix
  star stars rating review one ones reason job work fun life money developer dev team company help thanks thank please
  update version release phone device tablet ability option possibility feature features functionality chance plan
  everything anything nothing something love like hate question hi hello hey god fan favourite favorite ages charm nightmare shame waste idea suggestion hope wish`,
);

/** Words before a noun that say what somebody thinks of it, or how many there are. */
export const EVALUATES = words(
  `good great better best bad worse worst nice awesome amazing excellent horrible terrible awful perfect wonderful cool
  fantastic brilliant lovely poor ugly beautiful easy simple useful useless helpful annoying many more most much few
  several other another same such certain different various whole overall only favourite favorite decent fine stupid
  crappy super very really so too ok okay real proper main`,
);

/** After one of these a verb is something that somebody does or wants to do. */
export const DEED_AFTER = words(
  `to can could cannot not i you we me us let cant couldnt wont would will ability able when time everytime whenever
  could`,
);

/** After one of these, as the dictionary has them, a verb is what happens, not what somebody does. */
export const GOES_ON = words('keep start stop begin continue be');
