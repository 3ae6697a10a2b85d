import type { OrganizationRecord } from '../records/OrganizationRecord.ts';
import { withCustomFields } from './walkPath.ts';

/** An organization as the framework describes it; its own fields are read as `…organization.customField:<key>`. */
export function toFrameOrganization(organization: OrganizationRecord): object {
  const fields = organization.organization_fields ?? {};
  return withCustomFields(
    {
      details: organization.details ?? '',
      domains: (organization.domain_names ?? []).join(' '),
      externalId: organization.external_id ?? null,
      group: organization.group_id ? { id: organization.group_id } : null,
      id: organization.id,
      name: organization.name,
      notes: organization.notes ?? '',
      organizationFields: fields,
      sharedComments: organization.shared_comments ?? false,
      sharedTickets: organization.shared_tickets ?? false,
      tags: organization.tags ?? [],
    },
    fields,
  );
}
