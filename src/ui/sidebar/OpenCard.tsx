import { Button } from '@zendeskgarden/react-buttons';
import { lazy, Suspense, useState } from 'react';
import { sureness } from '#domain/signal/sureness.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { KindMark } from '../parts/KindMark.tsx';
import { useMayWrite } from '../parts/StandingContext.tsx';
import { useWords } from '../parts/Words.tsx';
import { CardLine, Quiet } from './CardFrame.tsx';
import { CardQuote } from './CardQuote.tsx';
import type { CardPanel } from './CardPanel.ts';
import { SuggestionList } from './SuggestionList.tsx';
import type { Card, TicketState } from './ticketState.ts';
import { WhyText } from './WhyText.tsx';

const ThemeSearch = lazy(() =>
  import('./ThemeSearch.tsx').then((module) => ({ default: module.ThemeSearch })),
);
/** With what it leads to, so that creating a theme needs no connection. */
const NewThemeForm = lazy(async () => {
  const [form] = await Promise.all([import('./NewThemeForm.tsx'), import('#workflows/createTheme.ts')]);
  return { default: form.NewThemeForm };
});

interface Props {
  readonly card: Card;
  readonly state: Extract<TicketState, { at: 'shown' }>;
  readonly suggested: readonly Theme[];
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly panel: CardPanel;
  readonly onPanel: (panel: CardPanel) => void;
  readonly onTag: (theme: Theme) => void;
  readonly onNew: (name: string, kind: 'request' | 'bug') => void;
  readonly onDismiss: () => void;
}

/** An ask that waits for the agent: the customer's words, the best themes, and the ways around them. */
export function OpenCard(props: Props) {
  const { card, state, suggested, isOpen, onOpen, panel, onPanel, onTag, onNew, onDismiss } = props;
  const { t } = useWords();
  const mayWrite = useMayWrite();
  const [isWhyShown, setWhyShown] = useState(false);
  const [lead] = card.group.signals;
  const { kindsOff } = state.reading.hearing;
  const kind = lead.kind === 'bug' ? 'bug' : 'request';
  const isSaving = card.status.at === 'saving';
  return (
    <>
      <CardLine>
        <KindMark kind={kind} />
        <Quiet>{t(`sureness.${sureness(lead.confidence)}`)}</Quiet>
        {card.isNew && lead.because !== 'byHand' && <Quiet>{t('sidebar.newAsk')}</Quiet>}
        <Button
          data-end
          isLink
          size="small"
          aria-expanded={isWhyShown}
          onClick={() => setWhyShown(!isWhyShown)}
        >
          {t('sidebar.why')}
        </Button>
      </CardLine>
      <CardQuote
        group={card.group}
        conversation={state.reading.conversation}
        isFolded={!isOpen}
        onUnfold={onOpen}
      />
      {isWhyShown && <WhyText signal={lead} />}
      {card.status.at === 'open' && card.status.failure !== null && (
        <FailureNotice failure={card.status.failure} />
      )}
      {isOpen && (
        <Suspense fallback={null}>
          {panel === 'search' && <ThemeSearch themes={state.themes} kindsOff={kindsOff} onTag={onTag} />}
          {panel === 'newTheme' && (
            <NewThemeForm
              group={card.group}
              kind={kind}
              themes={state.themes}
              kindsOff={kindsOff}
              onTag={onTag}
              onCreate={onNew}
            />
          )}
          {panel === 'suggestions' && state.themes.size > 0 && (
            <SuggestionList
              themes={suggested}
              matches={card.matches}
              isDisabled={isSaving || !mayWrite}
              onTag={onTag}
            />
          )}
          {mayWrite && (
            <CardLine>
              {panel !== 'suggestions' && (
                <Link onClick={() => onPanel('suggestions')} text={t('action.cancel')} />
              )}
              {panel !== 'search' && state.themes.size > 0 && (
                <Link onClick={() => onPanel('search')} text={t('sidebar.anotherTheme')} />
              )}
              {panel !== 'newTheme' && (
                <Link onClick={() => onPanel('newTheme')} text={t('sidebar.newTheme')} />
              )}
              {isSaving && <Quiet role="status">{t('sidebar.saving')}</Quiet>}
              <Button data-end isLink size="small" disabled={isSaving} onClick={onDismiss}>
                {t('sidebar.notFeedback')}
              </Button>
            </CardLine>
          )}
        </Suspense>
      )}
    </>
  );
}

function Link({ text, onClick }: { text: string; onClick: () => void }) {
  return (
    <Button isLink size="small" onClick={onClick}>
      {text}
    </Button>
  );
}
