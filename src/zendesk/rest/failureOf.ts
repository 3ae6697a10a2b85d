import type { Failure } from '#ports/Failure.ts';
import type { HttpAnswer } from './HttpAnswer.ts';
import { refusalReason } from './refusalReason.ts';
import { tooManyJobs } from './tooManyJobs.ts';

/** What a 404 means: mostly that our object is not there, for some requests that the thing asked for is not. */
export type Missing = 'notSetUp' | 'gone';

/** Zendesk counts by the minute; where it does not say how long to wait this is a fair part of one. */
const WAIT_SECONDS = 15;

/** What went wrong in our words, or `null` where nothing did. */
export function failureOf(answer: HttpAnswer, what: string, missing: Missing): Failure | null {
  const { status } = answer;
  if (status >= 200 && status < 300) return null;
  if (status === 0 || status === 408) return { kind: 'offline', what };
  if (status === 401) return { kind: 'signedOut', what };
  if (status === 403) return { kind: 'forbidden', what };
  if (status === 404) return { kind: missing, what };
  if (status === 429 || tooManyJobs(answer)) return { kind: 'busy', what, waitSeconds: waitSeconds(answer) };
  if (status >= 500) return { kind: 'failing', what, status };
  return { kind: 'refused', what, reason: refusalReason(answer) };
}

function waitSeconds(answer: HttpAnswer): number {
  for (const name of ['retry-after', 'ratelimit-reset']) {
    const seconds = Number(answer.header(name) ?? Number.NaN);
    if (Number.isFinite(seconds) && seconds >= 0) return Math.min(Math.ceil(seconds), 3_600);
  }
  return WAIT_SECONDS;
}
