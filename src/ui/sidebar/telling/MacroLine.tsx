import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'react';
import type { SavedMacro } from '#domain/outcome/MacroEvent.ts';
import type { Failure } from '#ports/Failure.ts';
import type { OutcomeTools } from '#ports/OutcomeTools.ts';
import { canBeMacro, type MacroWords, saveMacro } from '#workflows/outcome/saveMacro.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useOutside } from '../../parts/OutsideContext.tsx';
import { useWords } from '../../parts/Words.tsx';
import { CardLine, Quiet } from '../CardFrame.tsx';
import { takeLostFocus } from '../takeLostFocus.ts';

interface Props extends MacroWords {
  readonly macros: readonly SavedMacro[];
  readonly tools: OutcomeTools;
}

type Saving = 'idle' | 'saving' | { readonly isShared: boolean } | Failure;

/** Saves the words as a macro of Zendesk's, once: for everybody where this person may, else for themselves. */
export function MacroLine({ macros, tools, ...words }: Props) {
  const { t } = useWords();
  const outside = useOutside();
  const [saving, setSaving] = useState<Saving>('idle');
  if (!canBeMacro(words.text)) return null;
  const there = macros.find(
    ({ told, language, isShared, savedBy }) =>
      told === words.release.id && language === words.language && (isShared || savedBy === outside.worker.id),
  );
  const save = async () => {
    if (saving === 'saving') return;
    setSaving('saving');
    const saved = await saveMacro(outside, tools, words);
    setSaving(saved.ok ? saved.value : saved.failure);
  };
  const saved = typeof saving === 'object' && 'isShared' in saving ? saving : there;
  return (
    <>
      <CardLine>
        {saved === undefined ? (
          <Button isLink size="small" aria-disabled={saving === 'saving'} onClick={() => void save()}>
            {t('outcome.macro')}
          </Button>
        ) : (
          <Quiet role="status" tabIndex={-1} ref={saved === there ? null : takeLostFocus}>
            {t(saved.isShared ? 'outcome.macroShared' : 'outcome.macroOwn')}
          </Quiet>
        )}
      </CardLine>
      {typeof saving === 'object' && 'kind' in saving && (
        <FailureNotice failure={saving} onRetry={() => void save()} />
      )}
    </>
  );
}
