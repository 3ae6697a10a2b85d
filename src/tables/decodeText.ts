import type { Table } from '#ports/TableFiles.ts';

/** Latin letters may read as one sign of Japanese by chance, hardly ever as two of its syllables in a row. */
const JAPANESE = /[\u3041-\u3096]{2}/;

/** A file's text: UTF-16 and UTF-8 by their marks, else UTF-8 if it is that, else what older spreadsheets write. */
export function decodeText(bytes: Uint8Array): {
  readonly text: string;
  readonly encoding: Table['encoding'];
} {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: read('utf-16le', bytes), encoding: 'utf-16' };
  if (first === 0xfe && second === 0xff) return { text: read('utf-16be', bytes), encoding: 'utf-16' };
  const utf8 = readStrictly('utf-8', bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  const japanese = readStrictly('shift_jis', bytes);
  if (japanese !== null && JAPANESE.test(japanese)) return { text: japanese, encoding: 'shift_jis' };
  return { text: read('windows-1252', bytes), encoding: 'windows-1252' };
}

function read(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** `null` where it is not in this encoding. */
function readStrictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
