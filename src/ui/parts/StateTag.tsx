import { Tag } from '@zendeskgarden/react-tags';
import type { Theme } from '#domain/theme/Theme.ts';
import { themeState } from '#domain/theme/themeState.ts';
import { useWords } from './Words.tsx';

/** A theme's state, in a word. */
export function StateTag({ theme }: { theme: Theme }) {
  const { t } = useWords();
  return (
    <Tag size="small" isRegular>
      {t(`state.${themeState(theme)}`)}
    </Tag>
  );
}
