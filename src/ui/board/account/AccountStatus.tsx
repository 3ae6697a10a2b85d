import { useWords } from '../../parts/Words.tsx';
import { useBoard } from '../frame/BoardContext.tsx';
import { readingText } from './readingText.ts';

/** How far the account was read, as long as the numbers do not rest on all of it. */
export function AccountStatus() {
  const words = useWords();
  const { state } = useBoard().account;
  if (state === null || state.feeds.mentions.isWhole) return null;
  if (state.isTooLarge) return <span>{words.t('board.account.tooLarge')}</span>;
  const text = readingText(state.feeds.mentions, words);
  return text === null ? null : <span>{text}</span>;
}
