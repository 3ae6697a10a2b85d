import type { UserId } from '#domain/basis/Id.ts';
import type { Calendar } from '#domain/rollup/Calendar.ts';
import { dayNumbered } from '#domain/rollup/dayNumber.ts';
import { digestHtml } from '#domain/rollup/digestHtml.ts';
import { digestMarkdown } from '#domain/rollup/digestMarkdown.ts';
import { useOutside } from '../../parts/OutsideContext.tsx';
import { usePeople } from '../../parts/usePeople.ts';
import { useWords } from '../../parts/Words.tsx';
import { AnswerLines } from '../answers/AnswerLines.tsx';
import { useLeadOf } from '../answers/useLeadOf.ts';
import { addressOf } from '../frame/BoardRoute.ts';
import { PageLink } from '../frame/PageLink.tsx';
import { Panel } from '../frame/Panel.tsx';
import { PanelBody } from '../frame/PanelBody.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { useToday } from '../frame/useToday.ts';
import type { OpenedNumber } from '../rollup/BehindDrawer.tsx';
import type { Counted } from '../rollup/useRollup.ts';
import { useOwnChannel } from '../theme/trackers/useOwnChannel.ts';
import { CopyActions } from '../theme/pitch/CopyActions.tsx';
import { DecidedLines } from './DecidedLines.tsx';
import { RankLines } from './RankLines.tsx';
import type { Week } from './useWeek.ts';
import { weekParts } from './weekParts.ts';
import { WeekMessage } from './WeekMessage.tsx';
import { weekPaper } from './weekPaper.ts';

/** A mail of hundreds of lines is not read, a message of dozens neither. */
const MOST_COPIED = 15;
const MOST_SENT = 5;

interface Props {
  readonly week: Week;
  readonly calendar: Calendar;
  readonly counted: Counted;
  readonly onOpen: (opened: OpenedNumber) => void;
}

/** Everybody's week: what was asked for most, what moved, which answers are due and which were given. */
export function WeekPanels({ week, calendar, counted, onOpen }: Props) {
  const words = useWords();
  const { t } = words;
  const { workplace } = useOutside();
  const today = useToday();
  const { look, asked, rules, due } = week;
  const channel = useOwnChannel('digest');
  const parts = weekParts(week, counted, calendar, words);
  const { top, movers, decided, open, lacks, rests } = parts;
  const people = usePeople(decided.map(({ decidedBy }) => decidedBy));
  const leadOf = useLeadOf(open, due.at === 'shown' ? due.settings.deciders : []);
  const address = { page: 'rollup', asked } as const;
  const isReady = counted.isWhole && week.decisions !== null && due.at === 'shown' && !due.isPartial;
  const nameOf = (id: UserId) => people.get(id)?.name ?? t('champion.somebody');
  const around = { today, address: workplace.boardAddress(addressOf(address).slice(2)) };
  const paper = weekPaper(parts, week, words, { ...around, who: { nameOf, leadOf }, most: MOST_COPIED });
  return (
    <>
      {isReady && (
        <div data-screen-only>
          <CopyActions markdown={digestMarkdown(paper)} html={digestHtml(paper)} />
          {channel !== null && (
            <WeekMessage
              setting={channel}
              firstDay={dayNumbered(week.span.from)}
              paper={weekPaper(parts, week, words, { ...around, who: null, most: MOST_SENT })}
              themes={[...top, ...movers]
                .map(({ theme }) => theme.id)
                .concat([...open, ...decided].map(({ themeId }) => themeId))}
            />
          )}
        </div>
      )}
      <Panel
        title={t('digest.top')}
        aside={<PageLink href={addressOf(address)}>{t('board.nav.rollup')}</PageLink>}
      >
        <PanelBody>
          {top.length === 0 ? (
            <Subtle as="p">{lacks.top}</Subtle>
          ) : (
            <RankLines rows={top} counted={counted} onOpen={onOpen} />
          )}
          {rests.map((line) => (
            <Subtle as="p" key={line}>
              {line}
            </Subtle>
          ))}
        </PanelBody>
      </Panel>
      <Panel title={t('digest.movers')}>
        {movers.length === 0 ? (
          <Subtle as="p">{lacks.movers}</Subtle>
        ) : (
          <RankLines rows={movers} counted={counted} onOpen={onOpen} />
        )}
      </Panel>
      {rules.at !== 'failed' && (
        <>
          <Panel
            title={t('board.nav.answers')}
            aside={<PageLink href={addressOf({ page: 'answers' })}>{t('board.nav.answers')}</PageLink>}
          >
            {open.length === 0 ? (
              <Subtle as="p">{lacks.open}</Subtle>
            ) : (
              <AnswerLines entries={open} themes={[...look.themes.values()]} isOwn={false} leadOf={leadOf} />
            )}
          </Panel>
          <Panel title={t('digest.decided')}>
            {decided.length === 0 ? (
              <Subtle as="p">{lacks.decided}</Subtle>
            ) : (
              <DecidedLines decisions={decided} themes={look.themes} />
            )}
          </Panel>
        </>
      )}
    </>
  );
}
