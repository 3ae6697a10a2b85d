import { type KeyboardEvent, useState } from 'react';
import { isOffered } from '#domain/theme/isOffered.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { sureness } from '#domain/signal/sureness.ts';
import { useMayWrite } from '../parts/StandingContext.tsx';
import { TaggedTheme } from './TaggedTheme.tsx';
import { DismissedCard } from './DismissedCard.tsx';
import { CardFrame } from './CardFrame.tsx';
import type { CardPanel } from './CardPanel.ts';
import { OpenCard } from './OpenCard.tsx';
import type { Card, TicketAction, TicketState } from './ticketState.ts';
import type { CardActions } from './useCardActions.ts';

interface Props {
  readonly card: Card;
  readonly state: Extract<TicketState, { at: 'shown' }>;
  readonly actions: CardActions;
  readonly act: (action: TicketAction) => void;
  /** Called when the person settled the card (or took that back), so that the focus can follow. */
  readonly onSettle: (id: string) => void;
  /** Takes back what was settled last, on whichever card: the focus has moved on since. */
  readonly onUndoLast: () => void;
}

/** One ask. Keys while it (not a field in it) has the focus: 1–3 tag, N new theme, X not feedback, U undo. */
export function CardView({ card, state, actions, act, onSettle, onUndoLast }: Props) {
  const [isOpen, setOpen] = useState(sureness(card.group.signals[0].confidence) !== 'maybe');
  const [panel, setPanel] = useState<CardPanel>('suggestions');
  const { status } = card;
  const mayWrite = useMayWrite();
  const suggested = card.matches.flatMap(({ themeId }) => {
    const theme = state.themes.get(themeId);
    return theme !== undefined && isOffered(theme) ? [theme] : [];
  });

  const settle = (run: () => void) => {
    onSettle(card.id);
    setPanel('suggestions');
    run();
  };
  const tag = (theme: Theme) => settle(() => actions.tag(card, theme));
  const undo = () => settle(() => actions.undo(card));
  const dismiss = () => settle(() => actions.dismiss(card));

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!mayWrite || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    const theme = status.at === 'open' ? suggested[Number(key) - 1] : undefined;
    if (theme !== undefined) tag(theme);
    else if (status.at === 'open' && key === 'n') setPanel('newTheme');
    else if (status.at === 'open' && key === 'x') dismiss();
    else if (key === 'u' && (status.at === 'tagged' || status.at === 'dismissed')) undo();
    else if (key === 'u') onUndoLast();
    else if (key === 'escape') setPanel('suggestions');
    else return;
    event.preventDefault();
    if (key !== 'u') setOpen(true);
  };

  const frame = { tabIndex: 0, 'data-card': card.id, onKeyDown, 'aria-label': card.group.what };
  if (status.at === 'dismissed') return <DismissedCard frame={frame} onUndo={undo} />;
  if (status.at === 'tagged') {
    const theme = state.themes.get(status.mention.themeId);
    if (theme === undefined) return null;
    const { mention, failure } = status;
    return (
      <TaggedTheme
        frame={frame}
        theme={theme}
        mentions={[mention]}
        failure={failure}
        act={act}
        {...(mayWrite ? { onUndo: undo } : {})}
      />
    );
  }
  return (
    <CardFrame {...frame} aria-busy={status.at === 'saving'}>
      <OpenCard
        card={card}
        state={state}
        suggested={suggested}
        isOpen={isOpen}
        onOpen={() => setOpen(true)}
        panel={panel}
        onPanel={setPanel}
        onTag={tag}
        onNew={(name, kind) => settle(() => actions.tagNew(card, name, kind))}
        onDismiss={dismiss}
      />
    </CardFrame>
  );
}

function isTyping(target: EventTarget): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  );
}
