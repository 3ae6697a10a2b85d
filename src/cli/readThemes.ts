import type { Readable, Writable } from 'node:stream';
import * as v from 'valibot';
import type { KnownTheme } from '#language/matching/ThemeIndex.ts';
import { schemaLine } from './jsonLine.ts';
import { readLines } from './readLines.ts';
import { type LineId, lineId } from './textLine.ts';

const themeLine = v.looseObject({
  id: lineId,
  name: v.optional(v.nullable(v.string()), ''),
  examples: v.optional(v.array(v.string()), []),
});

/** Themes of a file, the ids as they stand there, and how many lines were no theme. */
export interface ThemesRead {
  readonly themes: readonly KnownTheme[];
  readonly ids: ReadonlyMap<string, LineId>;
  readonly bad: number;
}

/** Reads themes, one a line; lines that are none, and ids that stand there twice, are told on standard error. */
export async function readThemes(file: string, stdin: Readable, stderr: Writable): Promise<ThemesRead> {
  const themes: KnownTheme[] = [];
  const ids = new Map<string, LineId>();
  let bad = 0;
  for await (const { line, read: value } of readLines([file], stdin, schemaLine('a theme', themeLine))) {
    const key = value.ok ? String(value.value.id) : '';
    const wrong = !value.ok ? value.failure : ids.has(key) ? `the theme ${key} stands here twice` : null;
    if (wrong !== null || !value.ok) {
      bad++;
      stderr.write(`${file}:${line}: ${wrong ?? ''}\n`);
      continue;
    }
    ids.set(key, value.value.id);
    themes.push({ id: key, name: value.value.name ?? '', examples: value.value.examples });
  }
  return { themes, ids, bad };
}
