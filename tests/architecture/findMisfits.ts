import { posix } from 'node:path';
import { GLOBALS, STARTS, STEPS, TIMELESS } from './house.ts';
import type { Source } from './readSource.ts';

const EMPTY_NAMES =
  /^(index|utils?|helpers?|common|managers?|services?|types|misc|shared|constants|basics|lib)$/i;
const EMPTY_ENDINGS = /[a-z](Utils?|Helpers?|Manager|Service|Types)$/;
const MOST_LINES = 300;

/** Names, exports, length, and things touched that another folder owns; one sentence each, with what to do instead. */
export function findMisfits(source: Source): string[] {
  const { path } = source;
  const [top = ''] = path.split('/');
  const complaints = [
    ...checkName(path),
    ...(top === 'domain' ? checkStepFolder(path) : []),
    ...checkExports(source, top),
    ...(source.lines > MOST_LINES && !source.isData
      ? [
          `${path}: has ${source.lines} lines: split it where the reader would draw a line (only data may pass 300)`,
        ]
      : []),
    ...source.globals
      .filter(({ name }) => GLOBALS[name] !== undefined && !GLOBALS[name].includes(top))
      .map(({ name, line }) => `${path}:${line}: ${top} may not touch ${name}${whoMay(name)}`),
  ];
  if (TIMELESS.includes(top))
    complaints.push(
      ...source.surprises.map(
        ({ what, line }) => `${path}:${line}: ${what}: in ${top} time, randomness and ids are arguments`,
      ),
    );
  return complaints;
}

function checkName(path: string): string[] {
  const parts = path.split('/').map((part) => part.replace(/\..*$/, ''));
  const empty =
    parts.find((part) => EMPTY_NAMES.test(part)) ?? parts.find((part) => EMPTY_ENDINGS.test(part));
  return empty === undefined ? [] : [`${path}: "${empty}" says nothing: name it after what it does or is`];
}

function checkStepFolder(path: string): string[] {
  const [, step = '', file] = path.split('/');
  return file !== undefined && STEPS.includes(step)
    ? []
    : [`${path}: lies in no step of the domain: put it into ${STEPS.join(', ')}`];
}

function checkExports({ path, exports, reexports, hasDefaultExport }: Source, top: string): string[] {
  if (path.endsWith('.d.ts')) return [];
  const complaints = reexports.map(
    (line) => `${path}:${line}: hands on another file's export: import it where it is`,
  );
  if (hasDefaultExport) complaints.push(`${path}: has a default export: export it by its name`);
  if (exports.length === 0 && !hasDefaultExport) {
    if (!STARTS.includes(top))
      complaints.push(`${path}: exports nothing: only programs and workers may, not ${top}`);
  } else if (!isNamedAfter(path, exports))
    complaints.push(
      `${path}: is not named after what it exports (${exports.join(', ')}): rename one of them`,
    );
  return complaints;
}

/**
 * A file has the name of its main export, in its case. A family of several exports may have the name of the word that
 * they share (`paging.ts` with `readPaging` and `wrongPaging`), a family of constants any name; a folder may say the
 * first part (`en/rules.ts` with `EN_RULES`).
 */
function isNamedAfter(path: string, exports: readonly string[]): boolean {
  const name = posix.basename(path).replace(/\.\w+$/, '');
  const folder = posix.basename(posix.dirname(path));
  const names = [...exports, ...exports.map(fromScreaming)];
  const areConstants = exports.every((found) => /^[A-Z0-9_]+$/.test(found));
  if (exports.length > 1 && areConstants) return true;
  if (names.includes(name) || names.includes(`${folder}${name.charAt(0).toUpperCase()}${name.slice(1)}`))
    return true;
  const family = name
    .split(/(?=[A-Z])/)
    .map((word) => word.toLowerCase().replace(/ies$/, 'y').replace(/s$/, ''));
  return (
    exports.length > 1 && names.some((found) => family.some((word) => found.toLowerCase().includes(word)))
  );
}

/** `lineRules` for `LINE_RULES`: constants are written so, their files are not. */
function fromScreaming(name: string): string {
  return /^[A-Z0-9_]+$/.test(name)
    ? name.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
    : name;
}

function whoMay(name: string): string {
  const owners = GLOBALS[name] ?? [];
  return owners.length === 0
    ? ': find another way'
    : ` (${owners.join(', ')} may): take it as an argument or ask a port`;
}
