import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { UserId } from '#domain/basis/Id.ts';
import type { DueAnswer } from '#domain/decision/DueAnswer.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { KindMark } from '../../parts/KindMark.tsx';
import { useWords } from '../../parts/Words.tsx';
import { addressOf } from '../frame/BoardRoute.ts';
import { PageLink } from '../frame/PageLink.tsx';
import { SmallLink } from '../frame/SmallLink.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { useLongList } from '../mine/useLongList.ts';
import { DueText } from './DueText.tsx';

const List = styled.ul`
  display: grid;
`;

const Line = styled.li`
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  align-items: baseline;
  gap: ${({ theme }) => `${theme.space.xxs} ${theme.space.sm}`};
  padding: ${({ theme }) => `${theme.space.xs} 0`};
  border-bottom: ${({ theme }) => theme.borders.sm}
    ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};

  &:last-child {
    border-bottom: none;
  }

  > div {
    display: flex;
    gap: ${({ theme }) => theme.space.xs};
    overflow-wrap: anywhere;
  }
`;

interface Props {
  readonly entries: readonly DueAnswer[];
  readonly themes: readonly Theme[];
  /** Whether the looker may answer them. */
  readonly isOwn: boolean;
  readonly leadOf: (id: UserId) => {
    readonly name: string;
    readonly decides: boolean;
    readonly isMe: boolean;
  };
}

/** Answers that are owed: the theme, when, why it is asked, and by whom. The link leads to where it is answered. */
export function AnswerLines({ entries, themes, isOwn, leadOf }: Props) {
  const { t, locale } = useWords();
  const { shown, left, showMore } = useLongList(entries);
  return (
    <>
      <List>
        {shown.map((due) => {
          const theme = themes.find(({ id }) => id === due.themeId);
          const lead = leadOf(due.lead);
          const audiences = [
            ...new Set(due.pitches.map(({ audience }) => t(`pitches.audience.${audience}`))),
          ];
          const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(audiences);
          const why =
            due.because === 'lookAgain' ? t('pitches.answers.lookAgain') : t('pitches.answers.for', { list });
          const whose = lead.isMe
            ? ''
            : t(lead.decides ? 'pitches.answers.of' : 'pitches.answers.gone', { name: lead.name });
          return (
            <Line key={`${due.themeId} ${due.lead}`}>
              <div>
                {theme !== undefined && <KindMark kind={theme.kind} isBare />}
                <PageLink
                  dir="auto"
                  href={addressOf({
                    page: 'theme',
                    id: due.themeId,
                    ...(isOwn ? { does: 'answer' as const } : {}),
                  })}
                >
                  {theme?.name ?? t('board.theme.another')}
                </PageLink>
              </div>
              <DueText due={due} />
              <Subtle>
                {why} {whose}
                {due.relayed !== null && ` ${t('pitches.answers.relayed')}`}
              </Subtle>
              <Subtle>{theme !== undefined && t('count.people', { count: theme.counts.people })}</Subtle>
            </Line>
          );
        })}
      </List>
      {left > 0 && <SmallLink onClick={showMore}>{t('board.themes.showMore', { count: left })}</SmallLink>}
    </>
  );
}
