import { account } from './account.ts';
import type { User } from './User.ts';
import { blankUser } from './blankUser.ts';

type Seed = {
  readonly key: string;
  readonly name: string;
  readonly role: 'agent' | 'admin' | 'light agent';
  readonly locale: string;
  readonly product?: true;
};

/** In this order they are users 9000001 and following. */
const seeds: readonly Seed[] = [
  { key: 'aylin', name: 'Aylin Demir', role: 'agent', locale: 'en-US' },
  { key: 'tom', name: 'Tom Okafor', role: 'agent', locale: 'en-GB' },
  { key: 'marta', name: 'Marta Kowalska', role: 'agent', locale: 'en-US' },
  { key: 'jonas', name: 'Jonas Weber', role: 'agent', locale: 'de' },
  { key: 'priya', name: 'Priya Nair', role: 'agent', locale: 'en-US' },
  { key: 'sofia', name: 'Sofia Almeida', role: 'agent', locale: 'pt-BR' },
  { key: 'renee', name: 'Renée Lambert', role: 'admin', locale: 'fr' },
  { key: 'daniel', name: 'Daniel Brooks', role: 'agent', locale: 'en-US', product: true },
  { key: 'hana', name: 'Hana Ito', role: 'light agent', locale: 'ja' },
];

export const firstStaffId = 9000001;
export const lightAgentCustomRoleId = 8500001;

/** The account's own people, as they stand in the database from the first start on. */
export function staff(at: string): User[] {
  return seeds.map((seed, index) => {
    const id = firstStaffId + index;
    return {
      ...blankUser({ id, name: seed.name, email: `${seed.key}@fernway.example`, locale: seed.locale, at }),
      key: seed.key,
      role: seed.role === 'admin' ? 'admin' : 'agent',
      role_type: seed.role === 'light agent' ? 1 : null,
      custom_role_id: seed.role === 'light agent' ? lightAgentCustomRoleId : null,
      only_private_comments: seed.role === 'light agent',
      ticket_restriction: null,
      moderator: seed.role === 'admin',
      default_group_id: seed.product ? account.productGroupId : account.supportGroupId,
      photo: {
        content_url: `/local/avatars/${id}.svg`,
        content_type: 'image/svg+xml',
        file_name: `${id}.svg`,
      },
    };
  });
}

/** Which groups a member of the staff belongs to. */
export function groupIdsOf(user: User): number[] {
  if (user.role === 'end-user') return [];
  return user.role === 'admin'
    ? [account.supportGroupId, account.productGroupId]
    : [user.default_group_id ?? account.supportGroupId];
}
