import { useWords } from '../../parts/Words.tsx';
import { useBoard } from '../frame/BoardContext.tsx';

/** How far the account was read, as long as the numbers do not rest on all of it. */
export function AccountStatus() {
  const { t, number } = useWords();
  const { state } = useBoard().account;
  if (state === null || state.feeds.mentions.isWhole) return null;
  if (state.isTooLarge) return <span>{t('board.account.tooLarge')}</span>;
  const { read, total } = state.feeds.mentions;
  if (total === null) return null;
  return <span>{t('board.account.reading', { read: number(read), total: number(total) })}</span>;
}
