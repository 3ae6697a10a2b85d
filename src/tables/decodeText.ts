import type { Table } from '#ports/TableFiles.ts';

/** A file's text: UTF-16 and UTF-8 by their marks, else UTF-8 if it is that, else what older spreadsheets write. */
export function decodeText(bytes: Uint8Array): {
  readonly text: string;
  readonly encoding: Table['encoding'];
} {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: read('utf-16le', bytes), encoding: 'utf-16' };
  if (first === 0xfe && second === 0xff) return { text: read('utf-16be', bytes), encoding: 'utf-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: read('windows-1252', bytes), encoding: 'windows-1252' };
  }
}

function read(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}
