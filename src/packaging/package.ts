import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'vite';
import { checkPackage } from './checkPackage.ts';
import { completeApp } from './completeApp.ts';
import { largestFiles } from './largestFiles.ts';
import { packageVersion } from './packageVersion.ts';
import { printChecks } from './printChecks.ts';
import { readFolder } from './readFolder.ts';
import { writeZip } from './writeZip.ts';

// `npm run package`: builds the app, checks it and writes dist/groundswell-<version>.zip.

const root = join(import.meta.dirname, '../..');
const version = packageVersion(root);

await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
completeApp(root);
const pack = await readFolder(join(root, 'dist/app'));
const errors = printChecks('dist/app', checkPackage(pack, version));
if (errors > 0) {
  console.error(`No package written: ${errors} of the findings above are errors.`);
  process.exit(1);
}
const zip = join(root, 'dist', `groundswell-${version}.zip`);
writeFileSync(zip, await writeZip(pack.files));
console.log(
  `\n${relative(process.cwd(), zip)}: ${Math.ceil(pack.zipBytes / 1000)} KB, ${pack.files.size} files`,
);
for (const { path, bytes, zipBytes } of largestFiles(pack, 6))
  console.log(
    `  ${String(Math.ceil(zipBytes / 1000)).padStart(5)} KB  (${Math.ceil(bytes / 1000)} KB unpacked)  ${path}`,
  );
