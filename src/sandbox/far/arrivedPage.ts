import type { Arrival } from './FarRequest.ts';

/** What arrived at the far sides, newest first, as a page without scripts. */
export function arrivedPage(arrived: readonly Arrival[]): string {
  const shown = arrived
    .toReversed()
    .map(
      ({ host, key, title, at, state, sent }) => `<article>
<h2>${escaped(title)}</h2>
<p>${escaped(`${host} · ${key} · ${at}${state === '' ? '' : ` · ${state}`}`)}</p>
<pre>${escaped(textOf(sent))}</pre>
</article>`,
    )
    .join('\n');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>What arrived · Local Zendesk</title>
<style>
:root { color-scheme: light dark; font: 14px/1.5 system-ui, sans-serif; }
body { margin: 24px auto; max-width: 760px; padding: 0 16px; }
h1 { font-size: 20px; } h2 { font-size: 16px; margin: 0; }
article { border-top: 1px solid #8884; padding: 12px 0; }
p { margin: 4px 0; opacity: .75; }
pre { background: #8881; border-radius: 4px; margin: 8px 0 0; overflow-wrap: anywhere; padding: 12px; white-space: pre-wrap; }
</style>
<h1>What arrived</h1>
<p>What the app sent to GitHub, Jira, Linear and Slack, as this computer played them. Nothing left it.</p>
${shown === '' ? '<p>Nothing yet.</p>' : shown}
</html>`;
}

/** The text that people read there, where there is one; else all that was sent. */
function textOf(sent: unknown): string {
  const { body, description, text } = sent as Readonly<Record<string, unknown>>;
  const read = [body, description, text].find((one) => typeof one === 'string');
  return typeof read === 'string' ? read : JSON.stringify(sent, null, 2);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
