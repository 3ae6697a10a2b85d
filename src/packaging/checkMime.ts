import { error, type Finding } from './Finding.ts';
import type { AppPackage } from './AppPackage.ts';

const REFUSED_NAMES = /\.(rar|zip|gz|gzip|pdf|docx?|avi|bin|bz2?|csh|sh|jar|mp3|mpe?g|odt|pptx?|xlsx?|7z)$/i;

/** How refused kinds begin, so that another name does not hide them. Zips are also jar, docx, xlsx, pptx and odt. */
const REFUSED_STARTS: readonly (readonly [kind: string, ...bytes: number[]])[] = [
  ['zip', 0x50, 0x4b, 0x03, 0x04],
  ['zip', 0x50, 0x4b, 0x05, 0x06],
  ['gzip', 0x1f, 0x8b],
  ['bzip2', 0x42, 0x5a, 0x68],
  ['rar', 0x52, 0x61, 0x72, 0x21],
  ['7z', 0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
  ['pdf', 0x25, 0x50, 0x44, 0x46, 0x2d],
  ['old Office file', 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  ['mp3', 0x49, 0x44, 0x33],
  ['mpeg', 0x00, 0x00, 0x01, 0xba],
  ['mpeg', 0x00, 0x00, 0x01, 0xb3],
  ['shell script', 0x23, 0x21],
];

/** Nothing that Zendesk refuses by its name or by how it begins. */
export function checkMime({ files }: AppPackage): Finding[] {
  return [...files].flatMap(([path, bytes]) => {
    const kind = REFUSED_NAMES.exec(path)?.[1] ?? refusedKind(bytes);
    return kind === null
      ? []
      : [error(path, `is of a refused kind (${kind})`, 'leave it out, or ship it as .js or .json')];
  });
}

function refusedKind(bytes: Uint8Array): string | null {
  const isAvi =
    startsWith(bytes, [0x52, 0x49, 0x46, 0x46]) && startsWith(bytes.subarray(8), [0x41, 0x56, 0x49]);
  if (isAvi) return 'avi';
  return REFUSED_STARTS.find(([, ...start]) => startsWith(bytes, start))?.[0] ?? null;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((value, at) => bytes[at] === value);
}
