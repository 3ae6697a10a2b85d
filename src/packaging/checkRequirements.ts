import { error, type Finding } from './Finding.ts';
import type { AppPackage } from './AppPackage.ts';

/**
 * We ship none: what `requirements.json` creates may vanish with the app when it is uninstalled, customers' records
 * with it. The app makes its objects itself on an admin's first visit.
 */
export function checkRequirements(pack: AppPackage): Finding[] {
  return pack.files.has('requirements.json')
    ? [
        error(
          'requirements.json',
          'is in the package',
          'remove it; objects are created by the set-up in the app',
        ),
      ]
    : [];
}
