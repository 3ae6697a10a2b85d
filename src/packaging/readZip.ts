import { unzipSync } from 'fflate';
import type { AppPackage } from './AppPackage.ts';

const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const FILE_TYPE = 0o170000;
const LINK = 0o120000;

/** Reads a zipped package. Throws if the bytes are no zip. */
export function readZip(bytes: Uint8Array): AppPackage {
  const links = new Set(linksIn(bytes));
  const files = Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/') && !links.has(path));
  return { files: new Map(files), links: [...links], zipBytes: bytes.length };
}

/** Unix keeps "is a link" in the upper half of an entry's attributes; the unzipping library does not tell it. */
function linksIn(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const links: string[] = [];
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < 0) return links;
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= end && view.getUint32(at, true) === CENTRAL_HEADER) {
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (((view.getUint32(at + 38, true) >>> 16) & FILE_TYPE) === LINK) links.push(name);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return links;
}
