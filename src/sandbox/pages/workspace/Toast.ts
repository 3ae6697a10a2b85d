import type { Notice } from '../frame/workspaceSurface.ts';

/** A message at the edge of the window: an app's `notify`, or the workspace's own. */
export interface Toast extends Notice {
  readonly id: number;
  readonly from: string;
}
