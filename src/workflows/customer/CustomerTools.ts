import type { AccountReplica } from '#ports/AccountReplica.ts';
import type { CustomerAsks } from '#ports/CustomerAsks.ts';
import type { Replies } from '#ports/Replies.ts';
import type { Outside } from '../Outside.ts';

/** What a customer's page takes besides: loaded when it comes to it. */
export interface CustomerTools {
  readonly asks: CustomerAsks;
  readonly replies: Pick<Replies, 'turns'>;
  readonly accountReplica: Pick<AccountReplica, 'state' | 'read'>;
}

export type CustomerFrom = CustomerTools &
  Pick<Outside, 'settings' | 'replica' | 'leases' | 'worker' | 'now'>;
