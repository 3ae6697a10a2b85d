import type { Outside } from '#workflows/Outside.ts';
import type { Zendesk } from '#zendesk/connectZendesk.ts';

/** So long after its start a page looks at what an earlier one left in the outbox: the first screen comes before that. */
const AFTER_START_MS = 2_000;

/** Begins what goes on behind the first screen: soon, or with the first action. Loaded only then. */
export function startSending(zendesk: Zendesk, outside: Outside): void {
  const begin = () => {
    clearTimeout(timer);
    unsubscribe();
    import('./sendFromBrowser.ts').then(
      ({ sendFromBrowser }) => sendFromBrowser(zendesk, outside),
      // No connection to load it through: the next action tries again, and the next page.
      () => startSending(zendesk, outside),
    );
  };
  const timer = setTimeout(begin, AFTER_START_MS);
  const unsubscribe = outside.outbox.onNews(begin);
}
