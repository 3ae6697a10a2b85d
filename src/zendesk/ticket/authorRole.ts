import type { AuthorRole } from '#domain/comment/Comment.ts';

const CUSTOMERS = new Set(['end-user', 'end_user', 'enduser', 'customer', 'requester']);
const STAFF = new Set(['agent', 'admin', 'owner', 'light_agent', 'light-agent', 'contributor']);

/**
 * Whose words a message holds. Roles that an account made itself are numbers, and staff. A role that we do not know is the
 * customer's only where the author is the one who asks; else it is the system's, since a bot's words must never be quoted as a
 * customer's.
 */
export function authorRole(role: string, isRequester: boolean): AuthorRole {
  const known = role.toLowerCase();
  if (CUSTOMERS.has(known)) return 'customer';
  if (STAFF.has(known) || /^\d+$/.test(known)) return 'agent';
  return isRequester ? 'customer' : 'system';
}
