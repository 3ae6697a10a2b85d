import { Button } from '@zendeskgarden/react-buttons';
import { epochMs } from '#domain/basis/Instant.ts';
import { exactAgo } from '../../parts/exactAgo.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { SlimNotice } from '../../parts/SlimNotice.tsx';
import { useWords } from '../../parts/Words.tsx';
import { useBoard } from '../frame/BoardContext.tsx';
import { useNow } from '../frame/useNow.ts';
import type { AnswerRulesKnown } from './useAnswerRules.ts';

/** An open board reads what changed every quarter of an hour and some minutes: what is older than this could not be read. */
const OLD_MINUTES = 30;

interface Props {
  readonly rules: AnswerRulesKnown;
  readonly onRetry: () => void;
}

/** Why what is shown may not be what is owed now, and as of when it is; nothing where the account answers. */
export function AnswersNotice({ rules, onRetry }: Props) {
  const { t, locale } = useWords();
  const { list, account, refresh } = useBoard();
  const now = useNow();
  const ofRules = rules.at === 'failed' ? rules.failure : rules.at === 'shown' ? rules.outdated : null;
  const failure = ofRules ?? (list.at === 'shown' ? list.outdated : null);
  const syncedAt = account.state?.syncedAt ?? null;
  const age = syncedAt === null ? 0 : epochMs(now) - epochMs(syncedAt);
  const asOf = syncedAt === null ? null : t('board.long.kept', { ago: exactAgo(syncedAt, now, locale) });
  const retry = () => {
    refresh();
    onRetry();
  };
  if (failure !== null)
    return (
      <FailureNotice failure={failure} onRetry={retry}>
        {asOf !== null && <span>{asOf}</span>}
      </FailureNotice>
    );
  if (age < OLD_MINUTES * 60_000) return null;
  return (
    <SlimNotice>
      <span>{asOf}</span>
      <Button isLink size="small" onClick={retry}>
        {t('board.refresh')}
      </Button>
    </SlimNotice>
  );
}
