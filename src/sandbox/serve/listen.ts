import { createAdaptorServer } from '@hono/node-server';
import type { HttpBindings, ServerType } from '@hono/node-server';
import type { AddressInfo } from 'node:net';

/** What answers requests: a Hono of any kind. */
export type Fetching = { fetch(request: Request, bindings: HttpBindings): Response | Promise<Response> };

export type Listening = { readonly port: number; close(): Promise<void> };

/** Listens on this computer only. Port 0 takes any free one; a taken port rejects with `EADDRINUSE`. */
export function listen(app: () => Fetching, port: number): Promise<Listening> {
  const server: ServerType = createAdaptorServer({
    fetch: (request, bindings) => app().fetch(request, bindings as HttpBindings),
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve({
        port: (server.address() as AddressInfo).port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
  });
}
