/** Its package has types, and no way to them. */
declare module 'dom-accessibility-api' {
  export function computeAccessibleName(element: Element): string;
}
