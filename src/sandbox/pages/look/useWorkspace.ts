import { createContext, useContext } from 'react';
import type { Session } from '../records/Session.ts';
import { useObservable } from '../workspace/useObservable.ts';
import type { Workspace } from '../workspace/Workspace.ts';

export const WorkspaceContext = createContext<Workspace | undefined>(undefined);

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('This component stands outside the workspace.');
  return workspace;
}

export function useSession(): Session {
  return useObservable(useWorkspace().session);
}
