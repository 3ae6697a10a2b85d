import { getColor } from '@zendeskgarden/react-theming';
import type { DefaultTheme } from 'styled-components';

/** How a line is drawn: told apart by its dashes, and by its colour for whoever sees that. */
export interface LineMark {
  readonly color: string;
  readonly width: number;
  readonly dashes: string;
}

const DASHES = ['none', 'none', '8 4', '2 3', '10 3 2 3'] as const;
const HUES = ['neutralHue', 'primaryHue', 'warningHue', 'dangerHue', 'successHue'] as const;
const SHADE = { light: 700, dark: 500 };

/** The marks of the chart's lines, in their order; the first one is that of all themes. */
export function lineMarks(theme: DefaultTheme): readonly LineMark[] {
  return HUES.map((hue, n) => ({
    color: getColor({ theme, hue, shade: SHADE[theme.colors.base] }),
    width: n === 0 ? 2.5 : 1.75,
    dashes: DASHES[n] ?? 'none',
  }));
}
