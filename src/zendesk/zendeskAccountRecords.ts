import { asId, type UserId } from '#domain/basis/Id.ts';
import { epochMs } from '#domain/basis/Instant.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { FeedPage } from '#ports/AccountFeed.ts';
import type { AccountRecords, AllRecords, Recorded } from '#ports/AccountRecords.ts';
import type { FeedName } from '#ports/AccountReplica.ts';
import type { Failure } from '#ports/Failure.ts';
import * as v from 'valibot';
import type { Zendesk } from './connectZendesk.ts';
import { recordJob } from './records/recordJob.ts';
import { ENTRY, MENTION, recordsPath } from './records/shape.ts';
import { address } from './rest/address.ts';
import { jobRunner } from './rest/jobs/jobRunner.ts';
import { jsonText } from './wire/jsonText.ts';
import { recordPage, recordStamps } from './wire/recordWire.ts';
import { userList } from './wire/userList.ts';
import { zendeskAccountFeed } from './zendeskAccountFeed.ts';

/** An export does not show the newest minute; what changed since so long before it began is looked at once more. */
const OVERLAP_MS = 10 * 60_000;
const DISMISSED = /^dismissed\.\d{1,20}\.\d{4}-W\d\d$/;

const entry = v.object({
  ...recordStamps,
  custom_object_fields: v.object({ body: v.pipe(jsonText, v.array(v.string())) }),
});
const outline = v.object({ id: v.string(), external_id: v.nullish(v.string()) });

/** The account's own records as a whole. */
export function zendeskAccountRecords(
  zendesk: Pick<Zendesk, 'rest' | 'leases' | 'world' | 'nowMs'>,
): AccountRecords {
  const { rest, nowMs } = zendesk;
  const feed = zendeskAccountFeed(zendesk);

  /** By the export where this person may export, else by the list; the newest by the list in any case. */
  async function all<T>(
    name: FeedName,
    thingsOf: (page: FeedPage) => readonly { readonly recordId: string | null; readonly value: T }[],
    onRead: (count: number) => void,
    signal: AbortSignal,
  ): Promise<Result<AllRecords<T>, Failure>> {
    const begunMs = nowMs();
    const items = new Map<string, T>();
    const unreadable = new Set<string>();
    const take = (page: FeedPage) => {
      for (const recordId of page.gone) items.delete(recordId);
      for (const { recordId, value } of thingsOf(page)) if (recordId !== null) items.set(recordId, value);
      for (const recordId of page.unreadable) if (!items.has(recordId)) unreadable.add(recordId);
      onRead(items.size);
    };
    const walk = async (read: typeof feed.listPage, isEnough: (page: FeedPage) => boolean) => {
      let place: string | null = null;
      for (;;) {
        const page: Result<FeedPage, Failure> = await read(name, place, signal);
        if (!page.ok) return page.failure;
        take(page.value);
        place = page.value.place;
        if (!page.value.hasMore || isEnough(page.value)) return null;
      }
    };
    const exported = await walk(feed.exportPage, () => false);
    const failure =
      exported === null
        ? await walk(feed.latestPage, ({ changes }) =>
            changes.some(({ changedAt }) => epochMs(changedAt) < begunMs - OVERLAP_MS),
          )
        : await walk(feed.listPage, () => false);
    if (failure !== null) return failed(failure);
    const found = [...items].map(([recordId, value]): Recorded<T> => ({ recordId, value }));
    return ok({ items: found, unreadable: [...unreadable] });
  }

  return {
    mentions: (onRead, signal) => all('mentions', ({ mentions }) => mentions, onRead, signal),
    events: (onRead, signal) => all('events', ({ events }) => events, onRead, signal),

    async dismissedLists(onRead, signal) {
      const items: { recordId: string; value: { externalId: string; groupIds: readonly string[] } }[] = [];
      const unreadable: string[] = [];
      let cursor: string | null = null;
      for (;;) {
        const path = address(recordsPath(ENTRY), { sort: 'id', 'page[size]': 100, 'page[after]': cursor });
        const request = {
          path,
          what: 'read dismissals',
          missing: 'notSetUp',
          urgency: 'background',
        } as const;
        const page: Result<v.InferOutput<typeof recordPage>, Failure> = await rest.read(
          request,
          recordPage,
          signal,
        );
        if (!page.ok) return page;
        for (const given of page.value.custom_object_records) {
          const what = v.safeParse(outline, given);
          if (!what.success || !DISMISSED.test(what.output.external_id ?? '')) continue;
          const read = v.safeParse(entry, given);
          if (!read.success) unreadable.push(what.output.id);
          else {
            const { id, external_id: externalId, custom_object_fields: fields } = read.output;
            items.push({ recordId: id, value: { externalId, groupIds: fields.body } });
          }
        }
        onRead(items.length);
        const next: string | null = page.value.meta?.after_cursor ?? null;
        if (page.value.meta?.has_more !== true || next === null || next === cursor)
          return ok({ items, unreadable });
        cursor = next;
      }
    },

    async saveDismissed({ externalId, groupIds }) {
      const fields = { body: JSON.stringify(groupIds) };
      const record = { name: externalId, external_id: externalId, custom_object_fields: fields };
      const saved = await rest.write(
        {
          method: 'PATCH',
          path: address(recordsPath(ENTRY), { external_id: externalId }),
          body: { custom_object_record: record },
          what: 'save dismissals',
          missing: 'notSetUp',
        },
        v.unknown(),
      );
      return saved.ok ? ok(undefined) : saved;
    },

    async deleteMentions(recordIds, onDone, signal) {
      const job = recordJob(MENTION, 'delete', 'delete mentions', 'ownAction');
      const outcomes = await jobRunner(zendesk).run(job, recordIds, signal, onDone);
      return outcomes.map((outcome, i) =>
        outcome.state === 'refused' && outcome.failure.kind === 'gone'
          ? { state: 'done', id: recordIds[i] ?? null }
          : outcome,
      );
    },

    async findPeople(text, signal) {
      const wanted = text.trim();
      if (wanted === '') return ok([]);
      const path = address('/api/v2/users/search', { query: wanted, per_page: 20 });
      const found = await rest.read(
        { path, what: 'find people', missing: 'gone', urgency: 'onScreen' },
        userList,
        signal,
      );
      if (!found.ok) return found;
      return ok(
        found.value.users.map(({ id, name, role }) => ({
          id: asId<UserId>(id),
          name,
          avatarUrl: null,
          isStaff: role === 'agent' || role === 'admin',
        })),
      );
    },

    async isThere(person, signal) {
      const path = address('/api/v2/users/show_many', { ids: person });
      const shown = await rest.read(
        { path, what: 'find people', missing: 'gone', urgency: 'onScreen' },
        userList,
        signal,
      );
      if (!shown.ok) return shown.failure.kind === 'gone' ? ok(false) : shown;
      return ok(shown.value.users.some(({ id }) => id === person));
    },
  };
}
