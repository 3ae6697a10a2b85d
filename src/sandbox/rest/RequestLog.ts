export type LogEntry = {
  readonly at: string;
  readonly user: number | null;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly status: number;
  readonly body?: unknown;
  readonly fromApp: boolean;
  /** What the weather did to it, if anything. */
  readonly fate?: string;
};

/** The last REST requests, oldest first. */
export class RequestLog {
  private readonly kept: LogEntry[] = [];
  private readonly most: number;

  constructor(most = 2000) {
    this.most = most;
  }

  add(entry: LogEntry): void {
    this.kept.push(entry);
    if (this.kept.length > this.most) this.kept.shift();
  }

  entries(): readonly LogEntry[] {
    return [...this.kept];
  }

  clear(): void {
    this.kept.length = 0;
  }
}
