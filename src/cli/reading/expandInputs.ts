import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What a folder is searched for. */
const EXPORT = /\.(?:ndjson|jsonl|json)(?:\.gz)?$/iu;

/** A file of an export, or standard input (`-`), whose size nobody knows. */
export interface Input {
  readonly path: string;
  readonly size: number | null;
}

/**
 * The files of what a person named: folders hold all exports in and below them (`.ndjson`, `.jsonl`, `.json`, each also
 * as `.gz`), by name, so that the order is the same everywhere. A file that was named twice is read once.
 *
 * @throws where a file or folder cannot be opened, or a folder holds no export.
 */
export async function expandInputs(named: readonly string[]): Promise<readonly Input[]> {
  const found = new Map<string, Input>();
  for (const path of named) {
    if (path === '-') {
      found.set(path, { path, size: null });
      continue;
    }
    const what = await stat(path);
    if (!what.isDirectory()) {
      found.set(path, { path, size: what.isFile() ? what.size : null });
      continue;
    }
    const inside = (await readdir(path, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile() && EXPORT.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    if (inside.length === 0) throw new NoExport(path);
    for (const file of inside) found.set(file, { path: file, size: (await stat(file)).size });
  }
  return [...found.values()];
}

class NoExport extends Error {
  readonly code = 'ENOEXPORT';

  constructor(folder: string) {
    super(`${folder} holds no export: no .ndjson, .jsonl or .json, nor one of them with .gz`);
  }
}
