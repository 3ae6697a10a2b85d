/** A customer's organization as REST answers it. */
export interface OrganizationRecord {
  readonly id: number;
  readonly name: string;
  readonly domain_names?: readonly string[];
  readonly details?: string | null;
  readonly notes?: string | null;
  readonly group_id?: number | null;
  readonly shared_tickets?: boolean;
  readonly shared_comments?: boolean;
  readonly external_id?: string | null;
  readonly tags?: readonly string[];
  readonly organization_fields?: Readonly<Record<string, unknown>>;
}
