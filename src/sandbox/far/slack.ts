import * as v from 'valibot';
import type { Arrival, FarAnswer, FarHost } from './FarRequest.ts';
import { read } from './FarRequest.ts';

/** The channels that the token’s app is in. */
const channels: Readonly<Record<string, { readonly is_ext_shared: boolean }>> = {
  C0PRODUCT1: { is_ext_shared: false },
  C0PARTNERS: { is_ext_shared: true },
  C0HUGS0001: { is_ext_shared: false },
};

const Message = v.strictObject({
  channel: v.string(),
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(40_000)),
  unfurl_links: v.optional(v.boolean()),
  unfurl_media: v.optional(v.boolean()),
  metadata: v.optional(
    v.strictObject({
      event_type: v.pipe(v.string(), v.regex(/^[a-z0-9_]+$/)),
      event_payload: v.record(v.string(), v.union([v.string(), v.number()])),
    }),
  ),
});

const said = (body: object): FarAnswer => ({ status: 200, body: { ok: true, ...body } });
const refused = (error: string): FarAnswer => ({ status: 200, body: { ok: false, error } });

/** Slack’s interface as far as messages go, from its documentation. What goes wrong is told with status 200. */
export const slack: FarHost = ({ url, method, headers, body }, far, now) => {
  if (headers['authorization'] !== 'Bearer local-slack-token') return refused('invalid_auth');
  const asked = url.searchParams;
  const [, name] = /^\/api\/([\w.]+)$/.exec(url.pathname) ?? [];
  const own = far.arrived.filter(({ host }) => host === 'slack');
  if (name === 'chat.postMessage' && method === 'POST') {
    const wanted = read(Message, body);
    if (wanted === null) return refused('invalid_arguments');
    if (!(wanted.channel in channels)) return refused('channel_not_found');
    const ts = `${String(Math.floor(Date.parse(now) / 1_000))}.${String(far.next++).padStart(6, '0')}`;
    const title = wanted.text.split('\n')[0] ?? '';
    far.arrived.push({
      host: 'slack',
      key: `${wanted.channel}/${ts}`,
      title,
      at: now,
      state: '',
      sent: wanted,
    });
    return said({ channel: wanted.channel, ts });
  }
  const channel = asked.get('channel') ?? '';
  const info = channels[channel];
  if (info === undefined) return refused('channel_not_found');
  if (name === 'conversations.info') return said({ channel: { id: channel, ...info } });
  if (name === 'chat.getPermalink') {
    const ts = asked.get('message_ts') ?? '';
    if (!own.some(({ key }) => key === `${channel}/${ts}`)) return refused('message_not_found');
    return said({ channel, permalink: `https://acme.slack.com/archives/${channel}/p${ts.replace('.', '')}` });
  }
  if (name === 'conversations.history') {
    const [oldest, latest] = [Number(asked.get('oldest') ?? 0), Number(asked.get('latest') ?? Infinity)];
    const messages = own
      .filter(({ key }) => key.startsWith(`${channel}/`))
      .filter((message) => Number(tsOf(message)) >= Math.floor(oldest) && Number(tsOf(message)) <= latest)
      .map((message) => show(message, asked.get('include_all_metadata') === 'true'));
    return said({ messages: messages.toReversed(), has_more: false });
  }
  return refused('unknown_method');
};

function tsOf({ key }: Arrival): string {
  return key.split('/')[1] ?? '';
}

function show(message: Arrival, isWithMetadata: boolean): object {
  const { text, metadata } = message.sent as v.InferOutput<typeof Message>;
  return { type: 'message', ts: tsOf(message), text, ...(isWithMetadata && metadata ? { metadata } : {}) };
}
