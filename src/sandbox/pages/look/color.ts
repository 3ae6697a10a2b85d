import { type IGardenTheme, getColor } from '@zendeskgarden/react-theming';
import type { DefaultTheme } from 'styled-components';

/** A colour of Garden's palette by its meaning, right for the colour scheme: `color('border.subtle')`. */
export function color(variable: string): (props: { theme: DefaultTheme }) => string {
  return ({ theme }) => getColor({ theme: theme as IGardenTheme, variable });
}
