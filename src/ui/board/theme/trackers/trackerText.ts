import type { TrackerKind } from '#domain/setting/TrackerSetting.ts';
import type { SendFailure } from '#workflows/trackers/sendTheme.ts';
import { failureText } from '../../../parts/failureText.ts';
import type { Words } from '../../../parts/wordsIn.ts';
import { TRACKER_NAMES } from '../../issues/TRACKER_NAMES.ts';

/** What went wrong at a tracker, in words, with what can be done. */
export function trackerText(
  failure: SendFailure | { readonly kind: 'tooEarly'; readonly waitSeconds: number },
  tracker: TrackerKind,
  t: Words['t'],
): string {
  const name = TRACKER_NAMES[tracker];
  switch (failure.kind) {
    case 'zendesk':
      return failureText(failure.failure, t);
    case 'busy':
      return t('trackers.failure.busy', { name, count: failure.waitSeconds });
    case 'tooEarly':
      return t('trackers.failure.tooEarly', { name, count: Math.ceil(failure.waitSeconds / 60) });
    case 'refused':
      return t('trackers.failure.refused', { name, reason: failure.reason });
    case 'quotes':
      return t(failure.isPublic ? 'trackers.failure.quotesPublic' : 'trackers.failure.quotes', {
        name,
        quote: (failure.quotes[0] ?? '').slice(0, 80),
      });
    case 'nonsense':
      return t('trackers.failure.nonsense', { name });
    default:
      return t(`trackers.failure.${failure.kind}`, { name });
  }
}
