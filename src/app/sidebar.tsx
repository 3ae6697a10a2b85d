import { Sidebar } from '#ui/sidebar/Sidebar.tsx';
import type { CustomerOutside, TicketOutside } from '#workflows/Outside.ts';
import { zendeskOpenTicket } from '#zendesk/zendeskOpenTicket.ts';
import { startPage } from './startPage.tsx';

/** Tagging needs it even where the connection is gone by then; the first picture does not wait for it. */
const REDACTION_AFTER_MS = 5_000;

/** The start of the sidebar, beside a ticket, a user or an organization: one per open tab. */
void startPage<TicketOutside | CustomerOutside>(
  (zendesk, outside) =>
    /^(?:user|organization)_/.test(zendesk.location)
      ? {
          ...outside,
          customer: async () => (await import('./customerTools.ts')).customerTools(zendesk, outside.worker),
        }
      : { ...outside, ticket: zendeskOpenTicket(zendesk) },
  <Sidebar />,
);

setTimeout(() => void import('#domain/mention/redactText.ts').catch(() => undefined), REDACTION_AFTER_MS);
