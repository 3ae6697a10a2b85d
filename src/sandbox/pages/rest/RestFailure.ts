/** A request of the workspace itself that did not succeed. `status` 0 means that no answer came. */
export class RestFailure extends Error {
  readonly status: number;

  constructor(doing: string, status: number, said: string) {
    super(describe(doing, status, said));
    this.name = 'RestFailure';
    this.status = status;
  }
}

function describe(doing: string, status: number, said: string): string {
  if (status === 0) return `${doing}: no connection to the local Zendesk. Try again.`;
  if (status === 401) return `${doing}: the session has expired. Sign in again.`;
  if (status === 403) return `${doing}: this person is not allowed to do that.`;
  if (status === 429) return `${doing}: the account is busy (429). Try again in a moment.`;
  return `${doing}: ${said || `the server answered ${String(status)}`}`;
}
