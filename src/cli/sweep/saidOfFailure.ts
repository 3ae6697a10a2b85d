import type { Failure } from '#ports/Failure.ts';

/** A failure of the account, in words that say what to do. */
export function saidOfFailure(failure: Failure, subdomain: string): string {
  const where = `${subdomain}.zendesk.com`;
  switch (failure.kind) {
    case 'signedOut':
      return `${where} does not accept the credentials: look at ZENDESK_OAUTH_TOKEN, or ZENDESK_EMAIL and ZENDESK_API_TOKEN`;
    case 'forbidden':
      return `whoever the credentials are of may not ${failure.what} at ${where}; an agent’s or an admin’s are needed`;
    case 'offline':
      return `${where} does not answer (${failure.what}); is the subdomain right, and the network there?`;
    case 'busy':
    case 'maintenance':
      return `${where} asks to wait ${failure.waitSeconds} s (${failure.what})`;
    case 'notSetUp':
      return `Groundswell is not set up at ${where}: an admin opens it there and chooses Set up`;
    case 'readOnly':
      return `whoever the credentials are of may not write at ${where} (${failure.because})`;
    case 'storage':
      return `what was found could not be kept: is the disk full?`;
    case 'refused':
    case 'engine':
      return `${failure.what}: ${failure.reason}`;
    case 'unreadable':
      return `${where} answered something that cannot be read (${failure.what}: ${failure.path})`;
    default:
      return `${failure.what}: ${failure.kind}`;
  }
}
