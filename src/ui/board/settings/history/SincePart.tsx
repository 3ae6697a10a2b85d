import { Button } from '@zendeskgarden/react-buttons';
import type { LastReading } from '#workflows/sweep/lastReading.ts';
import { readUntil } from '#workflows/sweep/sweepSteps.ts';
import { dayText } from '../../../parts/dayText.ts';
import { useWords } from '../../../parts/Words.tsx';
import { Actions } from '../../frame/Actions.tsx';
import { useToday } from '../../frame/useToday.ts';

interface Props {
  readonly last: LastReading;
  readonly mayRead: boolean;
  readonly onSince: () => void;
}

/** How far history was read, where another browser did that, and the way to what came since. */
export function SincePart({ last: { sweep, isElsewhere }, mayRead, onSince }: Props) {
  const words = useWords();
  const { t } = words;
  const today = useToday();
  const until = readUntil(sweep);
  const date = dayText(until, words);
  return (
    <>
      {isElsewhere && <p>{t('settings.history.readElsewhere', { date })}</p>}
      {until < today && (
        <Actions>
          <Button size="small" disabled={!mayRead} onClick={onSince}>
            {t('settings.history.since', { date })}
          </Button>
        </Actions>
      )}
    </>
  );
}
