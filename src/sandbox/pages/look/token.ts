import type { IGardenTheme } from '@zendeskgarden/react-theming';
import type { DefaultTheme } from 'styled-components';

/** A token of Garden's theme other than a colour: `token((theme) => theme.fontSizes.sm)`. */
export function token<T>(read: (theme: IGardenTheme) => T): (props: { theme: DefaultTheme }) => T {
  return ({ theme }) => read(theme as IGardenTheme);
}
