import { isOnlyVersion, missingObjects } from '../../../setup/missingObjects.ts';
import type { Words } from '../../../parts/wordsIn.ts';

/** What the account lacks, as set-up names it; by its own name where this version does not know it. */
export function missingText(missing: readonly string[], { t, locale }: Words): string {
  if (isOnlyVersion(missing)) return t('settings.health.versionNote');
  const objects = missingObjects(missing).map(({ object, isWhole, fields }) => {
    const name = t(`setup.object.${object}`);
    return isWhole ? name : t('settings.health.fields', { object: name, count: fields.length });
  });
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(objects.length > 0 ? objects : missing);
}
