import { Hono } from 'hono';
import * as v from 'valibot';
import { arrivedPage } from '../far/arrivedPage.ts';
import { farModes } from '../far/FarSide.ts';
import type { FarSide } from '../far/FarSide.ts';
import { ProxyAsk, proxyRequest } from '../far/proxyRequest.ts';
import type { ProxyManifest } from '../far/proxyRequest.ts';

const Change = v.strictObject({
  modes: v.optional(v.record(v.string(), v.picklist(farModes))),
  settings: v.optional(v.record(v.string(), v.nullable(v.string()))),
  states: v.optional(v.record(v.string(), v.string())),
});

/** `/local/proxy`, the way out of the account, and `/local/arrived`, where it ends. */
export function farRoutes(far: FarSide, manifest: () => ProxyManifest): Hono {
  const routes = new Hono();
  routes.onError((error, c) => c.json({ error: error.message }, 400));
  routes.post('/proxy', async (c) => {
    const { status, body, headers } = proxyRequest(far, manifest(), v.parse(ProxyAsk, await c.req.json()));
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const type = typeof body === 'string' ? 'text/html' : 'application/json';
    return new Response(text, { status, headers: { 'content-type': type, ...headers } });
  });
  routes.get('/arrived', (c) => c.html(arrivedPage(far.arrived())));
  routes.get('/far', (c) => c.json({ arrived: far.arrived(), modes: Object.fromEntries(far.modes) }));
  routes.post('/far', async (c) => {
    const { modes = {}, settings = {}, states = {} } = v.parse(Change, await c.req.json());
    for (const [host, mode] of Object.entries(modes)) far.modes.set(host, mode);
    for (const [name, value] of Object.entries(settings)) far.changeSetting(name, value);
    for (const [key, state] of Object.entries(states)) far.changeState(key, state);
    return c.json({ arrived: far.arrived(), modes: Object.fromEntries(far.modes) });
  });
  return routes;
}
