import type { ReplyFailure } from '#workflows/outcome/sendReply.ts';
import { failureText } from '../../../parts/failureText.ts';
import type { Words } from '../../../parts/wordsIn.ts';

/** Why a customer was not told, in words. */
export function replyFailureText(failure: ReplyFailure, t: Words['t']): string {
  if (failure.kind === 'zendesk') return failureText(failure.failure, t);
  if (failure.kind === 'doubtful') return t('answer.doubtful');
  if (failure.kind === 'changed' && failure.way.is === 'none')
    return t(`outcome.noWay.${failure.way.because}`);
  return t(`outcome.fail.${failure.kind}`);
}
