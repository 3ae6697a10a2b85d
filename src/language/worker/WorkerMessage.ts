import * as v from 'valibot';

/*
 * What page and worker say to each other. Conversations and themes are checked for their shape here, since they
 * come from the other side of a wall; their meaning is the domain's.
 */

const comment = v.looseObject({
  key: v.string(),
  authorId: v.nullable(v.string()),
  authorName: v.string(),
  role: v.picklist(['customer', 'agent', 'system']),
  isPublic: v.boolean(),
  at: v.string(),
  text: v.string(),
  attachments: v.number(),
});

const conversation = v.looseObject({
  ticketId: v.string(),
  subject: v.string(),
  channel: v.string(),
  comments: v.array(comment),
});

const query = v.object({
  quotes: v.array(v.string()),
  what: v.string(),
  context: v.string(),
  kind: v.picklist(['request', 'bug']),
});

const theme = v.looseObject({
  id: v.string(),
  name: v.string(),
  kind: v.picklist(['request', 'bug', 'documentation']),
  tag: v.string(),
  archived: v.boolean(),
  examples: v.array(v.string()),
});

const sentence = v.object({
  comment: v.string(),
  start: v.number(),
  end: v.number(),
  text: v.string(),
  wordsOf: v.picklist(['customer', 'agent']),
});

const lessonTalk = v.object({
  conversation,
  customer: v.string(),
  marks: v.array(
    v.object({
      comment: v.string(),
      start: v.number(),
      end: v.number(),
      kind: v.picklist(['request', 'bug']),
      isTagged: v.boolean(),
      by: v.array(v.string()),
    }),
  ),
});

const call = v.pipe(v.number(), v.integer(), v.minValue(1));

/** From the page: work to do, or that nobody waits for it any more. `call` numbers the calls of one page from 1. */
export const ToWorkerMessage = v.variant('do', [
  v.object({ do: v.literal('hear'), call, conversation, learnt: v.optional(v.unknown()) }),
  v.object({ do: v.literal('learn'), call, talks: v.array(lessonTalk), at: v.string() }),
  v.object({ do: v.literal('match'), call, query, themes: v.array(theme) }),
  v.object({
    do: v.literal('group'),
    call,
    texts: v.array(v.object({ id: v.string(), text: v.string() })),
    wish: v.optional(
      v.object({
        groups: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
        known: v.exactOptional(
          v.array(v.object({ id: v.string(), name: v.string(), members: v.array(v.string()) })),
        ),
      }),
      {},
    ),
  }),
  v.object({ do: v.literal('tell'), call, texts: v.array(v.string()) }),
  v.object({ do: v.literal('name'), call, sentence, comment }),
  v.object({ do: v.literal('cancel'), call }),
]);
export type ToWorkerMessage = v.InferOutput<typeof ToWorkerMessage>;

/** From the worker: it is there, or the result of a call (a `Result`, see the port). */
export const FromWorkerMessage = v.variant('is', [
  v.object({ is: v.literal('ready') }),
  v.object({
    is: v.literal('result'),
    call,
    result: v.variant('ok', [
      v.object({ ok: v.literal(true), value: v.unknown() }),
      v.object({ ok: v.literal(false), failure: v.looseObject({ kind: v.string(), what: v.string() }) }),
    ]),
  }),
]);
export type FromWorkerMessage = v.InferOutput<typeof FromWorkerMessage>;
