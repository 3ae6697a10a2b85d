import type { HttpAnswer } from '../HttpAnswer.ts';

/** What is left of a limit, and in how many seconds it begins anew. */
export interface SaidLimit {
  readonly total: number;
  readonly remaining: number;
  /** `null` where the answer does not say. */
  readonly resetsInSeconds: number | null;
}

/** The limits that an answer speaks of. */
export interface SaidLimits {
  /** The one that all people of the account share. */
  readonly account: SaidLimit | null;
  /** Those of single kinds of requests, by Zendesk's name for them. */
  readonly named: ReadonlyMap<string, SaidLimit>;
}

const NAMED = 'zendesk-ratelimit-';
const LONGEST_HEADER = 500;

/** Reads the limits from an answer's headers, whether it went well or not. What makes no sense is not said. */
export function saidLimits({ header, headers }: Pick<HttpAnswer, 'header' | 'headers'>): SaidLimits {
  const total = amount(header('ratelimit-limit') ?? header('x-rate-limit'));
  const remaining = amount(header('ratelimit-remaining') ?? header('x-rate-limit-remaining'));
  const resetsInSeconds = amount(header('ratelimit-reset'));
  const account =
    total === null || total === 0 || remaining === null ? null : { total, remaining, resetsInSeconds };
  const named = new Map<string, SaidLimit>();
  for (const [name, text] of headers) {
    const limit = name.startsWith(NAMED) ? limitIn(text) : null;
    if (limit !== null) named.set(name.slice(NAMED.length), limit);
  }
  return { account, named };
}

/** `total=10; remaining=3; resets=41` */
function limitIn(text: string): SaidLimit | null {
  const parts = text.slice(0, LONGEST_HEADER).split(/[;,]/);
  const values = new Map(
    parts.map((part) => {
      const [name = '', value = ''] = part.split('=');
      return [name.trim().toLowerCase(), amount(value)] as const;
    }),
  );
  const [total = null, remaining = null] = [values.get('total'), values.get('remaining')];
  if (total === null || remaining === null) return null;
  return { total, remaining, resetsInSeconds: values.get('resets') ?? null };
}

function amount(text: string | null): number | null {
  if (text === null || text.trim() === '') return null;
  const value = Number(text);
  return Number.isFinite(value) && value >= 0 ? value : null;
}
