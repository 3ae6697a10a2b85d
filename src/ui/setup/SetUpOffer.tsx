import { Button } from '@zendeskgarden/react-buttons';
import { Progress } from '@zendeskgarden/react-loaders';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { useWords } from '../parts/Words.tsx';
import { missingObjects } from './missingObjects.ts';
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
  gap: ${({ theme }) => theme.space.xs};
  width: 100%;
  max-width: 400px;
`;

interface Props {
  readonly state: Extract<SetUpState, { at: 'lacking' | 'running' }>;
  readonly onRun: () => void;
}

/** What will be made, the click that makes it, and how far that has come. */
export function SetUpOffer({ state, onRun }: Props) {
  const { t } = useWords();
  const hasBegun = state.at === 'lacking' && state.failure !== null;
  const objects = missingObjects(state.missing);
  const isMending = objects.length > 0 && objects.every(({ isWhole }) => !isWhole);
  return (
    <Box>
      <p>{t(isMending ? 'setup.whatIsGone' : 'setup.what')}</p>
      <List>
        {objects.map(({ object, isWhole, fields }) => (
          <li key={object}>
            <strong>{t(`setup.object.${object}`)}</strong>
            <span>{isWhole ? t(`setup.why.${object}`) : t('setup.fields', { count: fields.length })}</span>
            {!isWhole && <span>{fields.join(', ')}</span>}
          </li>
        ))}
      </List>
      <p>{t('setup.safe')}</p>
      {state.at === 'lacking' && state.failure !== null && <FailureNotice failure={state.failure} />}
      {state.at === 'lacking' && (
        <Button isPrimary onClick={onRun}>
          {t(hasBegun ? 'setup.resume' : isMending ? 'setup.mend' : 'setup.run')}
        </Button>
      )}
      {state.at === 'running' && (
        <Bar role="status">
          <Progress
            aria-label={t('setup.title')}
            value={state.total === 0 ? 0 : Math.round((100 * state.done) / state.total)}
          />
          {t('setup.progress', { done: state.done, total: state.total })}
        </Bar>
      )}
    </Box>
  );
}
