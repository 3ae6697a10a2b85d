import type { AreaId, UserId } from '../basis/Id.ts';

/** A part of the product that themes are filed in. Themes hold its id, so that a new name is everywhere at once. */
export interface Area {
  readonly id: AreaId;
  readonly name: string;
  /** Who looks after it at product's side; shown beside its themes. */
  readonly managers: readonly UserId[];
  /** No longer offered; themes that are filed in it stay so. Areas are never removed. */
  readonly isRetired: boolean;
}
