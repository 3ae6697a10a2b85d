import { lightAgentCustomRoleId } from './staff.ts';
import type { User } from './User.ts';

/** A role of the account, as Enterprise plans have them. `role_type`: 0 of the account's own, 1 light agent. */
export type CustomRole = {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly role_type: 0 | 1;
};

const staffRoleId = 8500002;
const teamLeadRoleId = 8500003;

export const customRoles: readonly CustomRole[] = [
  { id: staffRoleId, name: 'Staff', description: 'Answers tickets', role_type: 0 },
  { id: teamLeadRoleId, name: 'Team lead', description: 'Runs a team', role_type: 0 },
  { id: lightAgentCustomRoleId, name: 'Light agent', description: 'Reads and comments', role_type: 1 },
];

/** The role of somebody in an account that has roles; admins have none. */
export function customRoleOf(user: User): CustomRole | undefined {
  if (user.role !== 'agent') return undefined;
  const id = user.custom_role_id ?? (user.key === 'daniel' ? teamLeadRoleId : staffRoleId);
  return customRoles.find((role) => role.id === id);
}
