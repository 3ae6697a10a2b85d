import styled from 'styled-components';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { useWords } from '../../../parts/Words.tsx';
import { addressOf } from '../../frame/BoardRoute.ts';
import { PageLink } from '../../frame/PageLink.tsx';
import { Panel } from '../../frame/Panel.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { useRelated } from './useRelated.ts';

const Group = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.xs};

  & + & {
    margin-top: ${({ theme }) => theme.space.sm};
  }

  li {
    display: grid;
    overflow-wrap: anywhere;
  }
`;

/** Themes that the same people ask for, and themes whose words are alike: maybe one and the same. */
export function RelatedRoom({ opened }: { opened: OpenedTheme }) {
  const { t } = useWords();
  const { together, alike } = useRelated(opened);
  if (together.length + alike.length === 0) return null;
  return (
    <Panel title={t('themeWork.related')}>
      {together.length > 0 && (
        <Group>
          <Subtle as="h3">{t('themeWork.together')}</Subtle>
          <ul>
            {together.map(({ theme, people, tickets }) => (
              <li key={theme.id}>
                <PageLink dir="auto" href={addressOf({ page: 'theme', id: theme.id })}>
                  {theme.name}
                </PageLink>
                <Subtle>
                  {people > 0
                    ? t('themeWork.samePeople', { count: people })
                    : t('themeWork.sameTickets', { count: tickets })}
                </Subtle>
              </li>
            ))}
          </ul>
        </Group>
      )}
      {alike.length > 0 && (
        <Group>
          <Subtle as="h3">{t('themeWork.alike')}</Subtle>
          <ul>
            {alike.map(({ theme, shared }) => (
              <li key={theme.id}>
                <PageLink dir="auto" href={addressOf({ page: 'theme', id: theme.id })}>
                  {theme.name}
                </PageLink>
                {shared.length > 0 && (
                  <Subtle>{t('themeWork.sameWords', { words: shared.slice(0, 4).join(', ') })}</Subtle>
                )}
              </li>
            ))}
          </ul>
        </Group>
      )}
    </Panel>
  );
}
