import { useMemo, useState } from 'react';
import { useMoreWords } from '../../parts/Words.tsx';

/**
 * The way to load all words, and whether that failed once: what needs them is then not there, and a browser that could not
 * load a file does not try again for as long as the page is open.
 */
export function useLateWords(): readonly [ReturnType<typeof useMoreWords>, boolean] {
  const load = useMoreWords();
  const [isCutOff, setCutOff] = useState(false);
  const watched = useMemo(() => {
    if (load === null) return null;
    return async () => {
      try {
        return await load();
      } catch (error) {
        setCutOff(true);
        throw error;
      }
    };
  }, [load]);
  return [watched, isCutOff];
}
