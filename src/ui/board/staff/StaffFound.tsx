import type { ReactNode } from 'react';
import type { Person } from '#ports/People.ts';
import { Face } from '../../parts/Face.tsx';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useWords } from '../../parts/Words.tsx';
import { Choice } from '../frame/Choice.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import type { StaffSearch } from './useStaffSearch.ts';

interface Props {
  readonly found: StaffSearch;
  readonly onChoose: (person: Person) => void;
  readonly onRetry: () => void;
  readonly about?: (person: Person) => ReactNode;
}

/** The colleagues that were found, each a button. */
export function StaffFound({ found, onChoose, onRetry, about }: Props) {
  const { t } = useWords();
  if (found.at === 'failed') return <FailureNotice failure={found.failure} onRetry={onRetry} />;
  const isNobody = found.at === 'found' && found.people.length === 0;
  return (
    <>
      <Subtle role="status">
        {found.at === 'searching' && t('board.handOver.searching')}
        {isNobody && t('board.handOver.nobody')}
      </Subtle>
      {found.at === 'found' && !isNobody && (
        <ul>
          {found.people.map((person) => (
            <li key={person.id}>
              <Choice type="button" onClick={() => onChoose(person)}>
                <Face person={person} size="extrasmall" />
                <span dir="auto">{person.name}</span>
                {about?.(person)}
              </Choice>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
