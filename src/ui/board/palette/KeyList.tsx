import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { useWords } from '../../parts/Words.tsx';
import { COMMAND_IDS, COMMAND_PLACES, COMMANDS } from '../commands/COMMANDS.ts';
import { commandText } from '../commands/commandText.ts';
import { keyText } from '../commands/keyText.ts';

const List = styled.dl`
  display: grid;
  grid-template-columns: 80px minmax(0, 1fr);
  gap: ${({ theme }) => `${theme.space.xxs} ${theme.space.md}`};

  kbd {
    padding: ${({ theme }) => `0 ${theme.space.xxs}`};
    border: ${({ theme }) => theme.borders.sm}
      ${({ theme }) => getColor({ theme, variable: 'border.default' })};
    border-radius: ${({ theme }) => theme.borderRadii.sm};
    font-family: inherit;
  }
`;

const Group = styled.section`
  margin-bottom: ${({ theme }) => theme.space.md};

  h3 {
    margin-bottom: ${({ theme }) => theme.space.xs};
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
  }
`;

/** Every key of the full page, by where it works. */
export function KeyList() {
  const { t } = useWords();
  return (
    <>
      {COMMAND_PLACES.map((place) => (
        <Group key={place}>
          <h3>{t(`keys.group.${place}`)}</h3>
          <List>
            {COMMAND_IDS.filter((id) => COMMANDS[id].place === place && keyText(id) !== null).map((id) => (
              <div key={id} style={{ display: 'contents' }}>
                <dt>
                  <kbd>{keyText(id)}</kbd>
                </dt>
                <dd>{commandText(id, t)}</dd>
              </div>
            ))}
          </List>
        </Group>
      ))}
    </>
  );
}
