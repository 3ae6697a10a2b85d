import { useState } from 'react';
import styled from 'styled-components';
import type { NewsLine } from '#domain/outcome/newsSince.ts';
import { SlimNotice } from '../../parts/SlimNotice.tsx';
import { usePeople } from '../../parts/usePeople.ts';
import { useWords } from '../../parts/Words.tsx';
import { useBoard } from '../frame/BoardContext.tsx';
import { addressOf } from '../frame/BoardRoute.ts';
import { PageLink } from '../frame/PageLink.tsx';
import { SmallLink } from '../frame/SmallLink.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { decidedText } from '../week/decidedText.ts';
import { useVisit } from './useVisit.ts';

/** So many say whether the others are worth a click. */
const FIRST = 3;

const News = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => `${theme.space.xxs} ${theme.space.sm}`};

  > li {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: ${({ theme }) => `0 ${theme.space.xxs}`};
  }
`;

interface Props {
  /** What was seen is kept on every page; what is new is told on one. */
  readonly isShown: boolean;
}

/** What happened to somebody's themes since they were last here: a line or two, until they put it away. Nothing on a first visit. */
export function SinceNotice({ isShown }: Props) {
  const words = useWords();
  const { t, date } = words;
  const { list, account } = useBoard();
  const { news, putAway } = useVisit();
  const [isWhole, showWhole] = useState(false);
  const themes = list.at === 'shown' ? list.themes : [];
  const lines = (news?.lines ?? []).flatMap((line) => {
    const isIt = ({ id }: { readonly id: NewsLine['themeId'] }) => id === line.themeId;
    const listed = themes.find(isIt);
    // Merged ones stand in no list.
    const name = listed?.name ?? account.numbers?.themes.find(isIt)?.facts?.name;
    return name === undefined ? [] : [{ line, name, championId: listed?.championId ?? null }];
  });
  const people = usePeople(
    lines.flatMap(({ line: { is }, championId }) =>
      is === 'champion' && championId !== null ? [championId] : [],
    ),
  );
  if (!isShown || news === null || lines.length === 0) return null;
  const shown = isWhole ? lines : lines.slice(0, FIRST);
  const textOf = ({ line: { is, more, answer }, championId }: (typeof lines)[number]) => {
    if (is === 'answered' && answer !== null) return decidedText(answer, words);
    if (is === 'due') return t('board.nav.answers');
    if (is === 'growing') return t('board.themes.trend.growing');
    if (is === 'merged') return t('board.since.merged');
    if (is === 'heard') return t('board.since.heard', { count: more });
    if (championId === null) return t('board.themes.vacant');
    return t('champion.champion', { name: people.get(championId)?.name ?? t('champion.somebody') });
  };
  return (
    <SlimNotice tone="subtle">
      <span>{t('board.since.title', { date: date(news.since) })}</span>
      <News>
        {shown.map((one) => (
          <li key={`${one.line.is} ${one.line.themeId}`}>
            <PageLink dir="auto" href={addressOf({ page: 'theme', id: one.line.themeId })}>
              {one.name}
            </PageLink>
            <Subtle>{textOf(one)}</Subtle>
          </li>
        ))}
      </News>
      {shown.length < lines.length && (
        <SmallLink onClick={() => showWhole(true)}>
          {t('board.themes.showMore', { count: lines.length - shown.length })}
        </SmallLink>
      )}
      <SmallLink onClick={putAway}>{t('action.close')}</SmallLink>
    </SlimNotice>
  );
}
