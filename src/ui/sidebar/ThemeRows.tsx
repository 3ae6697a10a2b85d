import { Button } from '@zendeskgarden/react-buttons';
import styled from 'styled-components';
import type { Theme } from '#domain/theme/Theme.ts';
import { CountText } from '../parts/CountText.tsx';
import { useWords } from '../parts/Words.tsx';
import { Quiet } from './CardFrame.tsx';

const Row = styled.li`
  display: flex;
  justify-content: space-between;
  gap: ${({ theme }) => theme.space.xs};
  padding-top: ${({ theme }) => theme.space.xxs};

  & > button {
    height: auto;
    text-align: start;
    white-space: normal;
  }

  & > span {
    flex: none;
  }
`;

/** Themes to choose from, each with how many ask. */
export function ThemeRows({ themes, onTag }: { themes: readonly Theme[]; onTag: (theme: Theme) => void }) {
  const { t } = useWords();
  return (
    <ul>
      {themes.map((theme) => (
        <Row key={theme.id}>
          <Button
            isLink
            size="small"
            aria-label={t('sidebar.tagTo', { theme: theme.name })}
            onClick={() => onTag(theme)}
          >
            <span dir="auto">{theme.name}</span>
          </Button>
          <Quiet>
            <CountText theme={theme} />
          </Quiet>
        </Row>
      ))}
    </ul>
  );
}
