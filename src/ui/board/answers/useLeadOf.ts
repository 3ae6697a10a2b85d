import type { UserId } from '#domain/basis/Id.ts';
import type { DueAnswer } from '#domain/decision/DueAnswer.ts';
import type { DeciderTerm } from '#domain/setting/DeciderTerm.ts';
import { mayDecide } from '#domain/setting/mayDecide.ts';
import { useOutside } from '../../parts/OutsideContext.tsx';
import { usePeople } from '../../parts/usePeople.ts';
import { useWords } from '../../parts/Words.tsx';

/** Somebody who is asked for an answer. */
export interface Lead {
  readonly name: string;
  /** Whether they still decide. */
  readonly decides: boolean;
  readonly isMe: boolean;
}

/** Who is asked for these answers, by their ids. */
export function useLeadOf(due: readonly DueAnswer[], deciders: readonly DeciderTerm[]): (id: UserId) => Lead {
  const { t } = useWords();
  const { worker, now } = useOutside();
  const people = usePeople(due.map(({ lead }) => lead));
  return (id) => ({
    name: people.get(id)?.name ?? t('champion.somebody'),
    decides: mayDecide(deciders, id, now()),
    isMe: id === worker.id,
  });
}
