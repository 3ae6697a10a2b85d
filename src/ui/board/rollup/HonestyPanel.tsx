import styled from 'styled-components';
import type { ThemeId } from '#domain/basis/Id.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { wilsonInterval } from '#domain/rollup/wilsonInterval.ts';
import { wrongRecords } from '#workflows/sync/wrongRecords.ts';
import { useWords } from '../../parts/Words.tsx';
import { useBoard } from '../frame/BoardContext.tsx';
import { Panel } from '../frame/Panel.tsx';
import { SmallLink } from '../frame/SmallLink.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import type { OpenedNumber } from './BehindDrawer.tsx';
import { NumberButton } from './NumberButton.tsx';
import { AllTicketsPart } from './AllTicketsPart.tsx';
import { ChangesPart } from './ChangesPart.tsx';
import { oneSided } from './oneSided.ts';
import { percentIn } from './percentIn.ts';
import { TICKET_FAMILIES } from '#domain/rollup/ToldFilter.ts';
import { familyName } from './toldName.ts';
import { CoveragePart } from './CoveragePart.tsx';
import type { RollupFacts } from './useFacts.ts';
import type { RollupWorth } from './useWorth.ts';
import { WorthPart } from './WorthPart.tsx';
import type { RankedRow } from './rankedRows.ts';
import type { RollupView } from './RollupView.ts';
import { SpotPart } from './SpotPart.tsx';
import { spanText } from './spanText.ts';
import { weekdayText } from './weekdayText.ts';
import { useOrganizations } from './useOrganizations.ts';
import type { Counted } from './useRollup.ts';

const Facts = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.space.sm};

  li {
    display: grid;
    gap: ${({ theme }) => theme.space.xxs};
    justify-items: start;
    overflow-wrap: anywhere;
  }

  [data-paper] & {
    display: block;
  }

  [data-paper] & > li {
    margin-bottom: ${({ theme }) => theme.space.xxs};
    gap: 0;
    break-inside: avoid;
  }
`;

interface Props {
  readonly counted: Counted;
  readonly rows: readonly RankedRow[];
  readonly facts: RollupFacts | null;
  readonly askForFacts: (() => void) | null;
  readonly worth: RollupWorth;
  readonly teams: ReadonlyMap<string, string>;
  readonly canCompare: boolean;
  readonly themes: ReadonlyMap<ThemeId, Theme>;
  readonly today: number;
  readonly view: RollupView;
  readonly changeView: (view: RollupView) => void;
  readonly onOpen: (opened: OpenedNumber) => void;
}

/** What the numbers rest on, what is left out of them, and what nobody knows. Always there. */
export function HonestyPanel(props: Props) {
  const { counted, rows, canCompare, themes, today, view, changeView, onOpen, facts, worth, teams } = props;
  const words = useWords();
  const { t, locale } = words;
  const { account } = useBoard();
  const { ask, rollup } = counted;
  const { mentions, leftOut, known } = rollup;
  const { nonsense, left } = wrongRecords(account.state);
  const loud = oneSided(rows);
  const organizations = useOrganizations(loud.map(({ organizationId }) => organizationId));
  const [top] = rows;
  const share = (part: number) => {
    const [low, high] = wilsonInterval(part, mentions.all);
    return t('rollup.honesty.share', {
      percent: percentIn(locale, mentions.all === 0 ? 0 : part / mentions.all),
      low: percentIn(locale, low),
      high: percentIn(locale, high),
    });
  };
  const opener = (title: string, cell: OpenedNumber['cell'], text: string) => (
    <NumberButton onClick={() => onOpen({ title, cell })}>{text}</NumberButton>
  );
  return (
    <Panel title={t('rollup.honesty.title')}>
      <Facts>
        {known !== null && counted.isWhole && !canCompare && (
          <li>
            {t('rollup.honesty.since', { date: spanText({ from: known.from, to: known.from }, words) })}
          </li>
        )}
        {mentions.all > 0 && (
          <>
            <li>
              {opener(
                t('rollup.honesty.checked'),
                { theme: null, of: 'period', only: 'confirmed' },
                t('rollup.honesty.checked'),
              )}
              <Subtle>{share(mentions.confirmed)}</Subtle>
            </li>
            <li>
              {opener(
                t('rollup.honesty.byChampion'),
                { theme: null, of: 'period', only: 'byChampion' },
                t('rollup.honesty.byChampion'),
              )}
              <Subtle>{share(mentions.byChampion)}</Subtle>
            </li>
          </>
        )}
        <SpotPart counted={counted} themes={themes} />
        <ChangesPart counted={counted} themes={themes} today={today} />
        {top !== undefined && (
          <li>
            <span>
              {t('rollup.honesty.top', {
                count: top.counts.people,
                theme: top.theme.name,
              })}
            </span>
          </li>
        )}
        {loud.map(({ theme, organizationId, tickets, all }) => (
          <li key={theme.id}>
            {opener(
              theme.name,
              { theme: theme.id, of: 'period', organization: organizationId },
              t('rollup.honesty.oneSided', {
                theme: theme.name,
                organization: organizations.get(organizationId) ?? `#${organizationId}`,
                part: tickets,
                all,
              }),
            )}
          </li>
        ))}
        {facts !== null && (
          <CoveragePart counted={counted} facts={facts} worth={worth} teams={teams} onOpen={onOpen} />
        )}
        {props.askForFacts !== null && (
          <li data-screen-only>
            <span>{TICKET_FAMILIES.map((family) => familyName(family, words)).join(', ')}</span>
            <SmallLink onClick={props.askForFacts}>{t('evidence.worth.readOn')}</SmallLink>
          </li>
        )}
        {facts !== null && <WorthPart facts={facts} worth={worth} />}
        {leftOut.emerging.themes > 0 && (
          <li>
            {opener(
              t('rollup.honesty.emergingTitle'),
              { theme: null, of: 'emerging' },
              t(view.withEmerging ? 'rollup.honesty.emergingIn' : 'rollup.honesty.emerging', {
                count: leftOut.emerging.themes,
              }),
            )}
            <SmallLink
              data-screen-only
              onClick={() => changeView({ ...view, withEmerging: !view.withEmerging })}
            >
              {t(view.withEmerging ? 'rollup.honesty.leaveOut' : 'rollup.honesty.countToo')}
            </SmallLink>
          </li>
        )}
        {leftOut.staff.tickets > 0 && (
          <li>
            {opener(
              t('rollup.honesty.staffTitle'),
              { theme: null, of: 'staff' },
              t(view.withStaff ? 'rollup.honesty.staffIn' : 'rollup.honesty.staff', {
                count: leftOut.staff.tickets,
              }),
            )}
            <Subtle>{t('rollup.honesty.staffHow')}</Subtle>
            <SmallLink data-screen-only onClick={() => changeView({ ...view, withStaff: !view.withStaff })}>
              {t(view.withStaff ? 'rollup.honesty.leaveOut' : 'rollup.honesty.countToo')}
            </SmallLink>
          </li>
        )}
        {leftOut.tests.tickets > 0 && (
          <li>
            {opener(
              t('rollup.honesty.testsTitle'),
              { theme: null, of: 'tests' },
              t('rollup.honesty.tests', { count: leftOut.tests.tickets }),
            )}
          </li>
        )}
        {nonsense > 0 && <li>{t('board.unreadable', { count: nonsense })}</li>}
        {left > 0 && <li>{t('board.altered.lost', { count: left })}</li>}
        <li>
          <AllTicketsPart counted={counted} />
        </li>
        <li>
          <Subtle>{t('rollup.honesty.rests')}</Subtle>
          <Subtle>{t('rollup.honesty.method')}</Subtle>
          <Subtle>
            {t(ask.calendar.timeZone === null ? 'rollup.honesty.utc' : 'rollup.honesty.zone', {
              zone: ask.calendar.timeZone ?? '',
              day: weekdayText(ask.calendar.weekStart, locale),
            })}
          </Subtle>
        </li>
      </Facts>
    </Panel>
  );
}
