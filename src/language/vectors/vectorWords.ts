import { stem } from '../matching/terms.ts';
import { fold } from '../tokens/plainReader.ts';

const NOT: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', sha: 'shall' };

/**
 * The words of a text as the word vectors know them: folded stems, in order, function words too ("can't" is "can"
 * and "not"). Words with digits in them are no words here.
 */
export function vectorWords(text: string): readonly string[] {
  const words: string[] = [];
  for (const [word] of fold(text).matchAll(/[a-z]+(?:['’][a-z]+)?/gu)) {
    const [root = '', ending] = word.split(/['’]/u);
    if (ending === 't' && root.endsWith('n')) {
      const verb = root.slice(0, -1);
      if (verb !== '') words.push(stem(NOT[verb] ?? verb));
      words.push('not');
    } else if (root.length > 1 || root === 'i' || root === 'a') words.push(stem(root));
  }
  return words;
}
