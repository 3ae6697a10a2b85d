import chevron from '@zendeskgarden/svg-icons/src/12/chevron-down-stroke.svg?raw';
import { Button, IconButton } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import { useId, useState } from 'react';
import styled from 'styled-components';
import type { Theme } from '#domain/theme/Theme.ts';
import type { ThemeMatch } from '#ports/Language.ts';
import { CountText } from '../parts/CountText.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useWords } from '../parts/Words.tsx';
import { Quiet } from './CardFrame.tsx';
import { HelpLine } from './HelpLine.tsx';

const List = styled.ol`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.xxs};
`;

const Row = styled.div`
  display: flex;
  align-items: stretch;
  gap: ${({ theme }) => theme.space.xxs};
`;

/** Garden's button, laid out as a row: its name may wrap. */
const RowButton = styled(Button)`
  display: flex;
  flex: 1;
  align-items: baseline;
  gap: ${({ theme }) => theme.space.xs};
  min-width: 0;
  height: auto;
  min-height: 32px;
  padding: ${({ theme }) => `${theme.space.xxs} ${theme.space.xs}`};
  line-height: ${({ theme }) => theme.lineHeights.sm};
  text-align: start;
  white-space: normal;
`;

const Key = styled.kbd`
  flex: none;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-family: ${({ theme }) => theme.fonts.system};
`;

const Name = styled.span`
  flex: 1;
  min-width: 0;
  overflow-wrap: anywhere;
`;

interface Props {
  readonly themes: readonly Theme[];
  readonly matches: readonly ThemeMatch[];
  readonly isDisabled: boolean;
  readonly onTag: (theme: Theme) => void;
}

/** The themes that fit best: the row is the button, its number the key. */
export function SuggestionList({ themes, matches, isDisabled, onTag }: Props) {
  const { t } = useWords();
  if (themes.length === 0) return <Quiet>{t('sidebar.noneFits')}</Quiet>;
  return (
    <List>
      {themes.map((theme, i) => (
        <li key={theme.id}>
          <Suggestion
            theme={theme}
            position={i + 1}
            shared={matches.find(({ themeId }) => themeId === theme.id)?.shared ?? []}
            isDisabled={isDisabled}
            onTag={onTag}
          />
        </li>
      ))}
    </List>
  );
}

interface SuggestionProps {
  readonly theme: Theme;
  readonly position: number;
  readonly shared: readonly string[];
  readonly isDisabled: boolean;
  readonly onTag: (theme: Theme) => void;
}

function Suggestion({ theme, position, shared, isDisabled, onTag }: SuggestionProps) {
  const { t } = useWords();
  const [isWhyShown, setWhyShown] = useState(false);
  const whyId = useId();
  return (
    <>
      <Row>
        <RowButton isNeutral size="small" disabled={isDisabled} onClick={() => onTag(theme)}>
          <Key aria-hidden>{position}</Key>
          <Name dir="auto">{theme.name}</Name>
          <Quiet>
            <CountText theme={theme} />
          </Quiet>
        </RowButton>
        <IconButton
          size="small"
          aria-label={t('sidebar.matchWhy')}
          aria-expanded={isWhyShown}
          aria-controls={whyId}
          isRotated={isWhyShown}
          onClick={() => setWhyShown(!isWhyShown)}
        >
          <Icon svg={chevron} />
        </IconButton>
      </Row>
      {isWhyShown && <Quiet id={whyId}>{t('sidebar.sameWords', { words: shared.join(', ') })}</Quiet>}
      {theme.help !== null && <HelpLine help={theme.help} />}
    </>
  );
}
