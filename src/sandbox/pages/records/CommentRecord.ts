import type { ViaRecord } from './TicketRecord.ts';

/** One message of a ticket as REST answers it. */
export interface CommentRecord {
  readonly id: number;
  readonly author_id: number;
  readonly body: string;
  readonly html_body: string;
  readonly plain_body?: string;
  readonly public: boolean;
  readonly attachments: readonly AttachmentRecord[];
  readonly via?: ViaRecord;
  readonly created_at: string;
}

export interface AttachmentRecord {
  readonly id: number;
  readonly file_name: string;
  readonly content_url: string;
  readonly content_type: string;
}
