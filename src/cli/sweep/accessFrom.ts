import type { TokenAccess } from '#zendesk/connectByToken.ts';

/** How a program signs in, by what stands in its environment; `null` where nothing, or half of it, does. */
export function accessFrom(
  env: Readonly<Record<string, string | undefined>>,
  origin: string,
): TokenAccess | null {
  const { ZENDESK_OAUTH_TOKEN: token, ZENDESK_EMAIL: email, ZENDESK_API_TOKEN: key } = env;
  if (token !== undefined && token !== '') return { origin, authorization: `Bearer ${token}` };
  if (email === undefined || email === '' || key === undefined || key === '') return null;
  return { origin, authorization: `Basic ${Buffer.from(`${email}/token:${key}`).toString('base64')}` };
}
