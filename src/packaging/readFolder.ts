import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AppPackage } from './AppPackage.ts';
import { writeZip } from './writeZip.ts';

/** Reads a package that lies unpacked in a folder. Links are listed, not followed. */
export async function readFolder(folder: string): Promise<AppPackage> {
  const files = new Map<string, Uint8Array>();
  const links: string[] = [];
  const visit = (inside: string): void => {
    for (const entry of readdirSync(join(folder, inside), { withFileTypes: true })) {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entry.isSymbolicLink()) links.push(path);
      else if (entry.isDirectory()) visit(path);
      else files.set(path, readFileSync(join(folder, path)));
    }
  };
  visit('');
  return { files, links, zipBytes: (await writeZip(files)).length };
}
