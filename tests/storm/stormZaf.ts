import type { ZafClient } from '#zendesk/frame/ZafClient.ts';
import { nodeZaf } from '../zendesk/nodeZaf.ts';
import type { Network } from './Network.ts';
import type { PageWorld } from './StormPage.ts';
import type { StormTicket } from './StormTicket.ts';
import type { Tab } from './Tab.ts';

/** The framework client in one tab: the same promises as in the browser, requests through the storm's network. */
export function stormZaf(
  tab: Tab,
  {
    network,
    user,
    isOnline,
    isSignedIn,
    mayExport,
  }: Pick<PageWorld, 'network' | 'user' | 'isOnline' | 'isSignedIn' | 'mayExport'>,
  ticket: StormTicket,
): ZafClient {
  return {
    ...nodeZaf({ user }),
    ...ticket.client,
    request: (options) =>
      new Promise((resolve, reject) => {
        const { data, type, url } = options;
        if (!mayExport && String(url).startsWith('/api/v2/incremental/'))
          return reject({ status: 403, statusText: '', responseText: '{}', headers: {} } as unknown as Error);
        const sending = {
          method: String(type ?? 'GET'),
          path: String(url),
          user,
          isApp: true,
          ...(typeof data === 'string' ? { body: data } : {}),
        };
        network.send(tab, sending, { isOnline, isSignedIn }, (wire) => {
          const complete = answer(wire);
          if (complete.status >= 200 && complete.status < 300) resolve(complete);
          // The framework rejects with a plain object, which is no `Error`.
          else reject(complete as unknown as Error);
        });
      }),
  };
}

function answer(wire: Parameters<Parameters<Network['send']>[3]>[0]) {
  if (wire === null || wire === 'hangs') return { status: 0, statusText: '', responseText: '', headers: {} };
  const { status, text, headers } = wire;
  let responseJSON: unknown;
  try {
    responseJSON = JSON.parse(text);
  } catch {
    responseJSON = undefined;
  }
  const parsed = responseJSON === undefined ? {} : { responseJSON };
  return { status, statusText: '', responseText: text, headers, ...parsed };
}
