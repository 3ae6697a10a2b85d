export type Via = {
  channel: string;
  source: {
    from: { address?: string; name?: string; ticket_id?: number; subject?: string };
    to: { name?: string; address?: string };
    rel: string | null;
  };
};

export const statuses = ['new', 'open', 'pending', 'hold', 'solved', 'closed'] as const;
export const priorities = ['low', 'normal', 'high', 'urgent'] as const;

/** A ticket as the REST interface answers it, without `url`. */
export type Ticket = {
  id: number;
  external_id: string | null;
  via: Via;
  created_at: string;
  updated_at: string;
  generated_timestamp: number;
  type: string | null;
  subject: string;
  raw_subject: string;
  description: string;
  priority: string | null;
  status: string;
  recipient: string;
  requester_id: number;
  submitter_id: number;
  assignee_id: number | null;
  organization_id: number | null;
  group_id: number | null;
  collaborator_ids: number[];
  follower_ids: number[];
  email_cc_ids: number[];
  problem_id: number | null;
  has_incidents: boolean;
  is_public: boolean;
  due_at: string | null;
  tags: string[];
  custom_fields: { id: number; value: string | number | boolean | string[] | null }[];
  satisfaction_rating: { score: string; id?: number; comment?: string };
  sharing_agreement_ids: number[];
  followup_ids: number[];
  ticket_form_id: number | null;
  brand_id: number;
  allow_channelback: boolean;
  allow_attachments: boolean;
  from_messaging_channel: boolean;
};

/** One message of a ticket; `ticket_id` is ours and never answered. */
export type Comment = {
  id: number;
  ticket_id: number;
  type: 'Comment' | 'VoiceComment';
  author_id: number;
  body: string;
  html_body: string;
  plain_body: string;
  public: boolean;
  attachments: never[];
  audit_id: number;
  via: Via;
  created_at: string;
  metadata: { system: { client?: string }; custom: object };
};
