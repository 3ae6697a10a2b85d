import type { TicketId } from '#domain/basis/Id.ts';
import type { OwnMacro, OwnObject } from '#ports/AccountRemoval.ts';

/** What would go, as it stands now. */
export interface LeavePlan {
  readonly objects: readonly OwnObject[];
  /** Macros that the app made. */
  readonly macros: readonly OwnMacro[];
  /** Tickets that search knows to bear a kind's tag. */
  readonly tickets: readonly TicketId[];
  /**
   * Tags of ours that do not begin with `gs_`, each as it is: what else begins with a prefix that an admin chose may be
   * the account's own.
   */
  readonly otherTags: readonly string[];
}
