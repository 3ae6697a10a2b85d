import { useState } from 'react';

const PAGE = 20;

/** A list a page of so many at a time. */
export function useLongList<T>(
  all: readonly T[],
  page = PAGE,
): {
  readonly shown: readonly T[];
  readonly left: number;
  readonly showMore: () => void;
} {
  const [count, setCount] = useState(page);
  const shown = all.slice(0, count);
  return { shown, left: all.length - shown.length, showMore: () => setCount(count + page) };
}
