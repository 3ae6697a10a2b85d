/** A person of the account, without `url`. `key` is ours (the staff's short names) and never answered. */
export type User = {
  id: number;
  key?: string;
  name: string;
  email: string | null;
  created_at: string;
  updated_at: string;
  time_zone: string;
  iana_time_zone: string;
  phone: string | null;
  shared_phone_number: boolean | null;
  photo: { url?: string; content_url: string; content_type: string; file_name: string } | null;
  locale_id: number;
  locale: string;
  organization_id: number | null;
  role: 'end-user' | 'agent' | 'admin';
  role_type: number | null;
  custom_role_id: number | null;
  verified: boolean;
  external_id: string | null;
  tags: string[];
  alias: string;
  active: boolean;
  shared: boolean;
  shared_agent: boolean;
  last_login_at: string;
  two_factor_auth_enabled: boolean | null;
  signature: string;
  details: string;
  notes: string;
  moderator: boolean;
  ticket_restriction: string | null;
  only_private_comments: boolean;
  restricted_agent: boolean;
  suspended: boolean;
  default_group_id: number | null;
  report_csv: boolean;
  user_fields: { [key: string]: string | number | boolean | null };
};

/** Zendesk's number for the light agent role, as answered in `role_type`. */
export const lightAgentRoleType = 1;

export function isLightAgent(user: User): boolean {
  return user.role_type === lightAgentRoleType;
}
