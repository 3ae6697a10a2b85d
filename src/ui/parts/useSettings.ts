import { useCallback, useEffect, useState } from 'react';
import type { Result } from '#domain/basis/Result.ts';
import type { Settings, SettingSection } from '#domain/setting/Settings.ts';
import type { Failure } from '#ports/Failure.ts';
import { type LoadedSettings, loadSettings, saveSetting } from '#workflows/loadSettings.ts';
import { useOutside } from './OutsideContext.tsx';

/** The account's settings as a page sees them. */
export type SettingsRead =
  | { readonly at: 'loading' }
  | { readonly at: 'failed'; readonly failure: Failure }
  | { readonly at: 'shown'; readonly loaded: LoadedSettings };

export interface SettingsTools {
  readonly read: SettingsRead;
  readonly again: () => void;
  /** Replaces a section; the page shows it once the account has it. */
  readonly save: <S extends SettingSection>(
    section: S,
    value: Settings[S],
  ) => Promise<Result<LoadedSettings, Failure>>;
}

/** Asks the account for its settings, whatever this browser knows of them: whoever changes them must see them as they are. */
export function useSettings(): SettingsTools {
  const outside = useOutside();
  const [read, setRead] = useState<SettingsRead>({ at: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const abort = new AbortController();
    void loadSettings(outside, abort.signal, 0).then((loaded) => {
      if (abort.signal.aborted) return;
      setRead(loaded.ok ? { at: 'shown', loaded: loaded.value } : { at: 'failed', failure: loaded.failure });
    });
    return () => abort.abort();
  }, [outside, attempt]);

  const again = useCallback(() => {
    setRead({ at: 'loading' });
    setAttempt((before) => before + 1);
  }, []);

  const save: SettingsTools['save'] = async (section, value) => {
    const saved = await saveSetting(outside, section, value);
    if (saved.ok) setRead({ at: 'shown', loaded: saved.value });
    return saved;
  };
  return { read, again, save };
}
