import { zipSync } from 'fflate';

/** The oldest time that a zip can say, so that the same files always make the same bytes. */
const NO_TIME = new Date(1980, 0, 1);

/** Zips files, sorted by path and without times or owners: equal files give equal bytes on every machine. */
export function writeZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime: NO_TIME });
}
