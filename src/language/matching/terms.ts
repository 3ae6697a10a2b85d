import { fold } from '../tokens/plainReader.ts';

/** Words that say nothing about what a text is about; with the verbs and nouns that every support message has. */
const STOP = new Set(
  `a able about above after again all almost already also although always am an and another any anybody anyone
  anything are around as ask asked at away back be because been before being below both but by came can cannot come
  could couldn day days did didn do does doesn doing don done down during each either else email ever every everyone
  everything few first for from further get gets getting give go goes going gone good got great had hadn has hasn have
  haven having he hello help her here hers hey hi him his how i if im in instead into is isn it its just keep kind know
  last least left let lets like ll long look lot love made make makes making many may maybe me might mine more most
  much must my need needed needs never new next nice no nobody none nope nor not nothing now of off ok okay on once one
  ones only onto or other others our ours out over own per please possible put quite rather re really right said same
  say see seem seems set she should shouldn since so some somebody someone something somewhere still such sure take
  than thank thanks that thats the their theirs them then there these they thing things think this those though
  through time times to today together too toward try trying two under until up upon us use used useful using ve very
  via want wanted wants was wasn way we week well went were weren what when where whether which while who whole whom
  whose why will with within without won would wouldn x yes yesterday yet you your yours yourself team support regards
  link feature option wish able currently every each app application`.split(/\s+/u),
);

/** Function words of the other languages that are heard, folded. */
const STOP_ELSEWHERE = new Set(
  `le la les un une des du de et est en que qui dans pour pas sur au avec ce il je nous vous on plus par mais ne se
  sont ou cette ces mes mon ma votre vos notre jai etre avoir tres bien tout quand comme der die das und ist nicht ich
  zu den es mit sich auf ein eine wir sie dem von fur auch wenn aber wie im einen oder haben hat noch nach bei um sind
  kann uns mir als wird nur el los las y no con lo del al como mas pero su mi ya esta este si muy hay nos os uma em nao
  com na do da mais mas ao isso ele muito ja foi tem ser quando meu nos`.split(/\s+/u),
);

/**
 * The content words of a text as folded stems, in order, repeats kept. Words of scripts without spaces become pairs
 * of characters.
 */
export function termsOf(text: string): readonly string[] {
  const terms: string[] = [];
  for (const [word] of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const folded = fold(word);
    if (/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u.test(folded)) terms.push(...pairs(folded));
    else if (folded.length > 1 && folded.length < 40 && !STOP.has(folded) && !STOP_ELSEWHERE.has(folded)) {
      const stemmed = stem(folded);
      if (!STOP.has(stemmed)) terms.push(stemmed);
    }
  }
  return terms;
}

function pairs(word: string): readonly string[] {
  // Hiragana carries grammar; what a text is about stands in Kanji and Katakana.
  const runs = word.match(/[\u30a0-\u30ff]+|[\u3400-\u9fff]+|[\uac00-\ud7af]+/gu) ?? [];
  return runs.flatMap((run) => {
    const characters = [...run];
    if (characters.length < 3) return [run];
    return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
  });
}

/** Cuts English endings off (and nothing below three letters): "exporting", "exports", "exported" become "export". */
export function stem(word: string): string {
  if (word.length < 4 || /\d/u.test(word)) return word;
  let root = word;
  if (/(?:ss|sh|ch|x|z)es$/u.test(root)) root = root.slice(0, -2);
  else if (root.endsWith('ies')) root = `${root.slice(0, -3)}y`;
  else if (/[^su]s$/u.test(root)) root = root.slice(0, -1);
  const cut = /^(.{3,}?)(?:ations?|ating|ated|ates?|ings?|ed|ments?|ers?|ors?|ions?|ly|able|al)$/u.exec(root);
  if (cut?.[1] !== undefined && /[aeiouy]/u.test(cut[1])) root = cut[1];
  if (/([bdfgklmnprt])\1$/u.test(root)) root = root.slice(0, -1);
  return root.length > 3 ? root.replace(/[ey]$/u, '') : root;
}
