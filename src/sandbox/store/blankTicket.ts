import { account } from './account.ts';
import type { Ticket, Via } from './Ticket.ts';

/** A ticket with nothing but who asked what and when; callers set what they know on top. */
export function blankTicket(known: {
  readonly id: number;
  readonly subject: string;
  readonly description: string;
  readonly requesterId: number;
  readonly at: string;
  readonly via: Via;
}): Ticket {
  return {
    id: known.id,
    external_id: null,
    via: known.via,
    created_at: known.at,
    updated_at: known.at,
    generated_timestamp: Date.parse(known.at) / 1000,
    type: null,
    subject: known.subject,
    raw_subject: known.subject,
    description: known.description,
    priority: null,
    status: 'new',
    recipient: account.supportAddress,
    requester_id: known.requesterId,
    submitter_id: known.requesterId,
    assignee_id: null,
    organization_id: null,
    group_id: account.supportGroupId,
    collaborator_ids: [],
    follower_ids: [],
    email_cc_ids: [],
    problem_id: null,
    has_incidents: false,
    is_public: true,
    due_at: null,
    tags: [],
    custom_fields: [],
    satisfaction_rating: { score: 'unoffered' },
    sharing_agreement_ids: [],
    followup_ids: [],
    ticket_form_id: account.ticketFormId,
    brand_id: account.brandId,
    allow_channelback: false,
    allow_attachments: true,
    from_messaging_channel: false,
  };
}

export function via(channel: string, from: Via['source']['from'] = {}): Via {
  const to = channel === 'email' ? { name: account.name, address: account.supportAddress } : {};
  return { channel, source: { from: channel === 'email' ? from : {}, to, rel: null } };
}
