import { error, type Finding } from './Finding.ts';
import type { AppPackage } from './AppPackage.ts';

/** Zendesk refuses links to other files. */
export function checkLinks({ links }: AppPackage): Finding[] {
  return links.map((path) => error(path, 'is a link', 'put the file itself there'));
}
