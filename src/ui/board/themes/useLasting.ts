import { useEffect, useState } from 'react';

/** Whether something has been so for a while: what passes at once is not worth a word. */
export function useLasting(isSo: boolean, milliseconds: number): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isSo) return;
    const timer = setTimeout(() => setLong(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isSo, milliseconds]);
  return isSo && isLong;
}
