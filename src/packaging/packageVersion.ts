import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord } from './isRecord.ts';

/** The version in package.json. */
export function packageVersion(root: string): string {
  const json: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (!isRecord(json) || typeof json['version'] !== 'string') throw new Error('package.json says no version');
  return json['version'];
}
