import { Modal } from '@zendeskgarden/react-modals';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { useWords } from '../../parts/Words.tsx';

const List = styled.dl`
  display: grid;
  grid-template-columns: max-content minmax(0, 1fr);
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

const GROUPS = [
  {
    group: 'anywhere',
    keys: [
      ['⌘K / Ctrl K', 'palette'],
      ['?', 'help'],
      ['U', 'undo'],
    ],
  },
  {
    group: 'list',
    keys: [
      ['/', 'search'],
      ['J / K', 'move'],
      ['Home / End', 'ends'],
      ['Enter', 'open'],
      ['X', 'pick'],
      ['Shift X', 'range'],
      ['⌘A / Ctrl A', 'all'],
      ['M', 'merge'],
      ['E', 'archive'],
      ['C', 'champion'],
      ['Esc', 'letGo'],
    ],
  },
  {
    group: 'theme',
    keys: [
      ['/', 'searchQuotes'],
      ['C', 'champion'],
      ['Esc', 'back'],
    ],
  },
] as const;

/** Every key of the full page, by where it works. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  return (
    <Modal onClose={onClose}>
      <Modal.Header tag="h2">{t('keys.title')}</Modal.Header>
      <Modal.Body>
        {GROUPS.map(({ group, keys }) => (
          <Group key={group}>
            <h3>{t(`keys.group.${group}`)}</h3>
            <List>
              {keys.map(([key, what]) => (
                <div key={what} style={{ display: 'contents' }}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{t(`keys.does.${what}`)}</dd>
                </div>
              ))}
            </List>
          </Group>
        ))}
      </Modal.Body>
      <Modal.Close aria-label={t('action.close')} />
    </Modal>
  );
}
