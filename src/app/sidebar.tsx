import { Sidebar } from '#ui/sidebar/Sidebar.tsx';
import { zendeskOpenTicket } from '#zendesk/zendeskOpenTicket.ts';
import { startPage } from './startPage.tsx';

/** The start of the ticket sidebar: one per open ticket tab. */
void startPage((zendesk, outside) => ({ ...outside, ticket: zendeskOpenTicket(zendesk) }), <Sidebar />);
