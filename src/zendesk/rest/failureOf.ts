import type { Failure } from '#ports/Failure.ts';
import type { HttpAnswer } from './HttpAnswer.ts';
import { missingField } from './missingField.ts';
import { neededFor } from './neededFor.ts';
import { refusalReason } from './refusalReason.ts';
import { tooManyJobs } from './tooManyJobs.ts';

/** What a 404 means: mostly that our object is not there, for some requests that the thing asked for is not. */
export type Missing = 'notSetUp' | 'gone' | 'notOnPlan';

/** Zendesk counts by the minute; where it does not say how long to wait this is a fair part of one. */
const WAIT_SECONDS = 15;
/** Maintenance that does not say how long it takes is looked at again after this. */
const MAINTENANCE_SECONDS = 60;

/** What was asked for, where that says more about a refusal. */
export interface Asked {
  readonly method: string;
  readonly path: string;
}

/** What went wrong in our words, or `null` where nothing did. */
export function failureOf(answer: HttpAnswer, what: string, missing: Missing, asked?: Asked): Failure | null {
  const { status } = answer;
  if (status >= 200 && status < 300) return null;
  if (status === 0 || status === 408) return { kind: 'offline', what };
  if (status === 401) return { kind: 'signedOut', what };
  if (status === 403) {
    const needs = asked === undefined ? null : neededFor(asked);
    return needs === null ? { kind: 'forbidden', what } : { kind: 'forbidden', what, needs };
  }
  if (status === 404) return { kind: missing, what };
  if (status === 429 || tooManyJobs(answer)) return { kind: 'busy', what, waitSeconds: waitSeconds(answer) };
  if (isMaintenance(answer))
    return { kind: 'maintenance', what, waitSeconds: waitSeconds(answer, MAINTENANCE_SECONDS) };
  if (status >= 500) return { kind: 'failing', what, status };
  const field = missingField(answer, asked?.path ?? '');
  if (field !== null) return { kind: 'fieldMissing', what, field };
  return { kind: 'refused', what, reason: refusalReason(answer) };
}

/** An overloaded server answers 503 in JSON; a page for people, or a time to come back, says that it is meant. */
function isMaintenance({ status, text, header }: HttpAnswer): boolean {
  return status === 503 && (header('retry-after') !== null || /^\s*<(?:!doctype|html)/i.test(text));
}

function waitSeconds(answer: HttpAnswer, otherwise = WAIT_SECONDS): number {
  for (const name of ['retry-after', 'ratelimit-reset']) {
    const seconds = Number(answer.header(name) ?? Number.NaN);
    if (Number.isFinite(seconds) && seconds >= 0) return Math.min(Math.ceil(seconds), 3_600);
  }
  return otherwise;
}
