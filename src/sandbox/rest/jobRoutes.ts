import { Hono } from 'hono';
import { answerList } from './answerList.ts';
import { textsQuery } from './parameters.ts';
import { show } from './show.ts';
import type { RestEnv, World } from './World.ts';
import { notFound } from './ZendeskError.ts';

/** How far background jobs are. */
export function jobRoutes(world: World): Hono<RestEnv> {
  const { store } = world;
  const { job: shown } = show(world);
  const routes = new Hono<RestEnv>();
  routes.get('/job_statuses', (c) =>
    answerList(c, world, {
      key: 'job_statuses',
      from: store.jobs,
      sorts: { created_at: 'seq' },
      sort: '-created_at',
      cursorOnly: true,
      show: shown,
    }),
  );
  routes.get('/job_statuses/show_many', (c) =>
    c.json({ job_statuses: store.jobs.many(textsQuery(c, 'ids')).map(shown) }),
  );
  routes.get('/job_statuses/:id', (c) => {
    const job = store.jobs.get(c.req.param('id'));
    if (!job) throw notFound();
    return c.json({ job_status: shown(job) });
  });
  return routes;
}
