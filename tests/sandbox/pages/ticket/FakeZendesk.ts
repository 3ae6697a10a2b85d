import { Rest } from '#sandbox/pages/rest/Rest.ts';

interface FakeTicket {
  id: number;
  status: string;
  tags: string[];
  updated_at: string;
  [field: string]: unknown;
}

/** The few requests that a ticket tab makes, answered from memory, so that single answers can be made to fail. */
export class FakeZendesk {
  ticket: FakeTicket = {
    id: 5,
    subject: 'Export',
    status: 'open',
    priority: null,
    type: null,
    tags: ['billing'],
    requester_id: 100,
    assignee_id: null,
    organization_id: null,
    group_id: null,
    brand_id: null,
    external_id: null,
    recipient: null,
    description: 'Hello',
    via: { channel: 'email' },
    custom_fields: [{ id: 360, value: 'old' }],
    created_at: '2026-03-01T10:00:00Z',
    updated_at: '2026-03-01T10:00:00Z',
  };
  comments: Record<string, unknown>[] = [
    {
      id: 1,
      author_id: 100,
      body: 'Hello',
      html_body: '<p>Hello</p>',
      public: true,
      attachments: [],
      created_at: '2026-03-01T10:00:00Z',
    },
  ];
  readonly puts: unknown[] = [];
  /** Status that the next request is answered with; used once. */
  failNext: number | undefined;
  afterPut: () => void = () => undefined;

  readonly rest = new Rest((input, init) => Promise.resolve(this.#answer(String(input), init)));

  #answer(url: string, init?: RequestInit): Response {
    if (this.failNext !== undefined) {
      const status = this.failNext;
      this.failNext = undefined;
      return Response.json({ error: 'RecordInvalid', description: 'Record validation errors' }, { status });
    }
    const path = url.split('?')[0];
    if (path === '/api/v2/tickets/5' && init?.method === 'PUT') {
      const { ticket } = JSON.parse(String(init.body)) as { ticket: Record<string, unknown> };
      this.puts.push(ticket);
      const { comment, ...fields } = ticket;
      this.ticket = {
        ...this.ticket,
        ...fields,
        updated_at: `2026-03-02T10:00:0${String(this.puts.length)}Z`,
      };
      if (comment) {
        const { body, public: isPublic } = comment as { body: string; public: boolean };
        this.comments.push({
          id: this.comments.length + 1,
          author_id: 100,
          body,
          html_body: `<p>${body}</p>`,
          public: isPublic,
          attachments: [],
          created_at: this.ticket.updated_at,
        });
      }
      this.afterPut();
      return Response.json({ ticket: this.ticket });
    }
    if (path === '/api/v2/tickets/5') return Response.json({ ticket: this.ticket });
    if (path === '/api/v2/tickets/5/comments') {
      return Response.json({ comments: this.comments, meta: { has_more: false } });
    }
    if (path === '/api/v2/users/show_many') {
      return Response.json({
        users: [
          {
            id: 100,
            name: 'Ann',
            email: 'ann@example.com',
            role: 'end-user',
            locale: 'en-US',
            organization_id: null,
          },
        ],
      });
    }
    return Response.json({ error: 'RecordNotFound' }, { status: 404 });
  }
}
