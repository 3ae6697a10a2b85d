import { getColor } from '@zendeskgarden/react-theming';
import { useEffect, useRef } from 'react';
import styled from 'styled-components';
import type { UserId } from '#domain/basis/Id.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { useOutside } from '../../parts/OutsideContext.tsx';
import { useAllWords } from '../../parts/useAllWords.ts';
import { useWords } from '../../parts/Words.tsx';
import { Panel } from '../frame/Panel.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { timeline, type TimelineEntry } from './timeline.ts';
import { useAreas } from './tools/useAreas.ts';
import { useThemeNames } from './tools/useThemeNames.ts';

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

interface Props {
  readonly opened: OpenedTheme;
  /** Somebody came for it: it has the focus. */
  readonly isSought: boolean;
}

/** What people did to the theme, newest first. */
export function TimelinePanel({ opened, isSought }: Props) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (isSought) list.current?.closest('section')?.focus();
  }, [isSought]);
  const words = useWords();
  const { t, date } = words;
  const { worker } = useOutside();
  const nameOf = (id: UserId) =>
    (id === worker.id ? worker.name : opened.people.get(id)?.name) ?? t('champion.somebody');
  const all = useAllWords();
  const areas = useAreas();
  const entries = timeline(opened.journal, opened.view.overtaken, opened.theme.id);
  const others = useThemeNames(entries.flatMap(({ work }) => work?.other ?? []));
  const tell = (entry: TimelineEntry): string => {
    const { work } = entry;
    if (work === null) {
      return t(`board.timeline.${entry.what}`, {
        name: nameOf(entry.actor),
        to: entry.heir === null ? '' : nameOf(entry.heir),
        text: entry.text,
      });
    }
    const later = all ?? words;
    const name = nameOf(entry.actor);
    const other = work.other === null ? '' : (others.get(work.other) ?? t('board.theme.another'));
    if (work.count !== null)
      return later.t(`themeWork.timeline.${work.what}`, { name, other, count: work.count });
    const area = areas.find(({ id }) => id === work.area)?.name ?? '–';
    return later.t(`themeWork.timeline.${work.what}`, { name, other, area, place: work.place ?? '' });
  };
  const late = ({ isOvertaken }: TimelineEntry): string => {
    if (isOvertaken === false) return '';
    return typeof isOvertaken === 'number'
      ? ` ${(all ?? words).t('themeWork.timeline.late', { count: isOvertaken })}`
      : ` ${t('board.timeline.overtaken')}`;
  };
  // What is told in words that are not here yet follows with them.
  const told = entries.filter(({ work }) => work === null || all !== null);
  return (
    <Panel title={t('board.timeline.title')}>
      {entries.length === 0 && <Subtle as="p">{t('board.timeline.none')}</Subtle>}
      <List ref={list}>
        {told.map((entry) => (
          <li key={entry.id}>
            <span>
              {tell(entry)}
              {late(entry)}
            </span>
            <Subtle>{date(entry.at)}</Subtle>
          </li>
        ))}
      </List>
    </Panel>
  );
}
