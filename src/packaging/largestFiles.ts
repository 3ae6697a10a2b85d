import { deflateRawSync } from 'node:zlib';
import type { AppPackage } from './AppPackage.ts';

/** The files that weigh most in the zip, heaviest first, in bytes before and after compression. */
export function largestFiles(
  { files }: AppPackage,
  count: number,
): readonly { readonly path: string; readonly bytes: number; readonly zipBytes: number }[] {
  return [...files]
    .map(([path, content]) => ({
      path,
      bytes: content.length,
      zipBytes: deflateRawSync(content, { level: 9 }).length,
    }))
    .sort((a, b) => b.zipBytes - a.zipBytes)
    .slice(0, count);
}
