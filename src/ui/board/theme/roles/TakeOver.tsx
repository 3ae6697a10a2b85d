import { Button } from '@zendeskgarden/react-buttons';
import type { Championship } from '#domain/champion/foldChampion.ts';
import { takeOverFrom } from '#domain/champion/takeOverFrom.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { dayText } from '../../../parts/dayText.ts';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { SlimNotice } from '../../../parts/SlimNotice.tsx';
import { useMayWrite } from '../../../parts/StandingContext.tsx';
import { useWords } from '../../../parts/Words.tsx';
import type { AnswerRulesKnown } from '../../answers/useAnswerRules.ts';
import { useCadence } from '../../champion/useCadence.ts';
import { useGone } from '../../champion/useGone.ts';
import { useCommands } from '../../commands/useCommands.ts';
import { Actions } from '../../frame/Actions.tsx';
import { useRoles } from './useRoles.ts';

interface Props {
  readonly opened: OpenedTheme;
  readonly championship: Championship;
  readonly rules: AnswerRulesKnown;
  readonly onChanged: () => void;
}

/**
 * What is said where a champion's account is closed, or nothing was heard of them for long: to them that it can stay theirs,
 * to everybody else that they may carry it on. What was done before stays whose it was.
 */
export function TakeOver({ opened, championship, rules, onChanged }: Props) {
  const words = useWords();
  const { t } = words;
  const { worker, now } = useOutside();
  const mayWrite = useMayWrite();
  const { theme } = opened;
  const { championId } = championship;
  const { isBusy, play } = useRoles(theme, championship.roles?.pause ?? null, onChanged);
  const isGone = useGone(championId === null ? [] : [championId]).has(championId ?? worker.id);
  const cadence = useCadence(rules)(theme);
  const isMine = championId === worker.id;
  const says = isGone ? 'gone' : cadence !== null && cadence.is !== 'kept' ? cadence.is : null;
  // Sooner the claim would change nothing, and be told that somebody was first.
  const from = isGone && !isMine ? takeOverFrom(championship, opened.journal, now()) : null;
  const can = championId !== null && says !== null && (isMine || says !== 'quiet') && !theme.archived;
  const take = () =>
    void play(isMine ? { kind: 'claimed' } : { kind: 'claimed', from: championId ?? worker.id });
  const name = t(isMine ? 'roles.stillMine' : 'roles.takeOver');
  const mayTake = can && mayWrite && from === null;
  useCommands(() => ({ role: mayTake ? [{ run: take, name, on: theme.name }] : [] }));
  if (!can) return null;
  return (
    <SlimNotice tone="subtle">
      <span>
        {isMine
          ? t('roles.quiet.mine', { count: cadence?.idleDays ?? 0 })
          : t(says === 'gone' ? 'roles.gone' : 'roles.quiet.offered', { count: cadence?.idleDays ?? 0 })}{' '}
        {from !== null && t('roles.goneFrom', { date: dayText(from, words) })}
      </span>
      {mayTake && (
        <Actions>
          <Button size="small" aria-disabled={isBusy} onClick={take}>
            {name}
          </Button>
        </Actions>
      )}
    </SlimNotice>
  );
}
