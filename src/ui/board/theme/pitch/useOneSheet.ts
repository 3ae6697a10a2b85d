import { type RefObject, useEffect } from 'react';

/** What every printer has between margins of 16 mm: A4 is narrower than letter, letter is shorter than A4. */
const WIDTH_MM = 178;
const HEIGHT_MM = 247;
/** As large as it goes; smaller letters than the last nobody reads, and what is longer runs on to a second sheet. */
const SIZES = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7];
const MM = 96 / 25.4;

/** Lets a page be printed as large as it fits on one sheet. How large stands in `--sheet`, which the rules for paper read. */
export function useOneSheet(page: RefObject<HTMLElement>): void {
  useEffect(() => {
    const { body } = document;
    const fit = () => {
      const shown = page.current;
      if (shown === null) return;
      const size = SIZES.find((one) => heightAt(shown, WIDTH_MM / one) <= HEIGHT_MM / one) ?? SIZES.at(-1);
      body.style.setProperty('--sheet', String(size));
    };
    window.addEventListener('beforeprint', fit);
    return () => {
      window.removeEventListener('beforeprint', fit);
      body.style.removeProperty('--sheet');
    };
  }, [page]);
}

/** How high the page is where it is so wide, as it would be on paper. In mm. */
function heightAt(page: HTMLElement, widthMm: number): number {
  const copy = page.cloneNode(true) as HTMLElement;
  Object.assign(copy.style, {
    ...{ position: 'absolute', visibility: 'hidden', border: 'none', padding: '0', maxWidth: 'none' },
    ...{ width: `${widthMm}mm`, fontSize: '10.5pt' },
  });
  page.parentElement?.append(copy);
  const { height } = copy.getBoundingClientRect();
  copy.remove();
  return height / MM;
}
