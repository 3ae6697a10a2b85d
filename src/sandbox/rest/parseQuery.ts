import { ZendeskError } from './ZendeskError.ts';

export type Operator = ':' | '<' | '>' | '<=' | '>=';
export type Term = {
  readonly key: string;
  readonly operator: Operator;
  readonly value: string;
  readonly negated: boolean;
};
export type Query = {
  readonly terms: readonly Term[];
  readonly words: readonly { text: string; negated: boolean }[];
};

const part = /(-?)(?:([A-Za-z_][\w]*)(<=|>=|:|<|>))?(?:"([^"]*)"|(\S+))/g;
const longest = 2000;

/** Zendesk's search language: `status<solved tags:a -tags:b created>2026-01-01 "exact words" word`. */
export function parseQuery(text: string): Query {
  if (text.length > longest) throw invalidSearch(`The query is longer than ${longest} characters`);
  if ((text.match(/"/g)?.length ?? 0) % 2 === 1) throw invalidSearch('A quotation mark is not closed');
  const terms: Term[] = [];
  const words: { text: string; negated: boolean }[] = [];
  for (const [, minus, key, operator, quoted, bare] of text.trim().matchAll(part)) {
    const value = quoted ?? bare ?? '';
    const negated = minus === '-';
    if (key === undefined) words.push({ text: value, negated });
    else terms.push({ key: key.toLowerCase(), operator: operator as Operator, value, negated });
  }
  return { terms, words };
}

/** 422 as search answers it. */
export function invalidSearch(description: string): ZendeskError {
  return new ZendeskError(422, { error: 'invalid', description: `Invalid search: ${description}` });
}
