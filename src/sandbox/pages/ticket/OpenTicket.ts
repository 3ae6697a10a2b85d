import type { HookAnswer } from '../frame/AppInstance.ts';
import type { TicketRecord } from '../records/TicketRecord.ts';
import type { Rest } from '../rest/Rest.ts';
import { Observable } from '../workspace/Observable.ts';
import { ticketChanges } from './ticketChanges.ts';
import { type TicketData, readTicketData } from './TicketData.ts';
import {
  type TicketDraft,
  type TicketFields,
  addTags,
  changedFields,
  emptyDraft,
  isUnsaved,
  mergeTags,
  removeTags,
  withDraft,
} from './TicketDraft.ts';

export type TicketState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly failure: string }
  | {
      readonly phase: 'ready';
      readonly data: TicketData;
      readonly draft: TicketDraft;
      readonly saving: boolean;
      /** Why the last submit or refresh did not succeed. */
      readonly failure: string | undefined;
      /** Set by an app through `disableSave`. */
      readonly submitDisabled: boolean;
    };

type ReadyState = Extract<TicketState, { phase: 'ready' }>;

export interface TicketWorld {
  readonly rest: Rest;
  /** Tells the apps in this tab. */
  readonly emit: (event: string, message?: unknown) => void;
  /** Asks the apps in this tab whether the ticket may be saved. */
  readonly askSave: () => Promise<HookAnswer>;
  /** Whether new comments start as public replies; light agents may only write notes. */
  readonly mayReply: boolean;
}

/** One ticket tab: the ticket as the server has it, what was changed since, and submitting. */
export class OpenTicket {
  readonly id: number;
  readonly state = new Observable<TicketState>({ phase: 'loading' });
  readonly #world: TicketWorld;

  constructor(id: number, world: TicketWorld) {
    this.id = id;
    this.#world = world;
  }

  async load(): Promise<void> {
    if (this.state.get().phase !== 'ready') this.state.set({ phase: 'loading' });
    try {
      const data = await readTicketData(this.#world.rest, this.id);
      const before = this.#ready();
      if (before) return this.#become({ ...before, data, failure: undefined });
      const draft = emptyDraft(this.#world.mayReply);
      this.state.set({
        phase: 'ready',
        data,
        draft,
        saving: false,
        failure: undefined,
        submitDisabled: false,
      });
    } catch (cause) {
      const before = this.#ready();
      const failure = cause instanceof Error ? cause.message : String(cause);
      this.state.set(before ? { ...before, failure } : { phase: 'failed', failure });
    }
  }

  /** Reads the ticket again, keeping what is unsaved: what Zendesk's live updates do. */
  async refresh(): Promise<void> {
    const before = this.#ready()?.data.ticket.updated_at;
    await this.load();
    const after = this.#ready()?.data.ticket;
    if (after && after.updated_at !== before) this.#world.emit('ticket.updated', { id: this.id });
  }

  /** The ticket with unsaved changes, as the page and the app show it. */
  current(): TicketRecord | undefined {
    const state = this.#ready();
    return state && withDraft(state.data.ticket, state.draft);
  }

  unsaved(): boolean {
    const state = this.#ready();
    return state !== undefined && isUnsaved(state.data.ticket, state.draft);
  }

  edit(fields: TicketFields): void {
    this.#draft((draft) => ({ ...draft, fields: { ...draft.fields, ...fields } }));
  }

  editCustomField(id: number, value: unknown): void {
    this.#draft((draft) => ({ ...draft, customFields: { ...draft.customFields, [id]: value } }));
  }

  addTags(tags: readonly string[]): void {
    this.#draft((draft, ticket) => addTags(ticket, draft, tags));
  }

  removeTags(tags: readonly string[]): void {
    this.#draft((draft, ticket) => removeTags(ticket, draft, tags));
  }

  write(text: string): void {
    this.#draft((draft) => ({ ...draft, text }));
  }

  /** Adds to the comment being written, on a line of its own unless it is empty. */
  append(text: string): void {
    this.#draft((draft) => ({ ...draft, text: draft.text === '' ? text : `${draft.text}\n${text}` }));
  }

  writePublicly(isPublic: boolean): void {
    this.#draft((draft) => ({ ...draft, isPublic: isPublic && this.#world.mayReply }));
  }

  allowSubmit(allowed: boolean): void {
    const state = this.#ready();
    if (state) this.state.set({ ...state, submitDisabled: !allowed });
  }

  /**
   * Submits with a status (`undefined` leaves it). Order of what apps hear: `ticket.submit.start`, the hook
   * `ticket.save` (whose tags still get into this submit), then `ticket.saved` and `.done`, or `.fail`; `.always` last.
   */
  async submit(status: string | undefined): Promise<boolean> {
    const state = this.#ready();
    if (!state || state.saving || state.submitDisabled) return false;
    this.state.set({ ...state, saving: true, failure: undefined });
    const { emit } = this.#world;
    emit('ticket.submit.start');
    const failure = await this.#save(status);
    const after = this.#ready();
    if (after) this.state.set({ ...after, saving: false, failure: failure ?? after.failure });
    if (failure === undefined) {
      emit('ticket.saved');
      emit('ticket.submit.done');
    } else {
      emit('ticket.submit.fail', { error: failure });
    }
    emit('ticket.submit.always');
    return failure === undefined;
  }

  /** Returns why it did not succeed. */
  async #save(status: string | undefined): Promise<string | undefined> {
    const answer = await this.#world.askSave();
    if (!answer.ok) return answer.message ?? 'The app stopped the submit.';
    const state = this.#ready();
    if (!state) return 'The ticket is not open any more.';
    try {
      const body = await this.#submission(state, status);
      const { ticket } = await this.#world.rest.put<{ ticket: TicketRecord }>(
        `/api/v2/tickets/${String(this.id)}`,
        { ticket: body },
        `Submitting ticket #${String(this.id)}`,
      );
      const draft = emptyDraft(state.draft.isPublic);
      this.#become({ ...state, data: { ...state.data, ticket }, draft, saving: true, failure: undefined });
    } catch (cause) {
      return cause instanceof Error ? cause.message : String(cause);
    }
    // From here on it is saved, whatever becomes of reading it again.
    await this.load();
    return undefined;
  }

  /** What is sent: only what changed. Tags are a whole list there, so they are merged with the newest ones first. */
  async #submission(state: ReadyState, status: string | undefined): Promise<Record<string, unknown>> {
    const { data, draft } = state;
    const body: Record<string, unknown> = { ...changedFields(data.ticket, draft) };
    if (status !== undefined && (status !== data.ticket.status || 'status' in body)) body['status'] = status;
    if (draft.addedTags.length > 0 || draft.removedTags.length > 0) {
      const { ticket } = await this.#world.rest.get<{ ticket: TicketRecord }>(
        `/api/v2/tickets/${String(this.id)}`,
        `Submitting ticket #${String(this.id)}`,
      );
      body['tags'] = mergeTags(ticket.tags, draft);
    }
    const custom = Object.entries(draft.customFields).map(([id, value]) => ({ id: Number(id), value }));
    if (custom.length > 0) body['custom_fields'] = custom;
    if (draft.text.trim() !== '') body['comment'] = { body: draft.text.trim(), public: draft.isPublic };
    if (Object.keys(body).length === 0) body['status'] = status ?? data.ticket.status;
    return body;
  }

  #ready(): ReadyState | undefined {
    const state = this.state.get();
    return state.phase === 'ready' ? state : undefined;
  }

  #draft(change: (draft: TicketDraft, ticket: TicketRecord) => TicketDraft): void {
    const state = this.#ready();
    if (state) this.#become({ ...state, draft: change(state.draft, state.data.ticket) });
  }

  #become(next: ReadyState): void {
    const before = this.#ready();
    this.state.set(next);
    if (!before) return;
    for (const { event, value } of ticketChanges(before, next)) this.#world.emit(event, value);
  }
}
