import { failed, ok } from '#domain/basis/Result.ts';
import type { Proxy } from '#ports/Proxy.ts';
import type { Zendesk } from './connectZendesk.ts';
import { beforeTimeout } from './frame/beforeTimeout.ts';
import { readFailedAnswer, readHttpAnswer } from './rest/HttpAnswer.ts';

/** The far side and Zendesk’s proxy before it: longer than a request to Zendesk itself. */
const PROXY_TIMEOUT_MS = 30_000;
const what = 'ask tracker';

/**
 * Zendesk’s proxy. Placeholders are filled in there, from settings that no browser can read, and only on the way to domains
 * that the manifest names. Counted in the budget of all tabs, though it costs the account nothing: whoever looks at many themes
 * asks no more often than for anything else.
 */
export function zendeskProxy({ request, budget }: Pick<Zendesk, 'request' | 'budget'>): Proxy {
  return {
    async ask({ url, method, headers, body, isBackground = false }, signal) {
      const urgency = isBackground ? 'background' : 'ownAction';
      const turn = await budget.turn({ urgency, family: null }, signal);
      if (turn.end === 'cancelled') return failed({ kind: 'cancelled', what });
      if (turn.end === 'busy') return failed({ kind: 'busy', what, waitSeconds: turn.waitSeconds });
      try {
        const data =
          body === undefined
            ? {}
            : { contentType: 'application/json; charset=utf-8', data: JSON.stringify(body) };
        const options = {
          url,
          type: method,
          headers,
          secure: true,
          httpCompleteResponse: true,
          autoRetry: false,
        };
        const asked = (async () => request({ ...options, ...data }))();
        // What writes is waited for in any case: who gives up would not know whether it arrived.
        const waited = await beforeTimeout(asked, PROXY_TIMEOUT_MS, method === 'GET' ? signal : undefined);
        if (waited.end === 'cancelled') return failed({ kind: 'cancelled', what });
        if (waited.end === 'timedOut') return failed({ kind: 'offline', what });
        const answer =
          waited.end === 'answered' ? readHttpAnswer(waited.value) : readFailedAnswer(waited.error);
        return answer.status === 0 ? failed({ kind: 'offline', what }) : ok(answer);
      } finally {
        turn.done();
      }
    },
  };
}
