import { parseInstant } from '#domain/basis/Instant.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import * as v from 'valibot';
import { recordsPath } from '../records/shape.ts';
import { address } from '../rest/address.ts';
import type { Rest } from '../rest/Rest.ts';
import { idTextOrNull } from '../wire/idText.ts';
import { changesIn } from './changesIn.ts';
import type { HistoryEvent } from './HistoryEvent.ts';

/** A record that was changed so often is somebody's game; its history is not read to the end. */
const MOST_PAGES = 10;

const historyPage = v.object({
  events: v.array(
    v.object({
      type: v.string(),
      actor: v.nullish(v.object({ id: v.optional(v.union([idTextOrNull, v.string()]), null) })),
      created_at: v.optional(v.unknown()),
      properties: v.optional(v.unknown()),
    }),
  ),
  meta: v.nullish(v.object({ has_more: v.nullish(v.boolean()), after_cursor: v.nullish(v.string()) })),
});

/** A record's whole history, in the order in which Zendesk tells it. */
export async function readHistory(
  rest: Rest,
  object: string,
  recordId: string,
  signal: AbortSignal,
): Promise<Result<readonly HistoryEvent[], Failure>> {
  const what = 'read history';
  const steps: HistoryEvent[] = [];
  let cursor: string | null = null;
  for (let count = 0; count < MOST_PAGES; count++) {
    const path = address(`${recordsPath(object)}/${encodeURIComponent(recordId)}/events`, {
      'page[size]': 100,
      'page[after]': cursor,
    });
    const request = { path, what, missing: 'gone', urgency: 'onScreen' } as const;
    const page: Result<v.InferOutput<typeof historyPage>, Failure> = await rest.read(
      request,
      historyPage,
      signal,
    );
    if (!page.ok) return page;
    for (const { type, actor, created_at: at, properties } of page.value.events)
      steps.push({
        type,
        actor: actor?.id ?? null,
        at: typeof at === 'string' ? parseInstant(at) : null,
        changes: changesIn(properties),
      });
    const next = page.value.meta?.after_cursor ?? null;
    if (page.value.meta?.has_more !== true || next === null || next === cursor) return ok(steps);
    cursor = next;
  }
  return failed({ kind: 'unreadable', what, path: 'meta.after_cursor' });
}
