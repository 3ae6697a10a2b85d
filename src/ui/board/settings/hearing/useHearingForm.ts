import { useState } from 'react';
import type { HearingSetting, HeardKind } from '#domain/setting/HearingSetting.ts';
import { type PrefixFault, prefixFault, tidyPrefix } from '#domain/setting/prefixFault.ts';
import type { Failure } from '#ports/Failure.ts';
import { prefixTaken } from '#workflows/tags/prefixTaken.ts';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';
import type { SettingsTools } from '../../../parts/useSettings.ts';
import { useAbortSignal } from '../../../parts/useAbortSignal.ts';

type Saving =
  | { readonly at: 'idle' | 'saving' | 'saved' }
  | { readonly at: 'failed'; readonly failure: Failure }
  /** The account has tags of its own that begin so. */
  | { readonly at: 'taken'; readonly tags: readonly string[] };

/** The form's wish, what is wrong with it, and storing it. */
export function useHearingForm(hearing: HearingSetting, save: SettingsTools['save']) {
  const outside = useBoardOutside();
  const signal = useAbortSignal();
  const used = hearing.tagPrefixes.at(-1) ?? '';
  const [kindsOff, setKindsOff] = useState(hearing.kindsOff);
  const [languagesOff, setLanguagesOff] = useState(hearing.languagesOff);
  const [typed, setTyped] = useState(used);
  const [saving, setSaving] = useState<Saving>({ at: 'idle' });
  const prefix = tidyPrefix(typed);
  const fault: PrefixFault | null = prefixFault(typed);
  const hearsNothing = kindsOff.includes('request') && kindsOff.includes('bug');
  const isSound = fault === null && !hearsNothing;

  const change =
    <T>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      setSaving({ at: 'idle' });
    };

  async function store(): Promise<void> {
    if (!isSound || saving.at === 'saving') return;
    setSaving({ at: 'saving' });
    if (!hearing.tagPrefixes.includes(prefix)) {
      const taken = await prefixTaken(outside, prefix, signal());
      if (!taken.ok) return setSaving({ at: 'failed', failure: taken.failure });
      if (taken.value.length > 0) return setSaving({ at: 'taken', tags: taken.value });
    }
    const [first, ...others] = hearing.tagPrefixes.filter((one) => one !== prefix);
    const tagPrefixes: HearingSetting['tagPrefixes'] =
      first === undefined ? [prefix] : [first, ...others, prefix];
    const saved = await save('hearing', { kindsOff, languagesOff, tagPrefixes });
    setSaving(saved.ok ? { at: 'saved' } : { at: 'failed', failure: saved.failure });
  }

  return {
    kindsOff,
    toggleKind: change((kind: HeardKind) => setKindsOff(toggled(kindsOff, kind))),
    hearsNothing,
    languagesOff,
    toggleLanguage: change((language: string) => setLanguagesOff(toggled(languagesOff, language))),
    typed,
    setTyped: change(setTyped),
    prefix,
    fault,
    isNewPrefix: prefix !== used,
    saving,
    store: () => void store(),
    isSound,
  };
}

function toggled<T>(list: readonly T[], one: T): readonly T[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
}
