import type { IGardenTheme } from '@zendeskgarden/react-theming';

declare module 'styled-components' {
  // Garden's components and ours read the same theme.
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  export interface DefaultTheme extends IGardenTheme {}
}
