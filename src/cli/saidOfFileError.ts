/** The system's words about a file, and what to do where it can be said. */
export function saidOfFileError(error: Error): string {
  return 'code' in error && error.code === 'ENOSPC'
    ? `no room is left (${error.message}): make room`
    : error.message;
}
