import { type RefObject, useEffect, useRef, useState } from 'react';

/** How a rollup stands on one page. */
export interface Paper {
  /** So many of its themes, first ones first. */
  readonly themes: number;
  /** Without the chart and the areas, where else there would be no room for themes. */
  readonly isLean: boolean;
}

/** In pixels (96 an inch): what both A4 and Letter hold between margins of 12 mm. */
const HIGHEST = Math.floor((255 * 96) / 25.4);
const MOST_THEMES = 30;
/** With fewer of them the chart goes first. */
const FEW_THEMES = 8;
/** A line of the table. */
const LEAST_LINE = 18;
/** What tells that nobody prints any more; where no browser tells it, whatever is done next. */
const AFTER = ['afterprint', 'keydown', 'pointerdown'] as const;

interface Printing {
  /** What has to fit. */
  readonly sheet: RefObject<HTMLDivElement>;
  /** `null` while nothing is printed. */
  readonly paper: Paper | null;
  readonly print: () => void;
}

/** Prints the sheet on one page: set out as on paper, measured, with fewer themes until it fits. */
export function usePaper(): Printing {
  const sheet = useRef<HTMLDivElement>(null);
  const [paper, setPaper] = useState<Paper | null>(null);
  useEffect(() => {
    if (paper === null) return;
    const over = (sheet.current?.scrollHeight ?? 0) - HIGHEST;
    const less = over > 0 ? lessThan(paper, over) : null;
    if (less !== null) return setPaper(less);
    const end = () => setPaper(null);
    for (const what of AFTER) window.addEventListener(what, end);
    window.print();
    return () => {
      for (const what of AFTER) window.removeEventListener(what, end);
    };
  }, [paper]);
  return { sheet, paper, print: () => setPaper({ themes: MOST_THEMES, isLean: false }) };
}

/** `null` where nothing is left to leave out. */
function lessThan({ themes, isLean }: Paper, over: number): Paper | null {
  if (themes > FEW_THEMES || (isLean && themes > 1)) {
    const fewer = Math.max(1, Math.floor(over / (2 * LEAST_LINE)));
    return { themes: Math.max(isLean ? 1 : FEW_THEMES, themes - fewer), isLean };
  }
  return isLean ? null : { themes: MOST_THEMES, isLean: true };
}
