import * as v from 'valibot';

/** A request as it leaves Zendesk’s proxy: secrets filled in. Header names are in lower case. */
export interface FarRequest {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface FarAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A far side in small: as strict as the real one, never kinder. */
export type FarHost = (request: FarRequest, far: FarState, now: string) => FarAnswer;

/** Something that was made at a far side. */
export interface Arrival {
  readonly host: string;
  /** What people call it there. */
  readonly key: string;
  readonly title: string;
  readonly at: string;
  readonly state: string;
  /** What was sent, to the letter. */
  readonly sent: unknown;
}

/** Everything that the far sides know. */
export interface FarState {
  readonly arrived: Arrival[];
  /** The next number of an issue. */
  next: number;
}

/** Reads what was sent strictly: a field that the far side does not know is refused. `null` where it is not as it should be. */
export function read<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> | null {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : null;
}
