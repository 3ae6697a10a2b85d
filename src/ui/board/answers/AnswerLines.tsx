import type { UserId } from '#domain/basis/Id.ts';
import type { DueAnswer } from '#domain/decision/DueAnswer.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { KindMark } from '../../parts/KindMark.tsx';
import { useWords } from '../../parts/Words.tsx';
import { addressOf } from '../frame/BoardRoute.ts';
import { Line, LineName, Lines } from '../frame/Lines.ts';
import { PageLink } from '../frame/PageLink.tsx';
import { IssueTags } from '../issues/IssueTags.tsx';
import type { IssuesByTheme } from '../issues/useIssues.ts';
import { SmallLink } from '../frame/SmallLink.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { useLongList } from '../frame/useLongList.ts';
import { DueText } from './DueText.tsx';
import type { Lead } from './useLeadOf.ts';

interface Props {
  readonly entries: readonly DueAnswer[];
  readonly themes: readonly Theme[];
  /** Whether the looker may answer them. */
  readonly isOwn: boolean;
  readonly leadOf: (id: UserId) => Lead;
  /** None are told where they are not given. */
  readonly issues?: IssuesByTheme;
}

/** Answers that are owed: the theme, when, why it is asked, and by whom. The link leads to where it is answered. */
export function AnswerLines({ entries, themes, isOwn, leadOf, issues }: Props) {
  const { t, locale } = useWords();
  const { shown, left, showMore } = useLongList(entries);
  return (
    <>
      <Lines>
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
              <LineName>
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
              </LineName>
              <DueText due={due} />
              <Subtle>
                {why} {whose}
                {due.relayed !== null && ` ${t('pitches.answers.relayed')}`}{' '}
                <IssueTags issues={issues?.get(due.themeId)} />
              </Subtle>
              <Subtle>{theme !== undefined && t('count.people', { count: theme.counts.people })}</Subtle>
            </Line>
          );
        })}
      </Lines>
      {left > 0 && <SmallLink onClick={showMore}>{t('board.themes.showMore', { count: left })}</SmallLink>}
    </>
  );
}
