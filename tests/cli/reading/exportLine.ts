/** A line of an export: a ticket with one comment of its requester. */
export function exportLine(id: number, body: string, more: object = {}): string {
  return JSON.stringify({
    id,
    url: `https://acme.zendesk.com/api/v2/tickets/${id}.json`,
    subject: `Ticket ${id}`,
    status: 'open',
    created_at: '2026-03-02T09:00:00Z',
    updated_at: '2026-03-02T09:00:00Z',
    requester_id: 1,
    comments: [{ id: id * 10, author_id: 1, public: true, created_at: '2026-03-02T09:00:00Z', body }],
    users: [{ id: 1, name: 'Ana', role: 'end-user' }],
    ...more,
  });
}

const WISHES = [
  'Please add a dark mode to the app.',
  'I wish I could export my lists to a file.',
  'The app crashes whenever I rotate the tablet.',
  'Thanks for your help, all good now.',
  'Could you add printing of recipe cards?',
  'The search is very slow since the update.',
];

/** An export of so many tickets, no two the same. */
export function exportOf(count: number): readonly string[] {
  return Array.from({ length: count }, (_, n) =>
    exportLine(n + 1, `${WISHES[n % WISHES.length] ?? ''} Number ${n}.`, { requester_id: 1 + (n % 7) }),
  );
}
