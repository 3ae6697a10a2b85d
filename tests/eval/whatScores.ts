import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { commentKey } from '#domain/comment/commentKey.ts';
import { asId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { nameSentence } from '#language/naming/nameSentence.ts';
import type { EnglishReader } from '#language/tokens/winkReader.ts';
import { DATA } from './publicScores.ts';

/** A sentence of a review and the phrases for features that people marked in it. */
export interface MarkedSentence {
  readonly text: string;
  readonly features: readonly string[];
}

/** Study 1 of Dąbrowski and others 2023 (MIT): the sentences in which at least one feature was marked. */
export function markedSentences(): readonly MarkedSentence[] {
  const files = unzipSync(readFileSync(join(DATA, 'is22/study1_Ground_truth.xlsx')));
  const xml = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
  const texts = [...xml('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gsu)].map(([, of = '']) =>
    [...of.matchAll(/<t[^>]*>(.*?)<\/t>/gsu)].map(([, text = '']) => plain(text)).join(''),
  );
  const lines = [...xml('xl/worksheets/sheet1.xml').matchAll(/<row [^>]*>(.*?)<\/row>/gsu)].slice(1);
  return lines.flatMap(([, cells = '']): readonly MarkedSentence[] => {
    const cell = (column: string): string => {
      const of = new RegExp(`<c r="${column}\\d+"([^>]*)><v>([^<]*)</v>`, 'u').exec(cells);
      if (of === null) return '';
      return of[1]?.includes('t="s"') ? (texts[Number(of[2])] ?? '') : plain(of[2] ?? '');
    };
    const features = cell('H')
      .split(';')
      .map((feature) => feature.trim())
      .filter((feature) => feature !== '');
    return features.length === 0 ? [] : [{ text: cell('D'), features }];
  });
}

function plain(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

const AT = instant(Date.UTC(2026, 0, 1));
const BY = asId<UserId>('customer');

/** What a sentence that stands alone is called. */
export function nameOf(text: string, english: EnglishReader): string {
  const key = commentKey(AT, BY, text);
  const comment = {
    key,
    authorId: BY,
    authorName: '',
    role: 'customer' as const,
    isPublic: true,
    at: AT,
    text,
    attachments: 0,
  };
  return nameSentence(
    { comment: key, start: 0, end: text.length, text, wordsOf: 'customer' },
    comment,
    english,
  );
}

/** Harmonic mean of the shares of words in common, articles and marks apart (as in SQuAD, Rajpurkar and others 2016). */
export function tokenF1(found: string, truth: string): number {
  const [a, b] = [wordsOf(found), wordsOf(truth)];
  const left = [...b];
  let both = 0;
  for (const word of a) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    left.splice(at, 1);
    both++;
  }
  return both === 0 ? 0 : (2 * both) / (a.length + b.length);
}

function wordsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? []).filter(
    (word) => !/^(?:a|an|the)$/u.test(word),
  );
}
