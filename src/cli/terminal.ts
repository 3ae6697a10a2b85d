import type { FindParts } from '#language/grouping/findInPart.ts';
import { createLanguage } from '#language/createLanguage.ts';
import type { Language } from '#ports/Language.ts';
import type { Terminal } from './readCommand.ts';

/** How a person asked the answer to be printed. */
export interface Printing {
  readonly json?: true;
  readonly table?: true;
}

/** NDJSON where it was asked for, or where no person looks and no table was asked for. */
export function asJson({ json, table }: Printing): boolean {
  return json ?? (table !== true && !process.stdout.isTTY);
}

/** The engine, which shares its thread with nobody here; `findParts` groups parts of many texts elsewhere. */
export function engine(findParts?: FindParts): Language {
  return createLanguage({ breathe: () => Promise.resolve(), ...(findParts && { findParts }) });
}

/** The terminal that this process runs in; colours where a person looks and has not said no (an empty `NO_COLOR` says nothing). */
export function terminal(): Terminal {
  return {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    colours: process.stdout.isTTY === true && (process.env.NO_COLOR ?? '') === '',
  };
}
