import { Skeleton } from '@zendeskgarden/react-loaders';
import { useEffect, useRef, useState } from 'react';
import type { AccountPlace } from '#ports/AccountPlaces.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { SmallLink } from '../../frame/SmallLink.tsx';
import { PlacePicker } from '../privacy/PlacePicker.tsx';
import { useViews } from './useViews.ts';

interface Props {
  readonly chosen: readonly AccountPlace[];
  readonly onChange: (chosen: readonly AccountPlace[]) => void;
}

/** In which views a ticket must be; in any or none where nothing is ticked. Asks for them when somebody wants to choose. */
export function ViewsField({ chosen, onChange }: Props) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(chosen.length > 0);
  const [isAsked, setAsked] = useState(false);
  if (isOpen) return <ViewsPicker chosen={chosen} isFocused={isAsked} onChange={onChange} />;
  return (
    <div>
      <SmallLink
        onClick={() => {
          setOpen(true);
          setAsked(true);
        }}
      >
        {t('settings.history.chooseViews')}
      </SmallLink>
    </div>
  );
}

function ViewsPicker({ chosen, isFocused, onChange }: Props & { readonly isFocused: boolean }) {
  const { t } = useWords();
  const { read, again } = useViews();
  const room = useRef<HTMLDivElement>(null);
  const isThere = read.at === 'shown';
  useEffect(() => {
    // The button that was pressed is gone.
    if (isThere && isFocused) room.current?.querySelector('input')?.focus();
  }, [isThere, isFocused]);
  if (read.at === 'loading') return <Skeleton width="60%" height="16px" />;
  if (read.at === 'failed') return <FailureNotice failure={read.failure} onRetry={again} />;
  const { views } = read;
  return (
    <div ref={room}>
      <PlacePicker
        legend={t('settings.history.views')}
        hint={t('settings.history.viewsHint')}
        places={views}
        chosen={chosen.map(({ id }) => id)}
        onChange={(ids) =>
          onChange(
            [...chosen, ...views].filter(
              ({ id }, n, all) => ids.includes(id) && all.findIndex((one) => one.id === id) === n,
            ),
          )
        }
      />
    </div>
  );
}
