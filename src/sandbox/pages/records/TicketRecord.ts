/** A ticket as REST answers it, as far as these pages read it. */
export interface TicketRecord {
  readonly id: number;
  readonly external_id: string | null;
  readonly via: ViaRecord;
  readonly created_at: string;
  readonly updated_at: string;
  readonly type: string | null;
  readonly subject: string | null;
  readonly description: string;
  readonly priority: string | null;
  readonly status: string;
  readonly recipient: string | null;
  readonly requester_id: number;
  readonly assignee_id: number | null;
  readonly organization_id: number | null;
  readonly group_id: number | null;
  readonly collaborator_ids?: readonly number[];
  readonly tags: readonly string[];
  readonly custom_fields: readonly { readonly id: number; readonly value: unknown }[];
  readonly ticket_form_id?: number | null;
  readonly brand_id: number | null;
  readonly satisfaction_rating?: { readonly score: string } | null;
}

export interface ViaRecord {
  readonly channel: string;
  readonly source?: { readonly from?: unknown; readonly to?: unknown; readonly rel?: unknown };
}
