/** A failure that reaches the app as `{name, message, path}` inside `errors`, as in Zendesk. */
export class FrameFailure extends Error {
  readonly path: string;
  /** True when the local Zendesk simply does not have this: worth a visible notice. */
  readonly unsupported: boolean;

  constructor(path: string, message: string, options: { name?: string; unsupported?: boolean } = {}) {
    super(message);
    this.name = options.name ?? 'Error';
    this.path = path;
    this.unsupported = options.unsupported ?? false;
  }

  static noSuchApi(path: string): FrameFailure {
    return new FrameFailure(path, 'No such Api', { unsupported: true });
  }
}
