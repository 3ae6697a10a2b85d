import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'react';
import styled from 'styled-components';
import type { GardenTip } from '#domain/rollup/gardenTips.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { KindMark } from '../../parts/KindMark.tsx';
import { useMayWrite } from '../../parts/StandingContext.tsx';
import { useWords } from '../../parts/Words.tsx';
import { MergeDialog } from '../bulk/MergeDialog.tsx';
import type { Bulk } from '../bulk/useBulk.ts';
import { Actions } from '../frame/Actions.tsx';
import { useBoard } from '../frame/BoardContext.tsx';
import { addressOf } from '../frame/BoardRoute.ts';
import { Line, LineName } from '../frame/Lines.ts';
import { PageLink } from '../frame/PageLink.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { RenameForm } from './RenameForm.tsx';
import { tipText } from './tipText.ts';

const Below = styled.div`
  grid-column: 1 / -1;
`;

/** Beside a long name, too. */
const Whole = styled(Subtle)`
  flex: none;
`;

const DOES = {
  merge: 'bulk.merge',
  split: 'themeWork.propose',
  rename: 'themeWork.edit',
  archive: 'bulk.archive',
} as const;

interface Props {
  readonly tip: GardenTip;
  /** Those that it is about. */
  readonly themes: readonly [Theme, ...Theme[]];
  readonly bulk: Bulk;
  readonly onLeave: () => void;
}

/** One tip: which theme, why, and the two things that can be done about it. Nothing happens without a click. */
export function TipLine({ tip, themes, bulk, onLeave }: Props) {
  const words = useWords();
  const { t } = words;
  const { go } = useBoard();
  const mayWrite = useMayWrite();
  const [isOpen, setOpen] = useState(false);
  const [theme] = themes;
  const name = themes.map((one) => one.name).join(', ');
  const label = (action: string) => t('board.actionOn', { action, name });
  const act = () => {
    // The theme's own page has its quotes beside the parts.
    if (tip.is === 'split') go({ page: 'theme', id: theme.id, does: 'parts' });
    else if (tip.is === 'archive') void bulk.change([theme], { do: 'archived' });
    else setOpen(!isOpen);
  };
  return (
    <Line>
      <div>
        {themes.map((one) => (
          <LineName key={one.id}>
            <KindMark kind={one.kind} isBare />
            <PageLink dir="auto" href={addressOf({ page: 'theme', id: one.id })}>
              {one.name}
            </PageLink>
            <Whole>{t('count.people', { count: one.counts.people })}</Whole>
          </LineName>
        ))}
        <p>{tipText(tip, theme, words)}</p>
      </div>
      <Actions>
        {mayWrite && (
          <Button
            size="small"
            aria-label={label(t(DOES[tip.is]))}
            aria-disabled={bulk.progress !== null}
            {...(tip.is === 'rename' ? { 'aria-expanded': isOpen } : {})}
            onClick={() => {
              if (bulk.progress === null) act();
            }}
          >
            {t(DOES[tip.is])}
          </Button>
        )}
        <Button size="small" isBasic aria-label={label(t('garden.leave'))} onClick={onLeave}>
          {t('garden.leave')}
        </Button>
      </Actions>
      {isOpen && tip.is === 'merge' && (
        <MergeDialog
          themes={themes}
          onCancel={() => setOpen(false)}
          onMerge={(into) => {
            setOpen(false);
            void bulk.merge(themes, into);
          }}
        />
      )}
      {isOpen && tip.is === 'rename' && (
        <Below>
          <RenameForm
            theme={theme}
            onClose={() => setOpen(false)}
            onSave={(renamed) => {
              setOpen(false);
              void bulk.change([theme], { do: 'renamed', name: renamed });
            }}
          />
        </Below>
      )}
    </Line>
  );
}
