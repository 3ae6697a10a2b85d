import { type RefObject, useEffect, useState } from 'react';
import { type RowSpan, spanOf } from './drawnParts.ts';

/** What a row measures until one is on the screen, in pixels. */
const ROW_HEIGHT = 44;

/** A drawn row, as opposed to a gap. */
export const ROW = 'data-row';

interface Drawn extends RowSpan {
  readonly rowHeight: number;
}

/** Which of a long list's rows are on the screen, as the page is scrolled and its window changes. All rows are equally high. */
export function useRowSpan(table: RefObject<HTMLElement>): Drawn {
  const [drawn, setDrawn] = useState<Drawn>(() => ({
    ...spanOf(0, window.innerHeight, ROW_HEIGHT),
    rowHeight: ROW_HEIGHT,
  }));
  useEffect(() => {
    let asked: number | null = null;
    const look = () => {
      asked = null;
      const body = table.current?.querySelector('tbody');
      if (body == null) return;
      const measured = body.querySelector(`tr[${ROW}]`)?.getBoundingClientRect().height ?? 0;
      const rowHeight = measured > 0 ? measured : ROW_HEIGHT;
      const span = spanOf(body.getBoundingClientRect().top, window.innerHeight, rowHeight);
      setDrawn((before) => {
        const isSame = before.from === span.from && before.to === span.to && before.rowHeight === rowHeight;
        return isSame ? before : { ...span, rowHeight };
      });
    };
    const follow = () => {
      asked ??= requestAnimationFrame(look);
    };
    follow();
    window.addEventListener('scroll', follow, { passive: true });
    window.addEventListener('resize', follow);
    return () => {
      window.removeEventListener('scroll', follow);
      window.removeEventListener('resize', follow);
      if (asked !== null) cancelAnimationFrame(asked);
    };
  }, [table]);
  return drawn;
}
