import { Button } from '@zendeskgarden/react-buttons';
import { Progress } from '@zendeskgarden/react-loaders';
import styled from 'styled-components';
import type { ThemePart } from '#workflows/openTheme.ts';
import { exactAgo } from '../../parts/exactAgo.ts';
import { SlimNotice } from '../../parts/SlimNotice.tsx';
import { useWords } from '../../parts/Words.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { useNow } from '../frame/useNow.ts';

const Stack = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.xs};
`;

interface Props {
  readonly part: ThemePart;
  /** So many were read, while reading goes on; else `null`. */
  readonly reading: number | null;
  /** It ended by itself: why is said elsewhere. */
  readonly isFailed: boolean;
  readonly onStop: () => void;
  readonly onRead: () => void;
}

/** What the page of a theme rests on that many ask for, how far the rest was read, and a way to stop or to go on. */
export function LongNotice({ part, reading, isFailed, onStop, onRead }: Props) {
  const { t, number, locale } = useWords();
  const now = useNow();
  const ago = exactAgo(part.keptAt ?? now, now, locale);
  const read = Math.max(reading ?? 0, part.read);
  // A record that was last counted long ago tells of less than is there.
  const isKnown = read < part.total;
  const unread = reading === null ? 'stopped' : 'part';
  const progress = t(`board.long.${isKnown ? 'progress' : 'soFar'}`, {
    read: number(read),
    total: number(part.total),
  });
  return (
    <Stack>
      <SlimNotice tone="subtle">
        <span>{t(`board.long.${part.keptAt === null ? unread : 'kept'}`, { ago })}</span>
        {reading !== null && (
          <Button isLink size="small" onClick={onStop}>
            {t('board.long.stop')}
          </Button>
        )}
        {reading === null && !isFailed && (
          <Button isLink size="small" onClick={onRead}>
            {t(`board.long.${read === 0 ? 'readAnew' : 'goOn'}`)}
          </Button>
        )}
      </SlimNotice>
      {(reading !== null || read > 0) && (
        <>
          {isKnown && <Progress value={Math.round((read / part.total) * 100)} aria-label={progress} />}
          <Subtle>{progress}</Subtle>
        </>
      )}
    </Stack>
  );
}
