import { Button } from '@zendeskgarden/react-buttons';
import { Skeleton } from '@zendeskgarden/react-loaders';
import { Drawer } from '@zendeskgarden/react-modals';
import { useMemo, useState } from 'react';
import styled from 'styled-components';
import type { ThemeId } from '#domain/basis/Id.ts';
import { dayNumbered } from '#domain/rollup/dayNumber.ts';
import type { DrawnQuote } from '#domain/rollup/drawQuotes.ts';
import type { SpotCheck } from '#domain/rollup/foldSpotChecks.ts';
import { draftJudgement, type SpotEvent, type Verdict, VERDICTS } from '#domain/rollup/SpotEvent.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import { sayEvent } from '#workflows/sayEvent.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';
import { usePeople } from '../../parts/usePeople.ts';
import { useWords } from '../../parts/Words.tsx';
import { Actions } from '../frame/Actions.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { BehindLine } from './BehindLine.tsx';
import { useAbout } from './useAbout.ts';
import { useOrganizations } from './useOrganizations.ts';
import type { Counted } from './useRollup.ts';

/** So many are read in five minutes. */
const DRAWN = 10;

const Quotes = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.md};
  margin-top: ${({ theme }) => theme.space.md};

  > div {
    display: grid;
    gap: ${({ theme }) => theme.space.xs};
  }
`;

interface Props {
  /** The seed. */
  readonly draw: string;
  readonly counted: Counted;
  readonly themes: ReadonlyMap<ThemeId, Theme>;
  /** What was judged of it so far. */
  readonly check: SpotCheck | null;
  readonly onJudged: (event: SpotEvent) => void;
  readonly onClose: () => void;
}

/** Ten quotes to judge, each by itself; who stops halfway has judged what they judged. */
export function SpotDrawer({ draw, counted, themes, check, onJudged, onClose }: Props) {
  const { t } = useWords();
  const outside = useBoardOutside();
  const { worker, now } = outside;
  // What was drawn stays, whatever is read of the account meanwhile.
  const [{ calendar, period }] = useState(counted.ask);
  const question = useMemo(
    () => ({ is: 'draw', calendar, period, seed: draw, most: DRAWN, judge: worker.id }) as const,
    [calendar, period, draw, worker],
  );
  const drawn = useAbout(question, 0);
  const people = usePeople(drawn?.flatMap((one) => one.people) ?? []);
  const organizations = useOrganizations(drawn?.flatMap((one) => one.organizations) ?? []);
  const [sending, setSending] = useState<ReadonlySet<number>>(new Set());
  const [failure, setFailure] = useState<Failure | null>(null);
  const judge = async (n: number, { themeId, mention }: DrawnQuote, verdict: Verdict) => {
    const of = drawn?.length ?? 0;
    const [from, to] = [dayNumbered(period.from), dayNumbered(period.to)];
    const event = draftJudgement(
      themeId,
      { draw, n, of, mention, from, to, verdict },
      check?.verdicts.get(n)?.by ?? null,
      { actor: worker.id, at: now() },
    );
    setSending((before) => new Set(before).add(n));
    const said = await sayEvent(outside, { id: themeId, name: themes.get(themeId)?.name ?? themeId }, event);
    setSending((before) => new Set([...before].filter((one) => one !== n)));
    const stuck = said.ok && said.value.notSent?.isStuck === true ? said.value.notSent.failure : null;
    const missed = said.ok ? stuck : said.failure;
    setFailure(missed);
    if (missed === null) onJudged(event);
  };
  return (
    <Drawer isOpen onClose={onClose}>
      <Drawer.Header tag="h2">{t('rollup.spot.title')}</Drawer.Header>
      <Drawer.Body>
        <p>{t('rollup.spot.teach')}</p>
        {drawn === null && <Skeleton width="80%" height="16px" />}
        {drawn !== null && (
          <Subtle role="status">
            {drawn.length === 0
              ? t('rollup.spot.none')
              : t('rollup.spot.judged', { part: check?.verdicts.size ?? 0, all: drawn.length })}
          </Subtle>
        )}
        <Quotes>
          {drawn?.map((one, n) => (
            <div key={`${one.mention} ${one.quotes[0]?.start}`}>
              <ul>
                <BehindLine
                  ticket={one}
                  theme={themes.get(one.themeId) ?? null}
                  people={people}
                  organizations={organizations}
                />
              </ul>
              <Actions>
                {VERDICTS.map((verdict) => (
                  <Button
                    key={verdict}
                    size="small"
                    isPrimary={check?.verdicts.get(n)?.verdict === verdict}
                    aria-pressed={check?.verdicts.get(n)?.verdict === verdict}
                    aria-disabled={sending.has(n)}
                    onClick={() => {
                      if (!sending.has(n)) void judge(n, one, verdict);
                    }}
                  >
                    {t(`rollup.spot.${verdict}`)}
                  </Button>
                ))}
              </Actions>
            </div>
          ))}
        </Quotes>
        {failure !== null && <FailureNotice failure={failure} />}
      </Drawer.Body>
      <Drawer.Close aria-label={t('action.close')} />
    </Drawer>
  );
}
