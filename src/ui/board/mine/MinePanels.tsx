import { useMemo } from 'react';
import type { Day } from '#domain/basis/Day.ts';
import type { UserId } from '#domain/basis/Id.ts';
import { type Need, needOf, NEEDS } from '#domain/champion/needOf.ts';
import type { ThemeNumbers } from '#domain/champion/ThemeNumbers.ts';
import type { DueAnswer } from '#domain/decision/DueAnswer.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { HeardLines } from '../../heard/HeardLines.tsx';
import { useOutside } from '../../parts/OutsideContext.tsx';
import { useWords } from '../../parts/Words.tsx';
import { AnswersNotice } from '../answers/AnswersNotice.tsx';
import { DueText } from '../answers/DueText.tsx';
import { useAnswerRules } from '../answers/useAnswerRules.ts';
import { useAnswersDue } from '../answers/useAnswersDue.ts';
import { AccountStatus } from '../account/AccountStatus.tsx';
import { useCadence } from '../champion/useCadence.ts';
import { useBoard } from '../frame/BoardContext.tsx';
import { addressOf } from '../frame/BoardRoute.ts';
import { PageLink } from '../frame/PageLink.tsx';
import { Panel } from '../frame/Panel.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { useNow } from '../frame/useNow.ts';
import { useToday } from '../frame/useToday.ts';
import { useIssues } from '../issues/useIssues.ts';
import { useTrends } from '../themes/useTrends.ts';
import { WinsPanel } from '../wins/WinsPanel.tsx';
import { MineList } from './MineList.tsx';
import { ProfilePanel } from './ProfilePanel.tsx';
import { useTagged } from './useTagged.ts';
import { useWaiting } from './useWaiting.ts';

/** What I champion (what needs me first), what I tagged and how it stands, what I watch. */
export function MinePanels({ themes }: { readonly themes: readonly Theme[] }) {
  const { t } = useWords();
  const { worker } = useOutside();
  const { numbers } = useBoard().account;
  const now = useNow();
  const today = useToday();
  const trendOf = useTrends(now);
  const tagged = useTagged();
  const waitingFor = useWaiting();
  const byId = useMemo(() => new Map(themes.map((theme) => [theme.id, theme])), [themes]);
  const { rules, again } = useAnswerRules();
  const answers = useAnswersDue(undefined, rules);
  const cadenceOf = useCadence(rules);
  const issues = useIssues();
  const carried = useMemo(
    () => carriedWith(numbers?.themes ?? [], worker.id, today),
    [numbers, worker.id, today],
  );
  const owed = new Map(answers.at === 'shown' ? answers.due.map((due) => [due.themeId, due] as const) : []);
  const mine = themes
    .filter(({ id, championId, archived }) => (championId === worker.id || carried.has(id)) && !archived)
    .map((theme) => ({
      theme,
      need: needOf(theme, trendOf(theme), now, cadenceOf(theme), waitingFor(theme)),
      due: owed.get(theme.id) ?? null,
    }))
    .toSorted(
      (a, b) =>
        lateFirst(a.due, b.due) ||
        placeOf(a.need) - placeOf(b.need) ||
        b.theme.counts.people - a.theme.counts.people,
    );
  const iTagged = (tagged ?? []).flatMap(({ id, tickets }) => {
    const theme = byId.get(id);
    return theme === undefined ? [] : [{ theme, note: t('mine.youTagged', { count: tickets }) }];
  });
  const asked = (numbers?.themes ?? [])
    .filter(({ offeredTo }) => offeredTo === worker.id)
    .flatMap(({ id }) => byId.get(id) ?? []);
  const watching = watchedBy(numbers?.themes ?? [], worker.id).flatMap((id) => byId.get(id) ?? []);
  return (
    <>
      <AnswersNotice rules={rules} onRetry={again} />
      <HeardLines />
      {asked.length > 0 && (
        <Panel title={t('roles.askedOfYou')}>
          <MineList issues={issues} entries={asked.map((theme) => ({ theme, note: t('roles.askedNote') }))} />
        </Panel>
      )}
      <Panel title={t('mine.champion')}>
        {mine.length === 0 ? (
          <Subtle as="p">
            {t('mine.championNone')}{' '}
            <PageLink href={addressOf({ page: 'vacant' })}>{t('mine.toVacant')}</PageLink>
          </Subtle>
        ) : (
          <MineList
            issues={issues}
            entries={mine.map(({ theme, need, due }) => ({
              theme,
              note:
                due === null ? (
                  t(`mine.need.${need ?? 'none'}`, { count: cadenceOf(theme)?.idleDays ?? 0 })
                ) : (
                  <DueText due={due} />
                ),
            }))}
          />
        )}
      </Panel>
      <Panel title={t('mine.tagged')} aside={<AccountStatus />}>
        {iTagged.length > 0 && <MineList issues={issues} entries={iTagged} />}
        {iTagged.length === 0 && (
          <Subtle as="p">{t(tagged === null ? 'mine.taggedReading' : 'mine.taggedNone')}</Subtle>
        )}
      </Panel>
      <WinsPanel themes={themes} />
      <ProfilePanel />
      <Panel title={t('mine.watching')}>
        {watching.length === 0 ? (
          <Subtle as="p">{t('mine.watchingNone')}</Subtle>
        ) : (
          <MineList issues={issues} entries={watching.map((theme) => ({ theme, note: null }))} />
        )}
      </Panel>
    </>
  );
}

/** Answers that are owed stand first, those that are due first before the others. */
function lateFirst(a: DueAnswer | null, b: DueAnswer | null): number {
  const [one, other] = [a?.dueOn ?? '9999', b?.dueOn ?? '9999'];
  return one < other ? -1 : Number(one > other);
}

/** What needs somebody stands before what does not. */
function placeOf(need: Need | null): number {
  return need === null ? NEEDS.length : NEEDS.indexOf(need);
}

/** Those that somebody carries with their champion, or in their stead. */
function carriedWith(
  numbers: readonly Pick<ThemeNumbers, 'id' | 'coChampions' | 'pause'>[],
  who: UserId,
  today: Day,
): ReadonlySet<Theme['id']> {
  const isTheirs = ({ coChampions, pause }: (typeof numbers)[number]) =>
    coChampions?.includes(who) === true || (pause?.standIn === who && today <= pause.until);
  return new Set(numbers.filter(isTheirs).map(({ id }) => id));
}

function watchedBy(
  numbers: readonly {
    readonly id: Theme['id'];
    readonly facts: { readonly watchers: readonly UserId[] } | null;
  }[],
  who: UserId,
): readonly Theme['id'][] {
  return numbers.filter(({ facts }) => facts?.watchers.includes(who) === true).map(({ id }) => id);
}
