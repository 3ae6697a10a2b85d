import type { Paint } from './printTicket.ts';
import type { FoundTheme } from './ThemeCollector.ts';

/** Themes for people: names, sizes, typical quotes. */
export function printThemes(
  found: { themes: readonly FoundTheme[]; ungrouped: number; left: number },
  paint: Paint,
): string {
  const lines = found.themes.map((theme) =>
    [
      `${paint('bold', theme.name)}  ${theme.tickets} tickets`,
      ...theme.typical.map((text) => `    “${text.replace(/[\p{Cc}\s]+/gu, ' ').slice(0, 160)}”`),
    ].join('\n'),
  );
  const rest = found.left > 0 ? `${found.left} more asks were too many to group.\n` : '';
  return `${lines.join('\n')}\n\n${found.themes.length} themes, ${found.ungrouped} asks go with no other.\n${rest}`;
}
