import { isRecord } from '../frame/isRecord.ts';
import { RestFailure } from './RestFailure.ts';

/** The workspace's own way to the server: the official REST interface, and `/local/*` for the stage itself. */
export class Rest {
  readonly #fetch: typeof fetch;
  /** Told when the server says that nobody is signed in any more. */
  onExpired: (() => void) | undefined;

  constructor(fetcher: typeof fetch = (input, init) => fetch(input, init)) {
    this.#fetch = fetcher;
  }

  get<T>(path: string, doing: string): Promise<T> {
    return this.#send<T>('GET', path, doing);
  }

  post<T>(path: string, body: unknown, doing: string): Promise<T> {
    return this.#send<T>('POST', path, doing, body);
  }

  put<T>(path: string, body: unknown, doing: string): Promise<T> {
    return this.#send<T>('PUT', path, doing, body);
  }

  /** All pages of a cursor-paged list. */
  async list<T>(path: string, key: string, doing: string): Promise<T[]> {
    const items: T[] = [];
    let next: string | undefined = `${path}${path.includes('?') ? '&' : '?'}page[size]=100`;
    while (next) {
      const page: Record<string, unknown> = await this.get(next, doing);
      if (Array.isArray(page[key])) items.push(...(page[key] as T[]));
      next = nextPage(page);
    }
    return items;
  }

  async #send<T>(method: string, path: string, doing: string, body?: unknown): Promise<T> {
    let response: Response;
    try {
      response = await this.#fetch(path, {
        method,
        headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    } catch {
      throw new RestFailure(doing, 0, '');
    }
    const text = await response.text();
    if (!response.ok) {
      if (response.status === 401) this.onExpired?.();
      throw new RestFailure(doing, response.status, messageIn(text));
    }
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }
}

function nextPage(page: Record<string, unknown>): string | undefined {
  const { meta, links } = page;
  const more = isRecord(meta) && meta['has_more'] === true;
  if (!more || !isRecord(links) || typeof links['next'] !== 'string') return undefined;
  const url = new URL(links['next'], 'http://127.0.0.1');
  return url.pathname + url.search;
}

/** Zendesk puts its words into `description`, `error` or `error.message`; other bodies are cut short. */
function messageIn(text: string): string {
  try {
    const body: unknown = JSON.parse(text);
    if (!isRecord(body)) return '';
    const { description, error, message } = body;
    if (typeof description === 'string') return description;
    if (typeof message === 'string') return message;
    if (isRecord(error)) return String(error['message'] ?? error['title'] ?? '');
    return typeof error === 'string' ? error : '';
  } catch {
    return text.slice(0, 120);
  }
}
