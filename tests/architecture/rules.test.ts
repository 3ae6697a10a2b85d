import { describe, expect, it } from 'vitest';
import { findMisfits } from './findMisfits.ts';
import { findTrespasses } from './findTrespasses.ts';
import { readSource } from './readSource.ts';

const complaints = (path: string, text: string): string[] => {
  const source = readSource(path, text);
  return [...findTrespasses(source), ...findMisfits(source)];
};

/** A file that breaks a rule, and what is said about it. */
const REFUSED: readonly [path: string, text: string, says: string][] = [
  [
    'ui/Card.tsx',
    "import { get } from '#zendesk/get.ts'; export const Card = 1;",
    'ui may not import zendesk: ui shows',
  ],
  ['ui/Card.tsx', "import '../zendesk/get.ts'; export const Card = 1;", 'leaves ui: import #zendesk/'],
  ['ui/Card.tsx', "import { wait } from './wait'; export const Card = 1;", 'lacks its ending'],
  ['ui/Card.tsx', "import '#ui/wait.ts'; export const Card = 1;", 'crosses no wall'],
  ['ui/Card.tsx', "import nlp from 'wink-nlp'; export const Card = 1;", 'wink-nlp (language may)'],
  ['ui/Card.tsx', "import x from 'lodash'; export const Card = 1;", 'which no folder owns'],
  ['ui/Card.tsx', 'export const Card = () => fetch("/api")', 'ui may not touch fetch (zendesk'],
  [
    'ui/Card.tsx',
    'export const Card = () => localStorage.getItem("a")',
    'may not touch localStorage (storage',
  ],
  ['workflows/tag.ts', "import type { Api } from '#zendesk/Api.ts'; export const tag = 1;", 'through a port'],
  [
    'workflows/tag.ts',
    "export const tag = () => import('#zendesk/api.ts');",
    'workflows may not import zendesk',
  ],
  ['workflows/tag.ts', "export type tag = import('#ui/Card.tsx').Card;", 'workflows may not import ui'],
  ['workflows/tag.ts', 'export const tag = (name: string) => import(name);', 'made at run time'],
  ['workflows/tag.ts', 'export const tag = () => Date.now();', 'Date.now: in workflows time'],
  ['workflows/tag.ts', 'export const tag = () => new Date();', 'new Date(): in workflows'],
  ['workflows/tag.ts', 'export const tag = () => crypto.randomUUID();', 'crypto: in workflows'],
  ['workflows/tag.ts', 'setTimeout(() => 1); export const tag = 1;', 'setTimeout: in workflows'],
  ['language/read.ts', "export { hear as read } from './hear.ts';", 'hands on another'],
  [
    'language/read.ts',
    'const worker = new URL("../ui/w.ts", import.meta.url); export const read = 1;',
    'leaves language',
  ],
  ['language/read.ts', 'export const read = eval("1");', 'may not touch eval: find another way'],
  [
    'zendesk/api.ts',
    "import { open } from '#storage/open.ts'; export const api = 1;",
    'zendesk may not import storage',
  ],
  [
    'sandbox/rest/api.ts',
    "import { ok } from '#domain/basis/Result.ts'; export const api = 1;",
    'write it anew',
  ],
  [
    'domain/comment/Comment.ts',
    "import { a } from '../theme/a.ts'; export interface Comment {}",
    'comment comes before theme',
  ],
  ['domain/words/word.ts', 'export const word = 1;', 'lies in no step'],
  ['domain/word.ts', 'export const word = 1;', 'lies in no step'],
  [
    'domain/theme/Theme.ts',
    "import { z } from 'valibot'; export interface Theme {}",
    'may not import the package valibot',
  ],
  ['domain/theme/Theme.ts', 'const a = 1; console.log(a);', 'exports nothing'],
  ['domain/theme/Theme.ts', 'export const theme = 1;', 'is not named after what it exports (theme)'],
  ['domain/theme/Theme.ts', 'export const total = 1; export const count = 2;', 'is not named after'],
  ['zendesk/paging.ts', 'export const readPaging = 1;', 'is not named after'],
  ['zendesk/permissions.ts', 'export const mayRead = 1; export const mayWrite = 2;', 'is not named after'],
  ['domain/theme/Theme.ts', 'export default 1;', 'has a default export'],
  ['domain/theme/Theme.ts', 'export default function Theme() {}', 'has a default export'],
  ['ui/utils/wait.ts', 'export const wait = 1;', '"utils" says nothing'],
  ['ui/index.ts', 'export const index = 1;', '"index" says nothing'],
  ['ui/themeHelpers.ts', 'export const themeHelpers = 1;', '"themeHelpers" says nothing'],
  ['ui/Long.tsx', `export function Long() {}\n${'\n'.repeat(300)}`, 'has 301 lines'],
  ['plugins/Card.tsx', 'export const Card = 1;', 'a folder that the house does not know'],
  ['Card.tsx', 'export const Card = 1;', 'a folder that the house does not know'],
];

/** A file that looks as if it broke a rule and does not. */
const ACCEPTED: readonly [path: string, text: string][] = [
  [
    'ui/Card.tsx',
    "import { tag } from '#workflows/tag.ts'; import { Button } from '@zendeskgarden/react-buttons'; export const Card = tag;",
  ],
  ['ui/cards/Card.tsx', "import { wait } from '../wait.ts'; export const Card = wait;"],
  ['ui/useWords.ts', "import en from '#translations/en.json'; export const useWords = en;"],
  [
    'domain/theme/Theme.ts',
    "import type { TicketId } from '../basis/Id.ts'; export interface Theme { id: TicketId; process: string }",
  ],
  [
    'domain/basis/Instant.ts',
    'export type Instant = string; export const at = (ms: number) => new Date(ms);',
  ],
  [
    'domain/theme/Theme.ts',
    'export interface Theme { window: number } export const read = (document: Theme) => document.window;',
  ],
  ['workflows/tag.ts', 'export const tag = (fetch: () => void) => fetch();'],
  ['workflows/tag.ts', 'export const tag = { fetch: 1, performance: 2 };'],
  ['language/worker/listen.ts', 'self.onmessage = () => undefined;'],
  ['language/rules.ts', `export const RULES = [\n${'  { id: 1 },\n'.repeat(400)}];`],
  ['ui/NARROW.ts', 'export const NARROW = 300;'],
  ['ui/widths.ts', 'export const NARROW = 300; export const WIDE = 700;'],
  ['language/lineRules.ts', 'export const LINE_RULES = [1];'],
  ['language/rules/en/sets.ts', 'export const EN_SETS = [1];'],
  ['zendesk/paging.ts', 'export const readPaging = 1; export const wrongPaging = 2;'],
  ['sandbox/start.ts', "const root = new URL('../../', import.meta.url); export const start = root;"],
  ['language/words/parser.d.ts', "declare module 'parser' { export default function parse(): void; }"],
  [
    'sandbox/rest/api.ts',
    "import { Hono } from 'hono'; import fs from 'node:fs'; export const api = [Hono, fs];",
  ],
  ['storage/openReplica.ts', "import { openDB } from 'idb'; export const openReplica = () => openDB('a');"],
  ['app/start.ts', 'export const start = () => new Worker(new URL("../language/w.ts", import.meta.url));'],
  ['app/start.ts', "import url from '#language/w.ts?worker&url'; export const start = () => import(url);"],
  ['cli/groundswell.ts', "import { Command } from 'commander'; new Command().parse(process.argv);"],
];

describe('the rules of the house', () => {
  it.each(REFUSED)('%s refuses %s', (path, text, says) => {
    expect(complaints(path, text).join('\n')).toContain(says);
  });

  it.each(ACCEPTED)('%s accepts %s', (path, text) => {
    expect(complaints(path, text)).toEqual([]);
  });
});
