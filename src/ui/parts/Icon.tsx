import styled from 'styled-components';

const Frame = styled.span`
  display: inline-flex;
  flex: none;
  vertical-align: -2px;
`;

/** One of Garden's icons (`?raw` import of `@zendeskgarden/svg-icons`). Decoration: its meaning stands in words beside it. */
export function Icon({ svg }: { svg: string }) {
  return <Frame aria-hidden dangerouslySetInnerHTML={{ __html: svg }} />;
}
