/** What is wrong with a file, by the system's code for it, and what to do. */
const SAID: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `${path} is not there (ENOENT): look how it is written`,
  EACCES: (path) => `${path} may not be read or written (EACCES): take another, or get the right to it`,
  EISDIR: (path) => `${path} is a folder (EISDIR): name a file`,
};

/** What is wrong with a file, and what to do where it can be said; else the system's own words. */
export function saidOfFileError(error: NodeJS.ErrnoException): string {
  const { code = '', path, message } = error;
  if (code === 'ENOSPC') return `no room is left (${message}): make room`;
  return (path === undefined ? undefined : SAID[code]?.(path)) ?? message;
}
