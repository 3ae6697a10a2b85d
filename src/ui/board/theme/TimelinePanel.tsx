import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { UserId } from '#domain/basis/Id.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { useOutside } from '../../parts/OutsideContext.tsx';
import { useWords } from '../../parts/Words.tsx';
import { Panel } from '../frame/Panel.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { timeline } from './timeline.ts';

const List = styled.ol`
  display: grid;
  gap: ${({ theme }) => theme.space.sm};

  li {
    display: grid;
    padding-inline-start: ${({ theme }) => theme.space.sm};
    border-inline-start: ${({ theme }) => theme.borders.sm}
      ${({ theme }) => getColor({ theme, variable: 'border.emphasis' })};
    overflow-wrap: anywhere;
  }
`;

/** What people did to the theme, newest first. */
export function TimelinePanel({ opened }: { opened: OpenedTheme }) {
  const { t, date } = useWords();
  const { worker } = useOutside();
  const nameOf = (id: UserId) =>
    (id === worker.id ? worker.name : opened.people.get(id)?.name) ?? t('champion.somebody');
  const entries = timeline(opened.journal);
  return (
    <Panel title={t('board.timeline.title')}>
      {entries.length === 0 && <Subtle as="p">{t('board.timeline.none')}</Subtle>}
      <List>
        {entries.map((entry) => (
          <li key={entry.id}>
            <span>
              {t(`board.timeline.${entry.what}`, {
                name: nameOf(entry.actor),
                to: entry.heir === null ? '' : nameOf(entry.heir),
                text: entry.text,
              })}
              {entry.isOvertaken && ` ${t('board.timeline.overtaken')}`}
            </span>
            <Subtle>{date(entry.at)}</Subtle>
          </li>
        ))}
      </List>
    </Panel>
  );
}
