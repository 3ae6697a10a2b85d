import styled from 'styled-components';

/** One of Garden's icons, imported with `?raw`. Decoration only: words or a label stand beside it. */
export function Icon({ svg, className }: { readonly svg: string; readonly className?: string }) {
  return <Frame aria-hidden="true" className={className} dangerouslySetInnerHTML={{ __html: svg }} />;
}

const Frame = styled.span`
  display: inline-flex;
  flex: none;
`;
