import { failed, ok } from '#domain/basis/Result.ts';
import { faultyParts } from '#domain/setting/trackerTarget.ts';
import type { Proxy } from '#ports/Proxy.ts';
import type { Trackers } from '#ports/Trackers.ts';
import { githubTracker } from './githubTracker.ts';
import { jiraTracker } from './jiraTracker.ts';
import { linearTracker } from './linearTracker.ts';
import { slackTracker } from './slackTracker.ts';

const OPEN = {
  github: githubTracker,
  jira: jiraTracker,
  linear: linearTracker,
  slack: slackTracker,
} as const;

/** All trackers, reached through the one way out of the account. */
export function trackersThrough(proxy: Proxy): Trackers {
  return {
    open: async ({ tracker, target }) =>
      faultyParts({ tracker, target }).length > 0
        ? failed({ kind: 'noTarget' })
        : ok(OPEN[tracker](proxy, target)),
  };
}
