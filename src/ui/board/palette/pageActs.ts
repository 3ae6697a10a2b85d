import type { Offer } from '../commands/Offer.ts';
import { ROW } from '../themes/useRowSpan.ts';

const ACTS = 'button, a[href], summary, select, textarea, input:not([type=hidden])';
/** What is done to a row of the list are commands. */
const ELSEWHERE = `[${ROW}], [aria-hidden=true], [hidden]`;
/** What a click would not do, or would do without being asked: these are gone to. */
const FILLED = 'select, textarea, input:not([type=checkbox], [type=radio], [type=button], [type=submit])';

/**
 * Everything on a page that can be pressed, ticked or filled in, under the name that it has there: so that the palette reaches
 * also what no command is written for, in every panel and form. What is pressed keeps the focus, as after a click.
 */
export function pageActs(page: ParentNode): readonly Offer[] {
  return [...page.querySelectorAll<HTMLElement>(ACTS)].flatMap((element) => {
    const name = nameOf(element);
    if (name === '' || isOff(element) || element.closest(ELSEWHERE) !== null) return [];
    const on = headingOf(element);
    const run = () => {
      element.focus();
      if (!element.matches(FILLED)) element.click();
    };
    return [{ name, isLater: true as const, run, ...(on === '' ? {} : { on }) }];
  });
}

function nameOf(element: HTMLElement): string {
  const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
  const named = idsIn(element, 'aria-labelledby');
  const said = (named.length > 0 ? named : labels).map(({ textContent }) => textContent).join(' ');
  const own = element.matches('input, select, textarea') ? element.title : element.textContent;
  return plain(element.getAttribute('aria-label')) || plain(said) || plain(own);
}

/** What the panel is called that it stands in. */
function headingOf(element: HTMLElement): string {
  const panel = element.closest('section[aria-labelledby]');
  return panel === null ? '' : plain(idsIn(panel, 'aria-labelledby')[0]?.textContent);
}

function idsIn(element: Element, attribute: string): readonly Element[] {
  const ids = (element.getAttribute(attribute) ?? '').split(/\s+/u).filter(Boolean);
  return ids.flatMap((id) => document.getElementById(id) ?? []);
}

function isOff(element: HTMLElement): boolean {
  return element.matches(':disabled, [aria-disabled=true]');
}

function plain(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/gu, ' ').trim();
}
