import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'react';
import type { Result } from '#domain/basis/Result.ts';
import type { Release } from '#domain/decision/Decision.ts';
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
  readonly release: Release;
  readonly macros: readonly SavedMacro[];
  readonly tools: OutcomeTools;
  /** Whether these words hold at this moment. */
  readonly holds: (release: Release) => Promise<Result<boolean, Failure>>;
}

type Saving = 'idle' | 'saving' | { readonly isShared: boolean } | Failure;

/** Saves the words as a macro of Zendesk's, once: for everybody where this person may, else for themselves. */
export function MacroLine({ macros, tools, holds, ...words }: Props) {
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
    const held = await holds(words.release);
    if (held.ok && !held.value) return setSaving('idle');
    const saved = held.ok ? await saveMacro(outside, tools, words) : held;
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
