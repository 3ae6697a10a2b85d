import { useMemo } from 'react';
import styled from 'styled-components';
import { NO_PROFILE } from '#domain/champion/AgentProfile.ts';
import { type Vacancy, vacanciesFor } from '#domain/champion/vacanciesFor.ts';
import { peakUntil } from '#domain/setting/Peak.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { dayText } from '../../parts/dayText.ts';
import { useOutside } from '../../parts/OutsideContext.tsx';
import { SlimNotice } from '../../parts/SlimNotice.tsx';
import { useWords } from '../../parts/Words.tsx';
import type { Words } from '../../parts/wordsIn.ts';
import { useAnswerRules } from '../answers/useAnswerRules.ts';
import { useCadence } from '../champion/useCadence.ts';
import { useGone } from '../champion/useGone.ts';
import { useProfiles } from '../champion/useProfiles.ts';
import { useBoard } from '../frame/BoardContext.tsx';
import { Panel } from '../frame/Panel.tsx';
import { PanelBody } from '../frame/PanelBody.tsx';
import { useNow } from '../frame/useNow.ts';
import { useToday } from '../frame/useToday.ts';
import { MineList } from '../mine/MineList.tsx';
import { useTagged } from '../mine/useTagged.ts';
import { type Areas, useAreas } from './useAreas.ts';
import { useTrends } from './useTrends.ts';

const Panels = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.md};
  margin-bottom: ${({ theme }) => theme.space.md};
`;

/** So many are offered to somebody; the table below has all. */
const MOST = 5;

/** Vacant themes by one's own areas and by what one tagged, and those whose champion was not heard of for long. */
export function VacancyPanels() {
  const words = useWords();
  const { t } = words;
  const { worker } = useOutside();
  const { list } = useBoard();
  const today = useToday();
  const trendOf = useTrends(useNow());
  const { rules } = useAnswerRules();
  const cadenceOf = useCadence(rules);
  const tagged = useTagged();
  const areas = useAreas();
  const profile = useProfiles([worker.id])?.get(worker.id) ?? NO_PROFILE;
  const themes = useMemo(() => (list.at === 'shown' ? list.themes : []), [list]);
  const championed = themes.filter(
    ({ championId, archived }) => championId !== null && championId !== worker.id && !archived,
  );
  const gone = useGone(championed.flatMap(({ championId }) => championId ?? []));
  const until = rules.at === 'shown' ? peakUntil(rules.peaks, today) : null;
  if (until !== null)
    return (
      <Panels>
        <SlimNotice tone="subtle">{t('pitches.peak.vacant', { date: dayText(until, words) })}</SlimNotice>
      </Panels>
    );
  const own = vacanciesFor(themes, { areas: profile.areas, tagged: tagged ?? [] }, trendOf).slice(0, MOST);
  const offered = championed.flatMap((theme) => {
    if (theme.championId !== null && gone.has(theme.championId))
      return [{ theme, note: t('roles.goneNote') }];
    const cadence = cadenceOf(theme);
    return cadence?.is === 'offered'
      ? [{ theme, note: t('roles.quiet.note', { count: cadence.idleDays }) }]
      : [];
  });
  if (own.length === 0 && offered.length === 0) return null;
  return (
    <Panels>
      {own.length > 0 && (
        <Panel title={t('mine.vacant.title')}>
          <PanelBody>
            <MineList entries={own.map((one) => ({ theme: one.theme, note: whyText(one, areas, words) }))} />
          </PanelBody>
        </Panel>
      )}
      {offered.length > 0 && (
        <Panel title={t('mine.vacant.offered')}>
          <PanelBody>
            <MineList entries={offered} />
          </PanelBody>
        </Panel>
      )}
    </Panels>
  );
}

/** Why it is offered to somebody: "You tagged 6 of these 14 tickets · Reporting · growing". */
function whyText({ theme, tagged, isInArea, isGrowing }: Vacancy, areas: Areas, { t }: Words): string {
  const parts = [
    tagged > 0 ? t('mine.vacant.tagged', { part: tagged, count: ticketsOf(theme, tagged) }) : null,
    isInArea && theme.areaId !== null ? (areas.get(theme.areaId)?.name ?? null) : null,
    isGrowing ? t('mine.vacant.growing') : null,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

/** A record's count may lag behind what was folded. */
function ticketsOf({ counts }: Theme, tagged: number): number {
  return Math.max(counts.tickets, tagged);
}
