import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPackage } from './checkPackage.ts';
import { packageVersion } from './packageVersion.ts';
import { printChecks } from './printChecks.ts';
import { readFolder } from './readFolder.ts';
import { readZip } from './readZip.ts';
import { writeZip } from './writeZip.ts';

// `npm run check:package`: checks the built app as it lies in dist/app and as a zip.

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'dist/app');
if (!existsSync(join(folder, 'manifest.json'))) {
  console.error('dist/app holds no built app: run npm run build first.');
  process.exit(1);
}
const version = packageVersion(root);
const unpacked = await readFolder(folder);
const zip = await writeZip(unpacked.files);
const checks = checkPackage(unpacked, version);
let errors = printChecks('dist/app', checks);
const known = new Set(checks.flatMap(({ findings }) => findings.map((finding) => JSON.stringify(finding))));
const zipped = checkPackage(readZip(zip), version).map(({ name, findings }) => ({
  name,
  findings: findings.filter((finding) => !known.has(JSON.stringify(finding))),
}));
errors += printChecks(
  `\nthe same as a zip of ${Math.ceil(zip.length / 1000)} KB: what differs`,
  zipped.filter(({ findings }) => findings.length > 0),
);

const name = `dist/groundswell-${version}.zip`;
if (existsSync(join(root, name)) && Buffer.compare(readFileSync(join(root, name)), zip) !== 0)
  console.log(`\nwarn  ${name} is not what was built last: before an upload run npm run package`);
console.log(
  errors === 0 ? '\nThe package can be uploaded.' : `\n${errors} errors: an upload would be refused.`,
);
process.exitCode = errors === 0 ? 0 : 1;
