import { Sidebar } from '#ui/sidebar/Sidebar.tsx';
import { zendeskOpenTicket } from '#zendesk/zendeskOpenTicket.ts';
import { startPage } from './startPage.tsx';

/** Tagging needs it even where the connection is gone by then; the first picture does not wait for it. */
const REDACTION_AFTER_MS = 5_000;

/** The start of the ticket sidebar: one per open ticket tab. */
void startPage((zendesk, outside) => ({ ...outside, ticket: zendeskOpenTicket(zendesk) }), <Sidebar />);

setTimeout(() => void import('#domain/mention/redactText.ts').catch(() => undefined), REDACTION_AFTER_MS);
