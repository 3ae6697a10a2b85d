import { Tag } from '@zendeskgarden/react-tags';
import type { Theme } from '#domain/theme/Theme.ts';
import { stateText } from './stateText.ts';
import { useWords } from './Words.tsx';

/** A theme's state, in a word or two. */
export function StateTag({ theme }: { theme: Theme }) {
  const words = useWords();
  return (
    <Tag size="small" isRegular>
      {stateText(theme, words)}
    </Tag>
  );
}
