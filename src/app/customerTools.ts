import type { UserId } from '#domain/basis/Id.ts';
import type { CustomerTools } from '#workflows/customer/CustomerTools.ts';
import { openAccountReplica } from '#storage/account/openAccountReplica.ts';
import type { Zendesk } from '#zendesk/connectZendesk.ts';
import { zendeskCustomerAsks } from '#zendesk/zendeskCustomerAsks.ts';
import { zendeskReplies } from '#zendesk/zendeskReplies.ts';

/** What a customer's page takes, beside a user or an organization: the ticket sidebar does without. */
export async function customerTools(
  zendesk: Zendesk,
  { subdomain, id }: { readonly subdomain: string; readonly id: UserId },
): Promise<CustomerTools> {
  const { replica } = await openAccountReplica(subdomain, id);
  return { asks: zendeskCustomerAsks(zendesk), replies: zendeskReplies(zendesk), accountReplica: replica };
}
