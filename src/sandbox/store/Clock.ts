/**
 * The account's clock. Running: the computer's time plus an offset. Fixed: time moves only through
 * `advance` and `set`, so that tests never depend on the date or on how fast they run.
 */
export class Clock {
  private fixedMs: number | undefined;
  private offsetMs = 0;

  constructor(fixedAt?: string) {
    if (fixedAt !== undefined) this.fixedMs = parse(fixedAt);
  }

  /** Milliseconds since 1970. */
  ms(): number {
    return this.fixedMs ?? Date.now() + this.offsetMs;
  }

  /** Whole seconds since 1970. */
  seconds(): number {
    return Math.floor(this.ms() / 1000);
  }

  /** As Zendesk writes times: whole seconds, `2026-11-22T10:51:44Z`. */
  iso(): string {
    return isoSeconds(this.ms());
  }

  advance(seconds: number): void {
    if (this.fixedMs !== undefined) this.fixedMs += seconds * 1000;
    else this.offsetMs += seconds * 1000;
  }

  /** A fixed clock stays fixed; a running clock goes on running from the given time. */
  set(iso: string): void {
    const at = parse(iso);
    if (this.fixedMs !== undefined) this.fixedMs = at;
    else this.offsetMs = at - Date.now();
  }
}

/** Zendesk's time format from milliseconds: whole seconds, UTC. */
export function isoSeconds(ms: number): string {
  return `${new Date(Math.floor(ms / 1000) * 1000).toISOString().slice(0, 19)}Z`;
}

function parse(iso: string): number {
  const ms = Date.parse(iso);
  if (Number.isNaN(ms)) throw new Error(`"${iso}" is not a time such as 2026-11-22T10:00:00Z`);
  return ms;
}
