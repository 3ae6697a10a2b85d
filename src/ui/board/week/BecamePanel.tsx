import { type Calendar } from '#domain/rollup/Calendar.ts';
import { dayNumbered } from '#domain/rollup/dayNumber.ts';
import { decidedIn } from '#domain/rollup/decidedIn.ts';
import { toldIn } from '#domain/outcome/toldIn.ts';
import { toldNow } from '#domain/decision/toldNow.ts';
import { dayText } from '../../parts/dayText.ts';
import { useWords } from '../../parts/Words.tsx';
import { addressOf } from '../frame/BoardRoute.ts';
import { PageLink } from '../frame/PageLink.tsx';
import { Panel } from '../frame/Panel.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { useToday } from '../frame/useToday.ts';
import { useTagged } from '../mine/useTagged.ts';
import { DecidedLines } from './DecidedLines.tsx';
import type { Week } from './useWeek.ts';

interface Props {
  readonly week: Week;
  readonly calendar: Calendar;
}

/**
 * Which of the themes that the reader tagged were answered since the week began, up to now, and what customers may be told.
 * The reader's own: it is neither copied nor printed.
 */
export function BecamePanel({ week: { span, look, decisions }, calendar }: Props) {
  const words = useWords();
  const { t, locale } = words;
  const today = useToday();
  const tagged = useTagged();
  const tickets = new Map((tagged ?? []).map((one) => [one.id, one.tickets]));
  const since = { from: span.from, to: look.today };
  const became =
    decisions === null
      ? []
      : decidedIn(decisions, since, calendar).filter(({ themeId }) => tickets.has(themeId));
  const none =
    tagged === null || decisions === null
      ? t('mine.taggedReading')
      : tagged.length === 0
        ? t('mine.taggedNone')
        : t('digest.becameNone', { date: dayText(dayNumbered(span.from), words) });
  return (
    <div data-screen-only>
      <Panel
        title={t('digest.became')}
        aside={<PageLink href={addressOf({ page: 'mine' })}>{t('board.nav.mine')}</PageLink>}
      >
        {became.length === 0 ? (
          <Subtle as="p">{none}</Subtle>
        ) : (
          <DecidedLines
            decisions={became}
            themes={look.themes}
            more={(decision) => {
              const release = toldNow(decision, today);
              const told = release === null ? null : toldIn(release, locale);
              return (
                <>
                  <Subtle>{t('mine.youTagged', { count: tickets.get(decision.themeId) ?? 0 })}</Subtle>
                  <Subtle dir="auto">
                    {told === null ? t('answer.toldNothing') : t('answer.told', { text: told.text })}
                  </Subtle>
                </>
              );
            }}
          />
        )}
      </Panel>
    </div>
  );
}
