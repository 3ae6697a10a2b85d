import { LostWords } from './LostWords.tsx';
import { TaggedList } from './TaggedList.tsx';
import type { TicketAction, TicketState } from './ticketState.ts';

interface Props {
  readonly state: Extract<TicketState, { at: 'shown' }>;
  readonly act: (action: TicketAction) => void;
}

/** What this ticket is tagged to already. Most tickets are not: it is loaded for those that are. */
export function TaggedMentions({ state, act }: Props) {
  return (
    <>
      <LostWords reading={state.reading} act={act} />
      <TaggedList state={state} act={act} />
    </>
  );
}
