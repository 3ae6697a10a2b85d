import { Button } from '@zendeskgarden/react-buttons';
import { Item, Menu } from '@zendeskgarden/react-dropdowns';
import { getColor } from '@zendeskgarden/react-theming';
import { useState } from 'react';
import styled from 'styled-components';
import type { AreaId } from '#domain/basis/Id.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { useAllWords } from '../../parts/useAllWords.ts';
import { WordsProvider } from '../../parts/Words.tsx';
import type { Words } from '../../parts/wordsIn.ts';
import { useCommands } from '../commands/useCommands.ts';
import type { Areas } from '../themes/useAreas.ts';
import { MergeDialog } from './MergeDialog.tsx';
import { useBulk } from './useBulk.ts';

const Bar = styled.div`
  display: flex;
  position: sticky;
  bottom: ${({ theme }) => theme.space.md};
  z-index: 2;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => theme.space.xs};
  width: fit-content;
  margin: ${({ theme }) => `${theme.space.sm} auto`};
  padding: ${({ theme }) => `${theme.space.xs} ${theme.space.sm}`};
  border: ${({ theme }) => theme.borders.sm} ${({ theme }) => getColor({ theme, variable: 'border.default' })};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${({ theme }) => getColor({ theme, variable: 'background.raised' })};
  box-shadow: 0 4px 16px ${({ theme }) => getColor({ theme, variable: 'shadow.medium' })};
`;

interface Props {
  /** What was chosen, as far as it is still there. */
  readonly themes: readonly Theme[];
  readonly areas: Areas;
  readonly onClear: () => void;
}

/** What can be done with several themes at once. Its words are loaded with it. */
export function BulkBar(props: Props) {
  const words = useAllWords();
  if (words === null) return null;
  return (
    <WordsProvider words={words}>
      <Actions {...props} words={words} />
    </WordsProvider>
  );
}

function Actions({ themes, areas, onClear, words }: Props & { readonly words: Words }) {
  const { t } = words;
  const { progress, change, merge } = useBulk(words);
  const [isMerging, setMerging] = useState(false);
  const isBusy = progress !== null;
  const isArchived = themes.every(({ archived }) => archived);
  const archiveWord = isArchived ? 'bulk.restore' : 'bulk.archive';
  const offered = [...areas.values()].filter(({ isRetired }) => !isRetired);
  const after = (done: Promise<void>) => void done.then(onClear);
  const archive = () => after(change(themes, { do: isArchived ? 'restored' : 'archived' }));
  const file = (areaId: AreaId | null) => after(change(themes, { do: 'filed', areaId }));
  useCommands(() => {
    const on = t('bulk.picked', { count: themes.length });
    const areaName = (name: string) => t('board.actionOn', { action: t('bulk.area'), name });
    const places = [
      ...offered.map(({ id, name }) => ({ run: () => file(id), name: areaName(name), on })),
      { run: () => file(null), name: areaName(t('board.themes.noArea')), on },
    ];
    return {
      merge: isBusy || themes.length < 2 ? null : { run: () => setMerging(true), on },
      archive: isBusy ? null : { run: archive, name: t(archiveWord), on },
      file: isBusy || offered.length === 0 ? [] : places,
      letGo: { run: onClear, on },
    };
  });
  return (
    <Bar role="region" aria-label={t('bulk.label')}>
      <span role="status">
        {isBusy ? t('bulk.progress', progress) : t('bulk.picked', { count: themes.length })}
      </span>
      <Button
        size="small"
        disabled={isBusy || themes.length < 2}
        onClick={() => setMerging(true)}
        title={themes.length < 2 ? t('bulk.mergeHint') : undefined}
      >
        {t('bulk.merge')}
      </Button>
      {offered.length > 0 && (
        <Menu
          isCompact
          placement="top-start"
          button={(props) => (
            <Button {...props} size="small" disabled={isBusy}>
              {t('bulk.area')}
            </Button>
          )}
          onChange={({ type, value }) => {
            if (value === undefined || value === null || !/click|keydown/i.test(type)) return;
            file(value === 'none' ? null : (value as AreaId));
          }}
        >
          {offered.map(({ id, name }) => (
            <Item key={id} value={id} label={name}>
              {name}
            </Item>
          ))}
          <Item value="none" label={t('board.themes.noArea')}>
            {t('board.themes.noArea')}
          </Item>
        </Menu>
      )}
      <Button size="small" disabled={isBusy} onClick={archive}>
        {t(archiveWord)}
      </Button>
      <Button size="small" isBasic onClick={onClear}>
        {t('bulk.clear')}
      </Button>
      {isMerging && (
        <MergeDialog
          themes={themes}
          onCancel={() => setMerging(false)}
          onMerge={(into) => {
            setMerging(false);
            after(merge(themes, into));
          }}
        />
      )}
    </Bar>
  );
}
