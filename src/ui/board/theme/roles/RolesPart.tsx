import type { ReactElement } from 'react';
import type { Championship } from '#domain/champion/foldChampion.ts';
import { mayDecide } from '#domain/setting/mayDecide.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { useAllWords } from '../../../parts/useAllWords.ts';
import { WordsProvider } from '../../../parts/Words.tsx';
import { useAnswerRules } from '../../answers/useAnswerRules.ts';
import { KnowsText } from '../../champion/KnowsText.tsx';
import { RolesRoom } from './RolesRoom.tsx';
import { TakeOver } from './TakeOver.tsx';

interface Props {
  readonly opened: OpenedTheme;
  readonly championship: Championship;
  readonly onChanged: () => void;
  /** The champion's way to step down, which stands among the others. */
  readonly leave: ReactElement | null;
}

/** Who stands beside the champion. Its words are loaded with it. */
export function RolesPart(props: Props) {
  const words = useAllWords();
  if (words === null) return props.leave;
  return (
    <WordsProvider words={words}>
      <Parts {...props} />
    </WordsProvider>
  );
}

function Parts(props: Props) {
  const { championId } = props.championship;
  const { worker, now } = useOutside();
  const { rules } = useAnswerRules();
  const leads = rules.at === 'shown' ? rules.settings.deciders : [];
  return (
    <>
      {championId !== null && <KnowsText id={championId} />}
      <TakeOver {...props} rules={rules} />
      <RolesRoom {...props} isLead={mayDecide(leads, worker.id, now())} />
    </>
  );
}
