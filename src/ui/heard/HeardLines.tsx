import { Button } from '@zendeskgarden/react-buttons';
import styled from 'styled-components';
import { SlimNotice } from '../parts/SlimNotice.tsx';
import { stateText } from '../parts/stateText.ts';
import { useOutside } from '../parts/OutsideContext.tsx';
import { useAllWords } from '../parts/useAllWords.ts';
import { focusBeside } from './focusBeside.ts';
import { useHeard } from './useHeard.ts';

const Line = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => `0 ${theme.space.sm}`};
`;

/** What became of what this person tagged, each told until they put it away. */
export function HeardLines() {
  const words = useAllWords();
  const { workplace } = useOutside();
  const { news, dismiss } = useHeard();
  if (words === null || news.length === 0) return null;
  const { t, locale } = words;
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' });
  return news.map(({ themeId, since, theme }) => (
    <SlimNotice key={themeId} tone="subtle">
      {t('outcome.heard', {
        name: theme.name,
        month: month.format(new Date(since)),
        state: stateText(theme, words),
      })}
      <Line>
        <Button isLink size="small" onClick={() => workplace.openBoard(`themes/${themeId}`)}>
          {t('sidebar.openTheme')}
        </Button>
        <Button
          isLink
          size="small"
          aria-label={t('board.actionOn', { action: t('outcome.heardOk'), name: theme.name })}
          onClick={({ currentTarget }) => {
            focusBeside(currentTarget);
            dismiss(themeId);
          }}
        >
          {t('outcome.heardOk')}
        </Button>
      </Line>
    </SlimNotice>
  ));
}
