import { error, type Finding } from './Finding.ts';
import { largestFiles } from './largestFiles.ts';
import type { AppPackage } from './AppPackage.ts';

/** Zendesk takes private apps up to 2 MB; we stop before, at 1.9 MB of a million bytes each. */
export const MOST_BYTES = 1_900_000;

/** The zip is small enough to be uploaded. */
export function checkSize(pack: AppPackage): Finding[] {
  if (pack.zipBytes <= MOST_BYTES) return [];
  const largest = largestFiles(pack, 3).map(({ path, zipBytes }) => `${path} (${kilobytes(zipBytes)})`);
  return [
    error(
      'the zip',
      `is ${kilobytes(pack.zipBytes)}, above ${kilobytes(MOST_BYTES)}`,
      `take out, split off or shrink what weighs most: ${largest.join(', ')}`,
    ),
  ];
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} KB`;
}
