import { Button } from '@zendeskgarden/react-buttons';
import { useMemo, useState } from 'react';
import { carries as carriesNow } from '#domain/champion/carriersOf.ts';
import { type Audience, AUDIENCES } from '#domain/pitch/Audience.ts';
import type { PitchStory } from '#domain/pitch/Pitch.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { useMayWrite } from '../../../parts/StandingContext.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { useAnswersDue } from '../../answers/useAnswersDue.ts';
import { useCommands } from '../../commands/useCommands.ts';
import { Actions } from '../../frame/Actions.tsx';
import { Panel } from '../../frame/Panel.tsx';
import { PanelBody } from '../../frame/PanelBody.tsx';
import { useToday } from '../../frame/useToday.ts';
import { PitchForm } from './PitchForm.tsx';
import { PitchShown } from './PitchShown.tsx';
import { usePitchCase } from './usePitchCase.ts';
import { usePitches } from './usePitches.ts';

interface Props {
  readonly opened: OpenedTheme;
  readonly onSaid: () => void;
}

/** The pitch for one audience at a time: what stands, and for whoever carries the theme a way to write it. */
export function PitchRoom({ opened, onSaid }: Props) {
  const { t } = useWords();
  const { worker } = useOutside();
  const mayWrite = useMayWrite();
  const pitches = usePitches(opened, onSaid);
  const [audience, setAudience] = useState<Audience>('product');
  const [isWriting, setWriting] = useState(false);
  const answers = useAnswersDue(opened.journal);
  const caseFor = usePitchCase(opened, answers, audience === 'engineering');
  const { evidence, circumstances, escalations, numbersFor } = useMemo(
    () => caseFor(audience),
    [caseFor, audience],
  );
  const story = pitches.storyOf(audience);
  const carries = carriesNow(opened.view.theme.championship, worker.id, useToday());
  const canWrite = carries && mayWrite && opened.partOf === null;
  // Whoever has begun keeps their words where the theme is merged or taken over meanwhile: what they send says what came of it.
  const shown = story.draft ?? story.sent;
  const choose = (one: Audience) => {
    setAudience(one);
    setWriting(false);
  };
  useCommands(() => ({
    pitch: canWrite && !isWriting ? { run: () => setWriting(true), on: opened.theme.name } : null,
    audience: AUDIENCES.filter((one) => one !== audience).map((one) => ({
      run: () => choose(one),
      name: t('pitches.show', { audience: t(`pitches.audience.${one}`) }),
      on: opened.theme.name,
    })),
  }));
  return (
    <Panel title={t('pitches.title')}>
      <PanelBody>
        <Actions role="group" aria-label={t('pitches.audiences')}>
          {AUDIENCES.map((one) => (
            <Button
              key={one}
              size="small"
              isPrimary={one === audience}
              aria-pressed={one === audience}
              onClick={() => choose(one)}
            >
              {markOf(pitches.storyOf(one), t(`pitches.audience.${one}`), t)}
            </Button>
          ))}
        </Actions>
        {escalations?.failure != null && (
          <FailureNotice failure={escalations.failure} onRetry={escalations.readAgain} />
        )}
        {isWriting ? (
          <PitchForm
            key={audience}
            {...{ opened, audience, story, evidence, circumstances, numbersFor, answers, onSaid }}
            onClose={() => setWriting(false)}
          />
        ) : (
          <PitchShown
            {...{ opened, audience, story, shown, evidence, circumstances, numbersFor, answers }}
            {...{ canWrite, carries, onSaid }}
            tooLate={pitches.tooLate(audience)}
            onWrite={() => setWriting(true)}
          />
        )}
      </PanelBody>
    </Panel>
  );
}

/** An audience, and how far its pitch is. */
function markOf({ draft, sent }: PitchStory, name: string, t: ReturnType<typeof useWords>['t']): string {
  if (draft !== null) return t('pitches.mark.draft', { name });
  return sent === null ? name : t('pitches.mark.sent', { name });
}
