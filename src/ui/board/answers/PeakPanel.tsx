import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'react';
import { type Day, daysAfter } from '#domain/basis/Day.ts';
import type { UserId } from '#domain/basis/Id.ts';
import { endedPeak, type Peak, peakUntil, withPeak } from '#domain/setting/Peak.ts';
import type { Failure } from '#ports/Failure.ts';
import { savePeaks } from '#workflows/decide/readPeaks.ts';
import { dayText } from '../../parts/dayText.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';
import { useMayWrite } from '../../parts/StandingContext.tsx';
import { useWords } from '../../parts/Words.tsx';
import { Actions } from '../frame/Actions.tsx';
import { DateField } from '../frame/DateField.tsx';
import { Line, Lines } from '../frame/Lines.ts';
import { Panel } from '../frame/Panel.tsx';
import { PanelBody } from '../frame/PanelBody.tsx';
import { SmallLink } from '../frame/SmallLink.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { useToday } from '../frame/useToday.ts';
import type { AnswerRulesKnown } from './useAnswerRules.ts';

interface Props {
  readonly rules: Extract<AnswerRulesKnown, { at: 'shown' }>;
  /** Whether the looker is one of the leads. */
  readonly decides: boolean;
  readonly onChanged: () => void;
}

/** The time in which dates stand still, and for a lead a way to declare one, from today on. */
export function PeakPanel({ rules, decides, onChanged }: Props) {
  const words = useWords();
  const { t } = words;
  const outside = useBoardOutside();
  const mayWrite = useMayWrite();
  const today = useToday();
  const [last, setLast] = useState<Day | null>(null);
  const [first, setFirst] = useState<Day | null>(today);
  const [wrong, setWrong] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const until = peakUntil(rules.peaks, today);
  const own = rules.declared.get(outside.worker.id as UserId) ?? [];
  const mine = own.filter((peak) => peak.last >= today);
  const save = async (peaks: readonly Peak[]) => {
    const saved = await savePeaks(outside, peaks);
    setFailure(saved.ok ? null : saved.failure);
    if (!saved.ok) return;
    setLast(null);
    onChanged();
  };
  const declare = () => {
    const isWrong = first === null || last === null || first < today || last < first;
    setWrong(isWrong);
    if (!isWrong) void save(withPeak(own, { first, last, declaredAt: outside.now() }));
  };
  if (!decides && until === null) return null;
  return (
    <Panel title={t('pitches.peak.title')}>
      <PanelBody>
        <p>
          {until === null ? t('pitches.peak.none') : t('pitches.peak.until', { date: dayText(until, words) })}
        </p>
        {decides && <Subtle as="p">{t('pitches.peak.what')}</Subtle>}
        {decides && mine.length > 0 && (
          <Lines>
            {mine.map((peak) => (
              <Line key={`${peak.first} ${peak.last}`}>
                {t('pitches.peak.yours', {
                  first: dayText(peak.first, words),
                  last: dayText(peak.last, words),
                })}
                {mayWrite && (
                  <SmallLink onClick={() => void save(endedPeak(own, peak, daysAfter(today, -1)))}>
                    {t(peak.first < today ? 'pitches.peak.end' : 'action.undo')}
                  </SmallLink>
                )}
              </Line>
            ))}
          </Lines>
        )}
        {decides && mayWrite && (
          <>
            <DateField
              label={t('pitches.peak.first')}
              value={first}
              from={today}
              wrong={null}
              onChange={setFirst}
            />
            <DateField
              label={t('pitches.peak.last')}
              value={last}
              from={first ?? today}
              wrong={wrong ? t('pitches.peak.wrong') : null}
              onChange={setLast}
            />
            <Actions>
              <Button size="small" onClick={declare}>
                {t('pitches.peak.declare')}
              </Button>
            </Actions>
          </>
        )}
        {failure !== null && <FailureNotice failure={failure} />}
      </PanelBody>
    </Panel>
  );
}
