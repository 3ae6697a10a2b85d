import { Field, Input } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import type { ThemeId } from '#domain/basis/Id.ts';
import { searchThemes } from '#domain/theme/searchThemes.ts';
import type { HearingSetting } from '#domain/setting/HearingSetting.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { useWords } from '../parts/Words.tsx';
import { Quiet } from './CardFrame.tsx';
import { ThemeRows } from './ThemeRows.tsx';
import { useThemesToChoose } from './useThemesToChoose.ts';

/** As many as fit without scrolling away from the card. */
const SHOWN = 6;

interface Props {
  readonly themes: ReadonlyMap<ThemeId, Theme>;
  /** Themes of these are not offered. */
  readonly kindsOff: HearingSetting['kindsOff'];
  readonly onTag: (theme: Theme) => void;
}

/** Any theme of the account, found as one types; Enter takes the first. */
export function ThemeSearch({ themes, kindsOff, onTag }: Props) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const { themes: all, isReading } = useThemesToChoose(themes);
  const offered = all.filter(({ kind }) => !kindsOff.includes(kind));
  const found = searchThemes(offered, text).slice(0, SHOWN);
  return (
    <div role="search">
      <Field>
        <Field.Label hidden>{t('sidebar.searchThemes')}</Field.Label>
        <Input
          isCompact
          autoFocus
          placeholder={t('sidebar.searchThemes')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            const [first] = found;
            if (event.key === 'Enter' && !event.nativeEvent.isComposing && first !== undefined) onTag(first);
          }}
        />
      </Field>
      {found.length === 0 ? (
        <Quiet role="status">{t(isReading ? 'sidebar.searchReading' : 'sidebar.searchNothing')}</Quiet>
      ) : (
        <ThemeRows themes={found} onTag={onTag} />
      )}
    </div>
  );
}
