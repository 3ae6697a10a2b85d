import type { UserId } from '#domain/basis/Id.ts';
import type { ChampionRoles } from '#domain/champion/ChampionRoles.ts';
import type { RoleMove } from '#workflows/playRoleTurn.ts';

/** What a move that begins with a form asks for. */
export type RoleForm = 'champion' | 'coChampion' | 'pausing';

/** Something that a person can do about the roles now, for the page and for the palette alike. */
export interface PossibleMove {
  readonly key:
    | `roles.${'accept' | 'decline' | 'takeBack' | 'resume' | 'leave' | 'nominate' | 'askCo' | 'pause'}`
    | 'champion.handOver';
  readonly does: { readonly plays: RoleMove } | { readonly opens: RoleForm };
  /** An answer to what was asked. */
  readonly isAnswer?: true;
}

/** How things stand for whoever looks. */
interface Looker {
  readonly me: UserId;
  readonly isMine: boolean;
  readonly isVacant: boolean;
  /** Whether they may ask somebody to carry it. */
  readonly mayAsk: boolean;
  /** The pause that runs now. */
  readonly away: ChampionRoles['pause'];
}

/** What somebody can do, in the order in which it is offered. */
export function roleMoves(
  { offer, coChampions }: ChampionRoles,
  { me, isMine, isVacant, mayAsk, away }: Looker,
): readonly PossibleMove[] {
  const moves: readonly (PossibleMove & { readonly can: boolean })[] = [
    {
      ...{ key: 'roles.accept', can: offer?.to === me, isAnswer: true },
      does: { plays: { kind: 'accepted' } },
    },
    {
      ...{ key: 'roles.decline', can: offer?.to === me, isAnswer: true },
      does: { plays: { kind: 'declined' } },
    },
    { key: 'roles.takeBack', can: offer?.by === me, does: { plays: { kind: 'declined' } } },
    {
      key: 'roles.resume',
      can: away !== null && (isMine || away.standIn === me),
      does: { plays: { kind: 'resumed' } },
    },
    { key: 'roles.leave', can: coChampions.includes(me), does: { plays: { kind: 'left' } } },
    { key: 'roles.nominate', can: mayAsk && isVacant, does: { opens: 'champion' } },
    { key: 'champion.handOver', can: mayAsk && isMine, does: { opens: 'champion' } },
    { key: 'roles.askCo', can: mayAsk && isMine, does: { opens: 'coChampion' } },
    { key: 'roles.pause', can: isMine && away === null, does: { opens: 'pausing' } },
  ];
  return moves.filter(({ can }) => can);
}
