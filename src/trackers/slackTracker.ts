import { epochMs } from '#domain/basis/Instant.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Proxy, ProxyAnswer } from '#ports/Proxy.ts';
import type { IssueDraft, Tracker, TrackerFailure, TrackerIssue } from '#ports/Trackers.ts';
import * as v from 'valibot';
import { askTracker, busy } from './askTracker.ts';
import { fitting, fittingTitle } from './fitting.ts';
import { plainMrkdwn, printMrkdwn } from './markdown/printMrkdwn.ts';

const API = 'https://slack.com/api';
const TITLE = 150;
/** Slack asks for no more, and cuts at ten times as much. */
const TEXT = 4_000;
const A_PAGE = 100;
const MOST_PAGES = 10;
const HEADERS = { Authorization: 'Bearer {{setting.slack_token}}' };
const EVENT = 'groundswell_theme';
const LINK =
  /^https:\/\/[\w.-]{1,100}\.slack\.com\/archives\/([CG][A-Z0-9]{4,20})\/p(\d{10})(\d{6})(?:\?.{0,300})?$/;

const timestamp = v.pipe(v.string(), v.regex(/^\d{10}\.\d{6}$/));
const sentWire = v.object({ ok: v.literal(true), ts: timestamp });
const linkWire = v.object({ ok: v.literal(true), permalink: v.pipe(v.string(), v.startsWith('https://')) });
const infoWire = v.object({
  ok: v.literal(true),
  channel: v.object({ is_ext_shared: v.optional(v.boolean(), false) }),
});
const historyWire = v.object({
  ok: v.literal(true),
  messages: v.array(
    v.object({
      ts: timestamp,
      text: v.optional(v.string(), ''),
      metadata: v.optional(
        v.object({ event_type: v.string(), event_payload: v.record(v.string(), v.unknown()) }),
      ),
    }),
  ),
  response_metadata: v.optional(v.nullable(v.object({ next_cursor: v.optional(v.string(), '') })), null),
});

/** What is sent to make a message. */
export interface SlackMessage {
  readonly channel: string;
  readonly text: string;
  readonly unfurl_links: false;
  readonly unfurl_media: false;
  readonly metadata: { readonly event_type: string; readonly event_payload: { readonly marker: string } };
}

/** A channel of Slack. The marker is in a message’s metadata, which nobody sees. A message stands nowhere: it has no state. */
export function slackTracker(proxy: Proxy, { channel = '' }: Readonly<Record<string, string>>): Tracker {
  async function get<S extends v.GenericSchema>(
    method: string,
    query: object,
    schema: S,
    signal?: AbortSignal,
  ) {
    const url = `${API}/${method}?${new URLSearchParams({ channel, ...query }).toString()}`;
    return askTracker(proxy, { url, method: 'GET', headers: HEADERS }, schema, ownMeaning, signal);
  }

  /** Where its address cannot be had it leads to the channel. */
  async function messageAt(ts: string, title: string, signal?: AbortSignal): Promise<TrackerIssue> {
    const link = await get('chat.getPermalink', { message_ts: ts }, linkWire, signal);
    const url = link.ok ? link.value.permalink : `https://slack.com/app_redirect?channel=${channel}`;
    return { key: `${channel}/${ts}`, url, title, state: null };
  }

  return {
    preview(draft) {
      const { message, isShortened } = slackMessage(draft, channel);
      return { title: '', text: message.text, isShortened };
    },
    async readers(signal) {
      const info = await get('conversations.info', {}, infoWire, signal);
      return info.ok ? ok(info.value.channel.is_ext_shared ? 'everybody' : 'team') : info;
    },
    async find(words, signal) {
      const [, where, seconds, micros] = LINK.exec(words.trim()) ?? [];
      if (where !== channel || seconds === undefined || micros === undefined) return ok([]);
      const ts = `${seconds}.${micros}`;
      const query = { oldest: ts, latest: ts, inclusive: 'true', limit: '1' };
      const history = await get('conversations.history', query, historyWire, signal);
      if (!history.ok) return history;
      const found = history.value.messages.find((message) => message.ts === ts);
      return ok(found === undefined ? [] : [await messageAt(ts, fittingTitle(found.text, TITLE), signal)]);
    },
    show: async () => failed({ kind: 'gone' }),
    async sent(marker, since, signal): Promise<Result<TrackerIssue | null, TrackerFailure>> {
      const oldest = (epochMs(since) / 1_000).toFixed(6);
      let cursor = '';
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const query = {
          oldest,
          include_all_metadata: 'true',
          limit: String(A_PAGE),
          ...(cursor === '' ? {} : { cursor }),
        };
        const history = await get('conversations.history', query, historyWire, signal);
        if (!history.ok) return history;
        const found = history.value.messages.find(
          ({ metadata }) => metadata?.event_payload['marker'] === marker,
        );
        if (found !== undefined)
          return ok(await messageAt(found.ts, fittingTitle(found.text, TITLE), signal));
        cursor = history.value.response_metadata?.next_cursor ?? '';
        if (cursor === '') return ok(null);
      }
      return failed({ kind: 'nonsense', path: 'messages' });
    },
    async create(draft) {
      const { message: body, title } = slackMessage(draft, channel);
      const request = { url: `${API}/chat.postMessage`, method: 'POST', headers: HEADERS, body } as const;
      const sent = await askTracker(proxy, request, sentWire, ownMeaning);
      return sent.ok ? ok(await messageAt(sent.value.ts, title)) : sent;
    },
  };
}

/** A message as it is sent. */
export function slackMessage(
  { title: whole, body, marker }: IssueDraft,
  channel: string,
): { readonly message: SlackMessage; readonly title: string; readonly isShortened: boolean } {
  const title = fittingTitle(whole, TITLE);
  const head = `*${plainMrkdwn(title.replaceAll('*', ''))}*\n\n`;
  const { blocks, isShortened } = fitting(body, TEXT, (some) => head.length + printMrkdwn(some).length);
  const metadata = { event_type: EVENT, event_payload: { marker } };
  const text = head + printMrkdwn(blocks);
  return {
    message: { channel, text, unfurl_links: false, unfurl_media: false, metadata },
    title,
    isShortened,
  };
}

const TOKEN = /^(?:invalid_auth|not_authed|token_revoked|token_expired|account_inactive)$/;
const FORBIDDEN =
  /^(?:missing_scope|not_in_channel|restricted_action.{0,40}|no_permission|access_denied|ekm_access_denied)$/;
const GONE = /^(?:channel_not_found|is_archived|message_not_found)$/;

const refusedWire = v.object({ ok: v.literal(false), error: v.string() });

/** Slack says “fine” and tells what is wrong in the answer. */
function ownMeaning(answer: ProxyAnswer): TrackerFailure | null {
  const read = v.safeParse(refusedWire, answer.body);
  if (!read.success || answer.status === 429) return null;
  const { error } = read.output;
  if (error === 'ratelimited' || error === 'rate_limited') return busy(answer);
  if (TOKEN.test(error)) return { kind: 'token' };
  if (FORBIDDEN.test(error)) return { kind: 'forbidden' };
  if (GONE.test(error)) return { kind: 'gone' };
  return /^(?:internal_error|fatal_error|service_unavailable|request_timeout)$/.test(error)
    ? { kind: 'down' }
    : { kind: 'refused', reason: error };
}
