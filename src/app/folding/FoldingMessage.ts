import * as v from 'valibot';

/* What page and worker say to each other. What they hand over is our own and was read by schema before. */

const call = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const texts = v.array(v.string());
const things = v.array(v.looseObject({ id: v.string() }));

/** From the page: whose replica to open, once, and then work to do. */
export const ToFolding = v.variant('do', [
  v.object({ do: v.literal('open'), subdomain: v.string(), user: v.string() }),
  v.object({ do: v.literal('numbers'), call }),
  v.object({
    do: v.literal('theme'),
    call,
    id: v.string(),
    more: v.object({ mentions: things, events: things, allOf: texts }),
  }),
  v.object({ do: v.literal('sources'), call, id: v.string() }),
  v.object({ do: v.literal('tagged'), call, id: v.string() }),
  v.object({ do: v.literal('together'), call, id: v.string(), most: call }),
  v.object({ do: v.literal('taggedBy'), call, who: v.string() }),
  v.object({ do: v.literal('pitchJournal'), call }),
  v.object({ do: v.literal('saidBy'), call, who: v.string() }),
  v.object({ do: v.literal('launchJournal'), call }),
  v.object({ do: v.literal('saidIn'), call, text: v.string() }),
  v.object({ do: v.literal('excerpts'), call, text: v.string(), themes: texts }),
  v.object({ do: v.literal('rollup'), call, ask: v.looseObject({}) }),
  v.object({ do: v.literal('behind'), call, ask: v.looseObject({}), cell: v.looseObject({}), most: call }),
  v.object({ do: v.literal('standOut'), call, ask: v.looseObject({}) }),
  v.object({ do: v.literal('about'), call, question: v.looseObject({}) }),
  v.object({ do: v.literal('countAt'), call, moment: v.string() }),
  v.object({ do: v.literal('tidy'), call }),
]);
export type ToFolding = v.InferOutput<typeof ToFolding>;

/** From the worker: the result of a call. */
export const FromFolding = v.object({
  call,
  result: v.variant('ok', [
    v.object({ ok: v.literal(true), value: v.unknown() }),
    v.object({ ok: v.literal(false), failure: v.looseObject({ kind: v.string(), what: v.string() }) }),
  ]),
});
export type FromFolding = v.InferOutput<typeof FromFolding>;
