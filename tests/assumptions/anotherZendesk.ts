import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { connectZendesk, type Zendesk } from '#zendesk/connectZendesk.ts';
import { nodeZaf } from '../zendesk/nodeZaf.ts';

/** What the framework client gives for a request that went well, or rejects with. */
export interface Complete {
  readonly status: number;
  readonly responseText: string;
  readonly headers: unknown;
  readonly responseJSON?: unknown;
}

export type Options = Readonly<Record<string, unknown>>;

/** Stands between our client and the local Zendesk: sends what it is given, once, twice or not at all, and changes answers. */
export type Between = (options: Options, send: () => Promise<Complete>) => Promise<unknown>;

/** A person's page in an account that answers otherwise than the local Zendesk does. */
export async function connectBetween(
  { url }: LocalZendesk,
  user: string,
  between: Between,
): Promise<Zendesk> {
  const inner = nodeZaf({ url, user });
  const client = {
    ...inner,
    request: (options: Options) => between(options, () => inner.request(options) as Promise<Complete>),
  };
  const connected = await connectZendesk({
    scope: { ZAFClient: { init: () => client } },
    sleep: async () => undefined,
    random: () => 0,
  });
  if (!connected.ok) throw new Error(connected.failure.kind);
  return connected.value;
}

/** The answer with another body. */
export function withBody({ status, headers }: Complete, body: unknown): Complete {
  return { status, headers, responseText: JSON.stringify(body), responseJSON: body };
}

/** An answer of Zendesk that refuses. */
export function refusal(status: number, error: string): Complete {
  return withBody({ status, headers: {}, responseText: '' }, { error, description: error });
}

/** A change of every record in an answer's body, wherever it stands; all else stays. */
export function eachRecord(
  body: unknown,
  change: (record: Readonly<Record<string, unknown>>) => readonly unknown[],
): unknown {
  const given = body as Readonly<Record<string, unknown>>;
  const { custom_object_records: many, custom_object_record: one } = given;
  if (Array.isArray(many))
    return {
      ...given,
      custom_object_records: many.flatMap((record) => change(record as Record<string, unknown>)),
    };
  if (one === undefined) return body;
  return { ...given, custom_object_record: change(one as Record<string, unknown>)[0] };
}
