import { Button } from '@zendeskgarden/react-buttons';
import { Progress } from '@zendeskgarden/react-loaders';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { useWords } from '../parts/Words.tsx';
import { isOnlyVersion, missingObjects } from './missingObjects.ts';
import type { Words } from '../parts/wordsIn.ts';
import type { SetUpState } from './SetUpState.ts';

const Box = styled.div`
  display: grid;
  justify-items: start;
  gap: ${({ theme }) => theme.space.md};
  width: 100%;
`;

const List = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.space.xs};

  span {
    display: block;
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  }
`;

const Bar = styled.div`
  display: grid;
  justify-items: start;
  gap: ${({ theme }) => theme.space.xs};
  width: 100%;
  max-width: 400px;
`;

interface Props {
  readonly state: Extract<SetUpState, { at: 'lacking' | 'running' }>;
  readonly onRun: () => void;
  readonly onStop: () => void;
}

/** What will be made and what brought forward, the click that does it, and how far that has come. */
export function SetUpOffer({ state, onRun, onStop }: Props) {
  const { t } = useWords();
  const hasBegun = state.at === 'lacking' && state.failure !== null;
  const { plan } = state;
  const isUpgrade =
    plan !== null && (plan.steps.length > 0 || (plan.version > 0 && plan.version < plan.needed));
  const objects = missingObjects(state.missing);
  const isNoteOnly = isOnlyVersion(state.missing) && !isUpgrade;
  const isMending = isNoteOnly || (objects.length > 0 && objects.every(({ isWhole }) => !isWhole));
  const run = isUpgrade ? 'setup.upgrade' : isMending ? 'setup.mend' : 'setup.run';
  return (
    <Box>
      {isNoteOnly && <p>{t('setup.onlyVersion')}</p>}
      {objects.length > 0 && <p>{t(isMending ? 'setup.whatIsGone' : 'setup.what')}</p>}
      <List>
        {objects.map(({ object, isWhole, fields }) => (
          <li key={object}>
            <strong>{t(`setup.object.${object}`)}</strong>
            <span>{isWhole ? t(`setup.why.${object}`) : t('setup.fields', { count: fields.length })}</span>
            {!isWhole && <span>{fields.join(', ')}</span>}
          </li>
        ))}
      </List>
      {isUpgrade && (
        <>
          <p>{t('setup.older', { version: plan.version, needed: plan.needed })}</p>
          <List>
            {plan.steps.map(({ to, records }) => (
              <li key={to}>
                <strong>{t('setup.toMove', { count: records })}</strong>
                <span>{stepText(to, t)}</span>
              </li>
            ))}
            {plan.steps.length === 0 && <li>{t('setup.nothingToMove')}</li>}
          </List>
        </>
      )}
      <p>{t(isUpgrade ? 'setup.upgradeSafe' : 'setup.safe')}</p>
      {state.at === 'lacking' && state.failure !== null && (
        <>
          {state.failure.kind === 'cancelled' ? (
            <p role="status">{t('setup.stopped')}</p>
          ) : (
            <FailureNotice failure={state.failure} />
          )}
        </>
      )}
      {state.at === 'lacking' && (
        <Button isPrimary onClick={onRun}>
          {t(hasBegun ? 'setup.resume' : run)}
        </Button>
      )}
      {state.at === 'running' && (
        <Bar role="status">
          <Progress
            aria-label={t('setup.title')}
            value={state.total === 0 ? 0 : Math.round((100 * state.done) / state.total)}
          />
          {t(isUpgrade ? 'setup.moved' : 'setup.progress', { done: state.done, total: state.total })}
          <Button size="small" onClick={onStop}>
            {t('setup.stop')}
          </Button>
        </Bar>
      )}
    </Box>
  );
}

/** What a step changes; of one that this version has no words for, that it is one. */
function stepText(to: number, t: Words['t']): string {
  return to === 3 ? t('setup.step.3') : t('setup.step.other', { version: to });
}
