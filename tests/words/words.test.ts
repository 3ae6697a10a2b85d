import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#packaging/checkTranslations.ts';
import { compareWords } from '#packaging/compareWords.ts';
import { wordsIn } from '#packaging/wordsIn.ts';
import { checkUses } from './checkUses.ts';
import { findUses } from './findUses.ts';

const root = join(import.meta.dirname, '../..');
const tableOf = (locale: string): ReadonlyMap<string, string | null> =>
  wordsIn(JSON.parse(readFileSync(join(root, `translations/${locale}.json`), 'utf8')));
const english = tableOf('en');

function ourProgram(): ts.Program {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const files = ts.sys.readDirectory(
    join(root, 'src'),
    ['.ts', '.tsx'],
    [],
    ['**/ui/**/*', '**/app/**/*', '**/cli/**/*'],
  );
  return ts.createProgram(files, options);
}

describe('the words', () => {
  it.each(LANGUAGES)('%s says everything that English says, and fills in the same', (locale) => {
    expect(compareWords(english, tableOf(locale), locale)).toEqual([]);
  });

  it('are those that the screens ask for, no more and no less', () => {
    const words = findUses(ourProgram(), (file) => /\/src\/(ui|app|cli)\//.test(file));
    const relative = (problem: string): string => problem.replace(`${root}/`, '');
    expect(words.uses.length).toBeGreaterThan(50);
    expect(checkUses(words, english, /^app\./).map(relative)).toEqual([]);
    // It checks the types of everything: on a busy machine that takes its time.
  }, 240_000);
});

describe('finding the words that are asked for', () => {
  const table = new Map([
    ['card.title', 'Hello {{name}}'],
    ['card.people_one', 'one person'],
    ['card.people_other', '{{count}} people'],
    ['state.open', 'Open'],
    ['state.shut', 'Shut'],
    ['app.name', 'Groundswell'],
  ]);

  const problems = (code: string): string[] => {
    const all = `declare function t(key: string, values?: object): string; ${code}`;
    const host = ts.createCompilerHost({});
    const { getSourceFile } = host;
    host.getSourceFile = (name, ...rest) =>
      name === 'a.ts'
        ? ts.createSourceFile(name, all, ts.ScriptTarget.Latest, true)
        : getSourceFile(name, ...rest);
    const program = ts.createProgram(['a.ts'], { noLib: true }, host);
    return checkUses(
      findUses(program, (file) => file === 'a.ts'),
      table,
      /^app\./,
    );
  };
  const ALL = `t('card.title', { name: 'x' }); t('card.people', { count: 2 }); t('state.open'); t('state.shut');`;

  it.each([
    ['a key that is not there', `${ALL} t('card.titel');`, 'asks for "card.titel"'],
    ['a value that is not handed in', `${ALL} t('card.title');`, '"card.title" needs name'],
    ['a count that is not handed in', `${ALL} t('card.people', { name: 1 });`, '"card.people" needs count'],
    [
      'a key put together wrongly',
      `${ALL} let s: 'open' | 'gone'; t(\`state.\${s}\`);`,
      'asks for "state.gone"',
    ],
    ['one of two keys', `${ALL} t(1 > 2 ? 'state.open' : 'state.on');`, 'asks for "state.on"'],
    ['a key kept elsewhere', `${ALL} const KEY = 'card.word';`, '"card.word" looks like a key'],
    ['a text that nobody asks for', `t('state.open');`, 'nobody asks for "card.title"'],
  ])('sees %s', (_, code, says) => {
    expect(problems(code).join('\n')).toContain(says);
  });

  it.each([
    ['plain calls', ALL],
    ['keys put together', `${ALL} let s: 'open' | 'shut'; t(\`state.\${s}\`);`],
    ['values made elsewhere', `${ALL} let v: object; t('card.title', v);`],
    ['a colour’s name', `${ALL} const colour = 'border.default';`],
  ])('is content with %s', (_, code) => {
    expect(problems(code)).toEqual([]);
  });
});
