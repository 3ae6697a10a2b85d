import type { ThemeId } from '#domain/basis/Id.ts';
import { epochMs, type Instant, parseInstant } from '#domain/basis/Instant.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Listed, ListedThemes, ThemeStore } from '#ports/ThemeStore.ts';
import * as v from 'valibot';
import type { Zendesk } from '../connectZendesk.ts';
import { address } from '../rest/address.ts';
import { listRecords } from '../rest/listRecords.ts';
import { oneRecord } from '../wire/recordWire.ts';
import { recordsByExternalId } from './relatedRecords.ts';
import { recordsPath, SHAPE_VERSION, THEME } from './shape.ts';
import { themeOf, themeRecord, themeRecordBody } from './themeRecord.ts';

/** Zendesk's stamps are whole seconds and its clock is not ours: deltas overlap by so much. */
const OVERLAP_MINUTES = 5;
/** So much of the account's limit in use is much: many browsers begin their day together. */
const BUSY = 0.15;

type ThemeRecord = v.InferOutput<typeof themeRecord>;

/** The themes' records. */
export interface ThemeRecords extends Pick<ThemeStore, 'listThemes' | 'showTheme' | 'saveTheme'> {
  /** Zendesk's own id of a theme's record, which reverse lookups ask by. `gone` where there is no record. */
  readonly recordIdOf: (id: ThemeId, signal: AbortSignal) => Promise<Result<string, Failure>>;
  /** An answer about something else said it: it need not be asked for. */
  readonly noteRecordId: (id: ThemeId, recordId: string) => void;
}

export function themeRecords({
  rest,
  known,
  ledger,
}: Pick<Zendesk, 'rest' | 'known' | 'ledger'>): ThemeRecords {
  const recordIds = new Map<ThemeId, string>();
  const finding = new Map<ThemeId, Promise<Result<ThemeRecord, Failure>>>();

  function remember(record: ThemeRecord): Theme {
    recordIds.set(record.external_id, record.id);
    if ((record.custom_object_fields.version ?? 0) >= SHAPE_VERSION) known.isSetUp = true;
    return themeOf(record);
  }

  function isBusy(): boolean {
    const { account } = ledger.known();
    return account !== null && account.remaining < account.perMinute * (1 - BUSY);
  }

  function newestOfEach({ items, unreadable }: Listed<ThemeRecord>): ListedThemes {
    const newest = new Map<ThemeId, Theme>();
    for (const record of items) {
      const theme = newest.has(record.external_id) ? null : remember(record);
      if (theme !== null) newest.set(theme.id, theme);
    }
    return { items: [...newest.values()], unreadable, seenUpTo: items[0]?.updated_at ?? null };
  }

  /** Those who ask for the same theme at the same time share one request. */
  async function find(id: ThemeId, signal: AbortSignal): Promise<Result<ThemeRecord, Failure>> {
    const asked = finding.get(id);
    const shared = await asked;
    if (shared !== undefined && (shared.ok || shared.failure.kind !== 'cancelled')) return shared;
    const found = ask(id, signal);
    finding.set(id, found);
    const result = await found;
    finding.delete(id);
    return result;
  }

  async function ask(id: ThemeId, signal: AbortSignal): Promise<Result<ThemeRecord, Failure>> {
    const what = 'read theme';
    const listed = await recordsByExternalId(rest, THEME, [id], themeRecord, what, signal);
    if (!listed.ok) return listed;
    const [record] = listed.value.items.toSorted((a, b) => (a.updated_at < b.updated_at ? 1 : -1));
    if (record !== undefined) {
      remember(record);
      return ok(record);
    }
    const [unreadable] = listed.value.unreadable;
    return failed(
      unreadable === undefined ? { kind: 'gone', what } : { kind: 'unreadable', what, path: unreadable.path },
    );
  }

  return {
    async listThemes(changedSince, signal, isFirst = false) {
      const list = {
        path: recordsPath(THEME),
        query: { sort: '-updated_at' },
        what: 'read themes',
        missing: 'notSetUp',
        // Where nothing is known yet somebody looks at an empty page.
        urgency: changedSince === null ? 'onScreen' : 'background',
      } as const;
      let isPart = false;
      const goOn = () => !(isPart = isFirst && isBusy());
      const listed = await listRecords(rest, list, themeRecord, signal, isBefore(changedSince), goOn);
      if (!listed.ok) return listed;
      const read = newestOfEach(listed.value);
      return ok(isPart ? { ...read, isPart } : read);
    },

    async showTheme(id, signal) {
      const found = await find(id, signal);
      return found.ok ? ok(themeOf(found.value)) : found;
    },

    async saveTheme(theme) {
      const what = 'save theme';
      const body = themeRecordBody(theme);
      const isWhole = theme.kind !== undefined && theme.tag !== undefined;
      if (isWhole) {
        const path = address(recordsPath(THEME), { external_id: theme.id });
        const saved = await rest.write({ method: 'PATCH', path, body, what, missing: 'notSetUp' }, oneRecord);
        if (!saved.ok) return saved;
        const record = v.safeParse(themeRecord, saved.value.custom_object_record);
        if (record.success) remember(record.output);
        return ok(undefined);
      }
      const recordId = await recordIdOf(theme.id, new AbortController().signal);
      if (!recordId.ok) return recordId;
      const path = `${recordsPath(THEME)}/${encodeURIComponent(recordId.value)}`;
      // Figures are worked out by whoever looks; what a person does goes before them.
      const urgency = theme.counts === undefined ? 'ownAction' : 'onScreen';
      const request = { method: 'PATCH', path, body, what, missing: 'gone', urgency } as const;
      const saved = await rest.write(request, v.unknown());
      if (saved.ok) return ok(undefined);
      if (saved.failure.kind === 'gone') recordIds.delete(theme.id);
      return saved;
    },

    recordIdOf,
    noteRecordId: (id, recordId) => void recordIds.set(id, recordId),
  };

  async function recordIdOf(id: ThemeId, signal: AbortSignal): Promise<Result<string, Failure>> {
    const recordId = recordIds.get(id);
    if (recordId !== undefined) return ok(recordId);
    const found = await find(id, signal);
    return found.ok ? ok(found.value.id) : found;
  }
}

function isBefore(changedSince: Instant | null): (updatedAt: string) => boolean {
  if (changedSince === null) return () => false;
  const sinceMs = epochMs(changedSince) - OVERLAP_MINUTES * 60_000;
  return (updatedAt) => {
    const moment = parseInstant(updatedAt);
    return moment !== null && epochMs(moment) < sinceMs;
  };
}
