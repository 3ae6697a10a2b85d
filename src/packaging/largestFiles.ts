import type { AppPackage } from './AppPackage.ts';
import { writeZip } from './writeZip.ts';

/** The files that weigh most in the zip, heaviest first, in bytes before and after compression. */
export function largestFiles(
  { files }: AppPackage,
  count: number,
): readonly { readonly path: string; readonly bytes: number; readonly zipBytes: number }[] {
  return [...files]
    .map(([path, content]) => ({
      path,
      bytes: content.length,
      zipBytes: writeZip(new Map([[path, content]])).length,
    }))
    .sort((a, b) => b.zipBytes - a.zipBytes)
    .slice(0, count);
}
