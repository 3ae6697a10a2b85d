import type { AppInstance } from '../frame/AppInstance.ts';
import type { FrameSize } from '../frame/workspaceSurface.ts';
import type { Observable } from './Observable.ts';

/** One iframe of the app on the screen: its instance, and how it wants to be shown. */
export interface AppPane {
  readonly instance: AppInstance;
  readonly source: string;
  readonly title: string;
  readonly size: Observable<FrameSize>;
  readonly visible: Observable<boolean>;
  readonly collapsed: Observable<boolean>;
  /** Room there is, in CSS pixels; measured by the page. */
  readonly viewport: Observable<{ readonly width: number; readonly height: number }>;
}
