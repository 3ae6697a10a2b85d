import styled from 'styled-components';
import { Icon } from '../../parts/Icon.tsx';

const Label = styled.span`
  display: inline-flex;
  align-items: center;
  gap: ${({ theme }) => theme.space.xs};
`;

/** What stands on a button: an icon and what it means. */
export function IconLabel({ svg, children }: { readonly svg: string; readonly children: string }) {
  return (
    <Label>
      <Icon svg={svg} />
      {children}
    </Label>
  );
}
