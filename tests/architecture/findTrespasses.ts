import { posix } from 'node:path';
import { FOLDERS, STEPS } from './house.ts';
import type { Source } from './readSource.ts';

/** Imports that go up, sideways or past the folder that owns a package; one sentence each, with what to do instead. */
export function findTrespasses(source: Source): string[] {
  const [top = ''] = source.path.split('/');
  const folder = FOLDERS[top];
  if (folder === undefined || !source.path.includes('/'))
    return [
      `${source.path}: src/${top} is a folder that the house does not know: put the file into ${Object.keys(FOLDERS).join(', ')}, or name the new folder in tests/architecture/house.ts and src/README.md with its reason`,
    ];
  return source.imports.flatMap(({ from, line, isAddress }) => {
    const complain = (what: string): string[] => [`${source.path}:${line}: ${what}`];
    if (from === null)
      return top === 'sandbox' ? [] : complain('imports a name made at run time: write it as a plain string');
    const [target = ''] = posix.join(posix.dirname(source.path), from).split('/');
    if (isAddress && folder.imports.includes(target)) return [];
    if (from.startsWith('.')) return checkInside(source.path, top, from).flatMap(complain);
    const [, other] = /^#([^/]+)\//.exec(from) ?? [];
    if (other !== undefined) {
      if (other === top) return complain(`"${from}" crosses no wall: inside ${top} import by ./ or ../`);
      if (!folder.imports.includes(other))
        return complain(`${top} may not import ${other}: ${folder.instead}`);
      return hasEnding(from) ? [] : complain(`"${from}" lacks its ending: write .ts, .tsx or .json`);
    }
    return folder.packages.some((name) => covers(name, from))
      ? []
      : complain(`${top} may not import the package ${from}${ownersOf(from)}: ${folder.instead}`);
  });
}

function checkInside(path: string, top: string, from: string): string[] {
  const target = posix.join(posix.dirname(path), from);
  if (!target.startsWith(`${top}/`)) {
    const [outside = ''] = target.split('/');
    return [`"${from}" leaves ${top}: import #${outside}/… if ${top} may know it`];
  }
  if (!hasEnding(from)) return [`"${from}" lacks its ending: write .ts, .tsx or .json`];
  return top === 'domain' ? checkStep(path, target) : [];
}

function checkStep(path: string, target: string): string[] {
  const [mine, theirs] = [path, target].map((file) => file.split('/')[1] ?? '');
  if (mine === undefined || theirs === undefined) return [];
  const unknown = [mine, theirs].find((step) => !STEPS.includes(step));
  if (unknown !== undefined)
    return [`${unknown} is no step of the domain: use ${STEPS.join(', ')}, or add the step to the drawing`];
  return STEPS.indexOf(theirs) <= STEPS.indexOf(mine)
    ? []
    : [`${mine} comes before ${theirs} and may not use it: move what both need to an earlier step`];
}

function hasEnding(from: string): boolean {
  return /\.\w+$/.test(from);
}

function covers(allowed: string, name: string): boolean {
  return allowed.endsWith('*') ? name.startsWith(allowed.slice(0, -1)) : name === allowed;
}

function ownersOf(name: string): string {
  const owners = Object.entries(FOLDERS).filter(([, { packages }]) =>
    packages.some((allowed) => covers(allowed, name)),
  );
  return owners.length === 0
    ? ', which no folder owns'
    : ` (${owners.map(([owner]) => owner).join(', ')} may)`;
}
