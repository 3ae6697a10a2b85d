import * as v from 'valibot';
import type { FarAnswer } from './FarRequest.ts';
import type { FarSide } from './FarSide.ts';

/** What the workspace hands on for an app’s `client.request` to another place. */
export const ProxyAsk = v.strictObject({
  url: v.pipe(v.string(), v.url()),
  method: v.string(),
  headers: v.record(v.string(), v.string()),
  data: v.optional(v.string()),
  secure: v.boolean(),
});

/** What the app’s manifest says of places outside. */
export interface ProxyManifest {
  readonly domainWhitelist: readonly string[];
  readonly parameters: readonly {
    readonly name: string;
    readonly secure?: boolean;
    readonly scopes?: readonly string[];
  }[];
}

const PLACEHOLDER = /\{\{setting\.(\w+)\}\}/g;

/**
 * Zendesk’s proxy: fills in secure settings where their scope allows it, and lets a request out to domains that the manifest
 * names and to no other. Where the real one would send a placeholder as it stands, this one refuses, to be heard.
 */
export function proxyRequest(
  far: FarSide,
  { domainWhitelist, parameters }: ProxyManifest,
  asked: v.InferOutput<typeof ProxyAsk>,
): FarAnswer {
  const url = new URL(asked.url);
  const refused = (error: string): FarAnswer => ({ status: 400, body: { error } });
  if (url.protocol !== 'https:') return refused('Proxy error: https only');
  if (!asked.secure) return refused('Proxy error: only secure requests are expected of this app');
  if (!domainWhitelist.includes(url.hostname))
    return { status: 403, body: { error: `Proxy error: ${url.hostname} is not in domainWhitelist` } };
  let wrong: string | null = null;
  const filled = (text: string, scope: string) =>
    text.replace(PLACEHOLDER, (_, name: string) => {
      const parameter = parameters.find((one) => one.name === name);
      if (parameter?.secure !== true || parameter.scopes?.includes(scope) !== true)
        wrong = `Proxy error: {{setting.${name}}} is no secure setting for the ${scope}`;
      return far.setting(name);
    });
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(asked.headers)) {
    if (name.includes('_')) return refused('Proxy error: underscores in header names are not supported');
    headers[name.toLowerCase()] = filled(value, 'header');
  }
  const target = new URL(filled(decodedBraces(asked.url), 'url'));
  const data = asked.data === undefined ? undefined : filled(asked.data, 'body');
  if (wrong !== null) return refused(wrong);
  const body = data === undefined ? undefined : (JSON.parse(data) as unknown);
  return (
    far.ask({ url: target, method: asked.method, headers, body }) ??
    refused('Proxy error: nobody answers there')
  );
}

function decodedBraces(url: string): string {
  return url.replaceAll('%7B', '{').replaceAll('%7D', '}');
}
