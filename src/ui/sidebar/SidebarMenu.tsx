import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import { useEffect, useState } from 'react';
import styled from 'styled-components';
import type { Timing } from '#ports/Timings.ts';
import { useOutside } from '../parts/OutsideContext.tsx';
import { useMayWrite } from '../parts/StandingContext.tsx';
import { useWords } from '../parts/Words.tsx';

const Panel = styled.div`
  display: flex;
  flex-direction: column;
  align-items: flex-start;
  gap: ${({ theme }) => theme.space.xs};
  padding: ${({ theme }) => `${theme.space.xs} ${theme.space.sm}`};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })};
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
`;

interface Props {
  readonly id: string;
  readonly isCapturing: boolean;
  readonly onCapture: () => void;
}

/** What is needed now and then: capture by hand, the full page, one's own speed, the keys. */
export function SidebarMenu({ id, isCapturing, onCapture }: Props) {
  const { t } = useWords();
  const { workplace } = useOutside();
  const mayWrite = useMayWrite();
  return (
    <Panel id={id}>
      {mayWrite && (
        <Button isLink size="small" onClick={onCapture} aria-pressed={isCapturing}>
          {t('sidebar.capture')}
        </Button>
      )}
      <Button isLink size="small" onClick={() => workplace.openBoard('themes')}>
        {t('action.openBoard')}
      </Button>
      <Speed />
      <p>{t('sidebar.keys')}</p>
    </Panel>
  );
}

/** How long tagging takes this agent: theirs alone, from this browser. */
function Speed() {
  const { t, number } = useWords();
  const { timings } = useOutside();
  const [list, setList] = useState<readonly Timing[]>([]);
  useEffect(() => {
    let isGone = false;
    void timings.list().then((read) => {
      if (!isGone && read.ok) setList(read.value.slice(0, 20));
    });
    return () => {
      isGone = true;
    };
  }, [timings]);
  if (list.length === 0) return <p>{t('sidebar.speedNone')}</p>;
  const seconds = number(middle(list.map((timing) => timing.seconds)));
  const clicks = number(middle(list.map((timing) => timing.clicks)));
  return <p>{t('sidebar.speedText', { count: list.length, seconds, clicks })}</p>;
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
