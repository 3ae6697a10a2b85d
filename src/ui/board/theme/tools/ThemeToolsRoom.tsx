import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'react';
import styled from 'styled-components';
import type { Theme } from '#domain/theme/Theme.ts';
import type { ThemeChange } from '#domain/theme/ThemeChange.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { useMayWrite } from '../../../parts/StandingContext.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { useCommands } from '../../commands/useCommands.ts';
import { Actions } from '../../frame/Actions.tsx';
import { useBoard } from '../../frame/BoardContext.tsx';
import { EditForm } from './EditForm.tsx';
import { MergedParts } from './MergedParts.tsx';
import { MergeForm } from './MergeForm.tsx';
import { ThemeAbout } from './ThemeAbout.tsx';
import { useAreas } from './useAreas.ts';
import { useThemeChanges } from './useThemeChanges.ts';

const Stack = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.sm};
`;

interface Props {
  readonly opened: OpenedTheme;
  readonly onChanged: (theme: Theme) => void;
}

/** What a theme is about, and what can be done to it: edit, watch, merge, archive. Everything can be taken back. */
export function ThemeToolsRoom({ opened, onChanged }: Props) {
  const { theme, view } = opened;
  const { t } = useWords();
  const { worker } = useOutside();
  const { say } = useBoard();
  const mayWrite = useMayWrite();
  const areas = useAreas();
  const { change } = useThemeChanges(onChanged);
  const [panel, setPanel] = useState<'edit' | 'merge' | null>(null);
  const isWatching = view.theme.facts?.watchers.includes(worker.id) === true;
  const run = async (one: ThemeChange) => {
    const failure = await change(theme, [one]);
    if (failure !== null) say({ at: 'failed', failure, onRetry: () => void run(one) });
  };
  const watch = () => void run({ do: isWatching ? 'unwatched' : 'watched' });
  const archive = () => void run({ do: theme.archived ? 'restored' : 'archived' });
  const watchWord = t(isWatching ? 'themeWork.unwatch' : 'themeWork.watch');
  const archiveWord = t(theme.archived ? 'themeWork.restore' : 'themeWork.archive');
  useCommands(() => {
    if (!mayWrite) return {};
    const on = theme.name;
    return {
      edit: { run: () => setPanel('edit'), on },
      watch: { run: watch, name: watchWord, on },
      mergeTheme:
        view.theme.merge === null ? { run: () => setPanel('merge'), name: t('themeWork.merge'), on } : null,
      archiveTheme: { run: archive, name: archiveWord, on },
    };
  });
  const close = () => setPanel(null);
  return (
    <Stack>
      {panel !== 'edit' && (
        <ThemeAbout theme={theme} areas={areas} watchers={view.theme.facts?.watchers ?? []} />
      )}
      {panel === 'edit' && (
        <EditForm
          theme={theme}
          areas={areas}
          onSave={(changes) => change(theme, changes)}
          onMerge={() => setPanel('merge')}
          onClose={close}
        />
      )}
      {panel === 'merge' && <MergeForm opened={opened} onDone={onChanged} onClose={close} />}
      {mayWrite && panel === null && (
        <Actions>
          <Button size="small" onClick={() => setPanel('edit')}>
            {t('themeWork.edit')}
          </Button>
          <Button size="small" aria-pressed={isWatching} onClick={watch}>
            {watchWord}
          </Button>
          {view.theme.merge === null && (
            <Button size="small" onClick={() => setPanel('merge')}>
              {t('themeWork.merge')}
            </Button>
          )}
          <Button
            size="small"
            isBasic
            title={t(theme.archived ? 'themeWork.restoreWhat' : 'themeWork.archiveWhat')}
            onClick={archive}
          >
            {archiveWord}
          </Button>
        </Actions>
      )}
      <MergedParts opened={opened} onDone={onChanged} />
    </Stack>
  );
}
