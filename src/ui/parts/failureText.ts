import type { Failure } from '#ports/Failure.ts';
import type { Words } from './wordsIn.ts';

/** What went wrong, in words, with what the person can do. */
export function failureText(failure: Failure, t: Words['t']): string {
  if (failure.kind === 'forbidden' && failure.needs?.right === 'view')
    return t('failure.forbiddenView', { object: failure.needs.object });
  return t(`failure.${failure.kind}`, valuesOf(failure));
}

function valuesOf(failure: Failure): Readonly<Record<string, string | number>> {
  switch (failure.kind) {
    case 'busy':
      return { count: failure.waitSeconds };
    case 'failing':
      return { status: failure.status };
    case 'refused':
    case 'engine':
      return { reason: failure.reason };
    case 'fieldMissing':
      return { field: failure.field };
    case 'unreadable':
      return { path: failure.path };
    default:
      return {};
  }
}
