import { type ReactNode, useState } from 'react';
import { useWords } from '../../parts/Words.tsx';
import { SmallLink } from '../frame/SmallLink.tsx';

const SHOWN = 2;

/** The first of what customers said, and all of it on a click. */
export function SaidList<T>({
  all,
  children,
}: {
  readonly all: readonly T[];
  readonly children: (one: T) => ReactNode;
}) {
  const { t } = useWords();
  const [isWhole, setWhole] = useState(false);
  return (
    <>
      {all.slice(0, isWhole ? all.length : SHOWN).map(children)}
      {all.length > SHOWN && !isWhole && (
        <div>
          <SmallLink onClick={() => setWhole(true)}>
            {t('board.themes.showMore', { count: all.length - SHOWN })}
          </SmallLink>
        </div>
      )}
    </>
  );
}
