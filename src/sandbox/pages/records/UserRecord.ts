/** A person as REST answers it. */
export interface UserRecord {
  readonly id: number;
  readonly name: string;
  readonly email: string | null;
  readonly role: string;
  readonly role_type?: number | null;
  readonly custom_role_id?: number | null;
  readonly locale: string;
  readonly time_zone?: string | null;
  readonly iana_time_zone?: string | null;
  readonly photo?: { readonly content_url: string } | null;
  readonly organization_id: number | null;
  readonly external_id?: string | null;
  readonly tags?: readonly string[];
  readonly alias?: string | null;
  readonly details?: string | null;
  readonly notes?: string | null;
  readonly signature?: string | null;
  readonly user_fields?: Readonly<Record<string, unknown>>;
}
