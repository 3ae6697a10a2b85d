import styled from 'styled-components';
import { Clipped } from '../look/Clipped.ts';
import { color } from '../look/color.ts';
import { Muted } from '../look/Muted.ts';
import { useWorkspace } from '../look/useWorkspace.ts';
import type { ViewRecord } from '../records/ViewRecord.ts';
import { token } from '../look/token.ts';

interface ViewListProps {
  readonly views: readonly ViewRecord[];
  readonly counts: ReadonlyMap<number, number>;
  readonly chosen: number | undefined;
}

export function ViewList({ views, counts, chosen }: ViewListProps) {
  const workspace = useWorkspace();
  return (
    <Side aria-label="Views">
      <Title>Views</Title>
      <ul>
        {views.map((view) => (
          <li key={view.id}>
            <View
              type="button"
              aria-current={view.id === chosen ? 'page' : undefined}
              onClick={() => workspace.go({ kind: 'views', viewId: view.id })}
            >
              <Clipped>{view.title}</Clipped>
              <Muted>{counts.get(view.id) ?? ''}</Muted>
            </View>
          </li>
        ))}
      </ul>
    </Side>
  );
}

const Side = styled.nav`
  background: ${color('background.subtle')};
  border-right: 1px solid ${color('border.default')};
  flex: none;
  overflow-y: auto;
  padding: 12px 8px;
  width: 232px;
`;

const Title = styled.h2`
  font-size: ${token((theme) => theme.fontSizes.md)};
  font-weight: ${token((theme) => theme.fontWeights.semibold)};
  padding: 4px 8px 8px;
`;

const View = styled.button`
  align-items: center;
  background: none;
  border: 0;
  border-radius: ${token((theme) => theme.borderRadii.md)};
  color: inherit;
  cursor: pointer;
  display: flex;
  font: inherit;
  gap: 8px;
  justify-content: space-between;
  min-height: 32px;
  padding: 4px 8px;
  text-align: start;
  width: 100%;

  &:hover {
    background: ${color('background.disabled')};
  }
  &[aria-current] {
    background: ${color('background.disabled')};
    font-weight: ${token((theme) => theme.fontWeights.semibold)};
  }
  &:focus-visible {
    box-shadow: 0 0 0 2px ${color('border.primaryEmphasis')};
    outline: none;
  }
`;
