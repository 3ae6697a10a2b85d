import { Tag } from '@zendeskgarden/react-tags';
import type { ReactNode } from 'react';
import styled from 'styled-components';
import type { ThemeId } from '#domain/basis/Id.ts';
import type { Decision } from '#domain/decision/Decision.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { KindMark } from '../../parts/KindMark.tsx';
import { usePeople } from '../../parts/usePeople.ts';
import { useWords } from '../../parts/Words.tsx';
import { addressOf } from '../frame/BoardRoute.ts';
import { Line, LineName, Lines } from '../frame/Lines.ts';
import { PageLink } from '../frame/PageLink.tsx';
import { SmallLink } from '../frame/SmallLink.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { useLongList } from '../frame/useLongList.ts';
import { decidedText } from './decidedText.ts';

const Told = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.xxs};
  overflow-wrap: anywhere;
`;

interface Props {
  readonly decisions: readonly Decision[];
  readonly themes: ReadonlyMap<ThemeId, Theme>;
  /** What else is told of one. */
  readonly more?: (decision: Decision) => ReactNode;
}

/** Answers that were given: the theme, what was said and why, by whom and when. */
export function DecidedLines({ decisions, themes, more }: Props) {
  const words = useWords();
  const { t, date } = words;
  const people = usePeople(decisions.map(({ decidedBy }) => decidedBy));
  const { shown, left, showMore } = useLongList(decisions);
  return (
    <>
      <Lines>
        {shown.map((decision) => {
          const theme = themes.get(decision.themeId);
          const name = people.get(decision.decidedBy)?.name ?? t('champion.somebody');
          return (
            <Line key={decision.id}>
              <LineName>
                {theme !== undefined && <KindMark kind={theme.kind} isBare />}
                <PageLink dir="auto" href={addressOf({ page: 'theme', id: decision.themeId })}>
                  {theme?.name ?? t('board.theme.another')}
                </PageLink>
              </LineName>
              <Tag size="small" isRegular>
                {decidedText(decision, words)}
              </Tag>
              <Told>
                <Subtle dir="auto">{t('customer.reason', { reason: decision.reason })}</Subtle>
                {more?.(decision)}
              </Told>
              <Subtle>{t('answer.by', { name, date: date(decision.at) })}</Subtle>
            </Line>
          );
        })}
      </Lines>
      {left > 0 && <SmallLink onClick={showMore}>{t('board.themes.showMore', { count: left })}</SmallLink>}
    </>
  );
}
