import type { ReadOnly } from '#workflows/standing/Standing.ts';
import type { Words } from './wordsIn.ts';

/** Why somebody only reads, in words, with who or what changes it. */
export function whyReadOnly(because: ReadOnly, t: Words['t']): string {
  switch (because.kind) {
    case 'elsewhere':
      return t('standing.elsewhere', { home: because.home });
    case 'rights':
      return t('standing.rights', { object: because.need.object });
    case 'field':
      return t('standing.field', { field: because.field });
    default:
      return t(`standing.${because.kind}`);
  }
}
