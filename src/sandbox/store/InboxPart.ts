import * as v from 'valibot';

/** One part of the demonstration inbox. `truth` is for tests and never loaded. */
export const InboxPart = v.object({
  organizations: v.array(
    v.object({
      key: v.string(),
      name: v.string(),
      domain: v.string(),
      plan: v.string(),
      /** Empty where the account does not know it. */
      annualRevenue: v.nullable(v.number()),
      seats: v.nullable(v.number()),
      /** The same revenue as somebody typed it into a text field, in the customer's own currency. */
      contract: v.optional(v.string(), ''),
      country: v.string(),
    }),
  ),
  people: v.array(
    v.object({
      key: v.string(),
      name: v.string(),
      email: v.string(),
      organization: v.nullable(v.string()),
      locale: v.string(),
      /** What somebody without an organization pays themselves. */
      personalPlan: v.optional(v.string()),
      spend: v.optional(v.number()),
    }),
  ),
  tickets: v.array(
    v.object({
      key: v.string(),
      week: v.number(),
      day: v.number(),
      time: v.pipe(v.string(), v.regex(/^\d\d:\d\d$/)),
      subject: v.string(),
      status: v.string(),
      priority: v.string(),
      channel: v.string(),
      requester: v.string(),
      assignee: v.nullish(v.string()),
      tags: v.array(v.string()),
      csat: v.nullish(v.string()),
      comments: v.array(
        v.object({
          by: v.string(),
          public: v.boolean(),
          minutes: v.number(),
          body: v.string(),
          html: v.optional(v.string()),
        }),
      ),
    }),
  ),
});
export type InboxPart = v.InferOutput<typeof InboxPart>;
export type InboxTicket = InboxPart['tickets'][number];
