import * as v from 'valibot';

/**
 * # The ticket export (NDJSON)
 *
 * UTF-8 text, one ticket as one JSON object per line; empty lines are skipped. The keys are those of
 * Zendesk's REST interface; keys that are not named here are ignored.
 *
 * A ticket: `id` (whole number, required) · `comments` (array, required, may be empty) · `requester_id`
 * (or a `requester` object with an `id`; where both are missing, the author of the first comment) ·
 * `subject` · `description` (else the first comment's text) · `status` (new, open, pending, hold, solved,
 * closed; else open) · `priority` · `type` · `tags` (array of strings) · `created_at`, `updated_at` (ISO 8601;
 * else those of the comments) · `assignee_id`, `submitter_id`, `organization_id` · `external_id` ·
 * `via` (`{"channel":"email"}`) · `satisfaction_rating` (`{"score":"good"}`).
 *
 * A comment: `body`, or `plain_body`, or only `html_body` (its text is then taken from the HTML); one of the
 * three is required · `author_id` (else the requester) · `public` (else true) · `created_at` · `id` · `via`.
 *
 * People and organizations may stand beside the ticket: `users` (`id`, `name`, `email`, `role` = end-user,
 * agent or admin, `organization_id`, `locale`) and `organizations` (`id`, `name`, `domain_names`,
 * `organization_fields`). They need to stand in one line only. Who is named nowhere is called "Person 17",
 * and is an end user.
 */
const whole = v.pipe(v.number(), v.integer(), v.minValue(1));
const optionalId = v.nullish(whole);
const time = v.optional(
  v.pipe(
    v.string(),
    v.check((text) => !Number.isNaN(Date.parse(text)), 'is not a time'),
    v.transform((text) => `${new Date(Date.parse(text)).toISOString().slice(0, 19)}Z`),
  ),
);
const Channel = v.optional(
  v.object({ channel: v.pipe(v.union([v.string(), v.number()]), v.transform(String)) }),
);
const Person = v.object({
  id: whole,
  name: v.optional(v.string()),
  email: v.nullish(v.string()),
  role: v.optional(v.picklist(['end-user', 'agent', 'admin'])),
  organization_id: optionalId,
  locale: v.nullish(v.string()),
});
const Comment = v.pipe(
  v.object({
    id: v.optional(whole),
    type: v.optional(v.string()),
    author_id: optionalId,
    body: v.optional(v.string()),
    html_body: v.optional(v.string()),
    plain_body: v.optional(v.string()),
    public: v.optional(v.boolean(), true),
    created_at: time,
    via: Channel,
  }),
  v.check(
    (c) => (c.body ?? c.html_body ?? c.plain_body) !== undefined,
    'has none of body, plain_body and html_body',
  ),
);
const Ticket = v.object({
  id: whole,
  external_id: v.nullish(v.string()),
  subject: v.nullish(v.string()),
  description: v.optional(v.string()),
  status: v.optional(v.string()),
  priority: v.nullish(v.string()),
  type: v.nullish(v.string()),
  tags: v.optional(v.array(v.string()), []),
  created_at: time,
  updated_at: time,
  requester_id: optionalId,
  requester: v.optional(Person),
  submitter_id: optionalId,
  assignee_id: optionalId,
  organization_id: optionalId,
  via: Channel,
  satisfaction_rating: v.nullish(v.object({ score: v.string() })),
  comments: v.array(Comment),
  users: v.optional(v.array(Person), []),
  organizations: v.optional(
    v.array(
      v.object({
        id: whole,
        name: v.string(),
        domain_names: v.optional(v.array(v.string())),
        organization_fields: v.optional(v.record(v.string(), v.union([v.string(), v.number()]))),
      }),
    ),
    [],
  ),
});

export type ExportUser = v.InferOutput<typeof Person>;
export type ExportComment = v.InferOutput<typeof Comment>;
export type ExportTicket = v.InferOutput<typeof Ticket> & { readonly requester_id: number };

type Read =
  { readonly ok: true; readonly ticket: ExportTicket } | { readonly ok: false; readonly reason: string };

/** One line of an export, or why it cannot be read. */
export function readExportLine(text: string): Read {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { ok: false, reason: `not JSON (${error instanceof Error ? error.message : String(error)})` };
  }
  const parsed = v.safeParse(Ticket, json);
  if (!parsed.success) {
    const issue = parsed.issues[0];
    return { ok: false, reason: `${v.getDotPath(issue) ?? 'the line'}: ${issue.message}` };
  }
  const ticket = parsed.output;
  const requesterId = ticket.requester_id ?? ticket.requester?.id ?? ticket.comments[0]?.author_id;
  if (requesterId == null)
    return { ok: false, reason: 'nobody asked: no requester_id, no requester, no comment with an author' };
  const users = ticket.requester ? [...ticket.users, ticket.requester] : ticket.users;
  return { ok: true, ticket: { ...ticket, users, requester_id: requesterId } };
}
