import type { Checked } from './useWriting.ts';

/** What is said of the wording as a whole, and how many phrases were found. A text that was not checked is never called fine. */
export function writingStatus(checked: Checked): { readonly key: string; readonly found: number } {
  if (checked === 'failed') return { key: 'pitches.check.not', found: 0 };
  const found = checked.reduce((sum, one) => sum + (one?.is === 'checked' ? one.findings.length : 0), 0);
  if (checked.some((one) => one?.is === 'notChecked')) return { key: 'pitches.check.not', found };
  if (checked.some((one) => one === null)) return { key: 'pitches.check.reading', found };
  return { key: found > 0 ? 'pitches.check.found' : 'pitches.check.none', found };
}
