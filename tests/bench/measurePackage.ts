import { join } from 'node:path';
import { readFolder } from '#packaging/readFolder.ts';
import type { Measure } from './Measure.ts';
import { rowOf } from './Row.ts';

/** The zip that `npm run package` writes, in KB of 1000 bytes. */
export function measurePackage(root: string): Measure {
  return {
    ids: ['package.zipKB'],
    run: async () => {
      const { zipBytes } = await readFolder(join(root, 'dist/app'));
      const head = {
        id: 'package.zipKB',
        what: 'the package as a zip',
        unit: 'KB',
        goal: 1900,
        better: 'lower',
      } as const;
      return [rowOf(head, [zipBytes / 1000])];
    },
  };
}
