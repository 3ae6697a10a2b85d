import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';

/** A REST request as somebody of the staff; rejects with Zendesk's words. */
export async function ask(
  zendesk: LocalZendesk,
  who: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<unknown> {
  const answer = await fetch(zendesk.url + path, {
    method,
    headers: { 'X-Local-User': who, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}
