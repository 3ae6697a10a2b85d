import type { RelaySource } from '#domain/decision/DecisionEvent.ts';
import type { TicketId } from '#domain/basis/Id.ts';
import type { TicketNote } from '#ports/AccountTickets.ts';
import { usePeople } from '../../../parts/usePeople.ts';
import { useWords } from '../../../parts/Words.tsx';
import { Choice } from '../../frame/Choice.tsx';
import { Subtle } from '../../frame/Subtle.tsx';

const REASON_CHARACTERS = 2_000;
/** Enough to know it again by. */
const SHOWN_CHARACTERS = 200;

/** Where an answer stands, and what it says there. */
export interface RelayStart {
  readonly source: RelaySource;
  readonly reason: string;
}

interface Props {
  readonly ticket: TicketId;
  readonly notes: readonly TicketNote[];
  readonly onChosen: (start: RelayStart) => void;
}

/** The internal notes of a ticket, one of which is the answer. Who wrote them and when is as Zendesk says. */
export function RelayNotes({ ticket, notes, onChosen }: Props) {
  const { t, date } = useWords();
  const people = usePeople(notes.map(({ by }) => by));
  if (notes.length === 0) return <Subtle as="p">{t('pitches.relay.noNotes')}</Subtle>;
  return (
    <div role="list">
      {notes.map(({ by, at, text }) => (
        <div role="listitem" key={`${by} ${at}`}>
          <Choice
            type="button"
            onClick={() =>
              onChosen({
                source: { is: 'note', ticketId: ticket, by, at },
                reason: text.slice(0, REASON_CHARACTERS),
              })
            }
          >
            <span dir="auto">
              <Subtle>
                {t('answer.by', { name: people.get(by)?.name ?? t('champion.somebody'), date: date(at) })}
              </Subtle>{' '}
              {text.slice(0, SHOWN_CHARACTERS)}
            </span>
          </Choice>
        </div>
      ))}
    </div>
  );
}
