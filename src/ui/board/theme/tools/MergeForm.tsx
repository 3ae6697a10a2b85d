import { Button } from '@zendeskgarden/react-buttons';
import { useEffect, useState } from 'react';
import styled from 'styled-components';
import type { Result } from '#domain/basis/Result.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { type MergePreview, previewMerge } from '#workflows/theme/previewMerge.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';
import { SlimNotice } from '../../../parts/SlimNotice.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { Actions } from '../../frame/Actions.tsx';
import { Panel } from '../../frame/Panel.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { ThemePicker } from './ThemePicker.tsx';
import { useMerging } from './useMerging.ts';
import { onEscape } from '../../frame/onEscape.ts';

const Stack = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.sm};
  max-width: 72ch;
`;

interface Props {
  readonly opened: OpenedTheme;
  readonly onDone: (theme: Theme) => void;
  readonly onClose: () => void;
}

/** Makes the theme part of another one: first which, then what that changes, then yes. */
export function MergeForm({ opened, onDone, onClose }: Props) {
  const { t } = useWords();
  const { theme } = opened;
  const [into, setInto] = useState<Theme | null>(null);
  return (
    <Panel title={t('themeWork.mergeTitle', { name: theme.name })}>
      <Stack onKeyDown={onEscape(onClose)}>
        {into === null ? (
          <>
            <ThemePicker label={t('themeWork.mergeInto')} except={theme.id} onChoose={setInto} />
            <div>
              <Button size="small" isBasic onClick={onClose}>
                {t('action.cancel')}
              </Button>
            </div>
          </>
        ) : (
          <Preview
            opened={opened}
            into={into}
            onDone={onDone}
            onBack={() => setInto(null)}
            onClose={onClose}
          />
        )}
      </Stack>
    </Panel>
  );
}

interface PreviewProps extends Props {
  readonly into: Theme;
  readonly onBack: () => void;
}

function Preview({ opened, into, onDone, onBack, onClose }: PreviewProps) {
  const { t, number } = useWords();
  const outside = useBoardOutside();
  const { theme, view } = opened;
  const { merge } = useMerging(onDone);
  const [preview, setPreview] = useState<Result<MergePreview, Failure> | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [isSaving, setSaving] = useState(false);
  const { unmergedBy } = view.theme;
  useEffect(() => {
    const abort = new AbortController();
    void previewMerge(outside, { id: theme.id, unmergedBy }, into.id, abort.signal).then((result) => {
      if (!abort.signal.aborted) setPreview(result);
    });
    return () => abort.abort();
  }, [outside, theme.id, unmergedBy, into.id, attempt]);
  const submit = async () => {
    if (isSaving) return;
    setSaving(true);
    await merge(opened, into);
    onClose();
  };
  if (preview === null) return <Subtle role="status">{t('themeWork.counting')}</Subtle>;
  if (!preview.ok)
    return <FailureNotice failure={preview.failure} onRetry={() => setAttempt((before) => before + 1)} />;
  const { before, after, isCircle } = preview.value;
  return (
    <>
      {isCircle ? (
        <SlimNotice>{t('themeWork.mergeCircle', { name: theme.name, into: into.name })}</SlimNotice>
      ) : (
        <div role="status">
          <p>
            {t('themeWork.mergeCounts', {
              into: into.name,
              before: number(before.people),
              after: number(after.people),
              ticketsBefore: number(before.tickets),
              ticketsAfter: number(after.tickets),
            })}
          </p>
          <p>{t('themeWork.mergeWhat', { name: theme.name })}</p>
        </div>
      )}
      <Actions>
        {!isCircle && (
          <Button
            ref={focusAtOnce}
            size="small"
            isPrimary
            aria-disabled={isSaving}
            onClick={() => void submit()}
          >
            {t('themeWork.mergeYes')}
          </Button>
        )}
        <Button size="small" isBasic onClick={onBack}>
          {t('themeWork.another')}
        </Button>
        <Button size="small" isBasic onClick={onClose}>
          {t('action.cancel')}
        </Button>
      </Actions>
    </>
  );
}

function focusAtOnce(button: HTMLButtonElement | null): void {
  button?.focus();
}
