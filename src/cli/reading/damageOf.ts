/** What is wrong with a packed file; `null` where it is something else. */
export function damageOf(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'Z_BUF_ERROR')
    return 'the packed file ends too early; its whole lines were read, fetch it again for the rest';
  if (code === 'Z_DATA_ERROR')
    return 'the packed file is damaged from here on; its lines before were read, fetch it again for the rest';
  return null;
}
