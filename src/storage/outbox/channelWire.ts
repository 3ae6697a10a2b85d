import type { NewsWire } from './NewsWire.ts';

/** News over a `BroadcastChannel`; where there is none each tab is alone and learns at its next look. */
export function channelWire(name: string): NewsWire {
  if (typeof BroadcastChannel === 'undefined') return { send: () => undefined, listen: () => undefined };
  const channel = new BroadcastChannel(name);
  return {
    send: (news) => channel.postMessage(news),
    listen: (listener) => {
      channel.addEventListener('message', (event: MessageEvent<unknown>) => listener(event.data));
    },
  };
}
