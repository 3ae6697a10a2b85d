import type { Notice } from '../frame/workspaceSurface.ts';
import { Observable } from './Observable.ts';

/** A message at the edge of the window: an app's `notify`, or the workspace's own. */
export interface Toast extends Notice {
  readonly id: number;
  readonly from: string;
}

/** Who speaks when no app does. */
const STAGE = 'Local Zendesk';
const PROBLEM_MS = 8000;

/** What is said to the person outside of any page. */
export class Notices {
  readonly toasts = new Observable<readonly Toast[]>([]);
  /** What apps asked for and the local Zendesk does not have, each once. */
  readonly unsupported = new Observable<readonly string[]>([]);
  #count = 0;

  toast(notice: Notice, from: string): void {
    this.#count += 1;
    this.toasts.update((toasts) => [...toasts, { ...notice, id: this.#count, from }]);
  }

  /** Says what did not succeed. */
  readonly problem = (cause: unknown): void => {
    const message = cause instanceof Error ? cause.message : String(cause);
    this.toast({ message, kind: 'error', durationMs: PROBLEM_MS }, STAGE);
  };

  notSupported(what: string): void {
    if (this.unsupported.get().includes(what)) return;
    this.unsupported.update((all) => [...all, what]);
    const message = `not supported by the local Zendesk: ${what}`;
    this.toast({ message, kind: 'alert', durationMs: PROBLEM_MS }, STAGE);
  }

  dismiss(toast: Toast): void {
    this.toasts.update((toasts) => toasts.filter((other) => other.id !== toast.id));
  }
}
