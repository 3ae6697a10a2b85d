/**
 * Whether `redactText` could find anything at all: most sentences have neither a digit nor an `@`, and need not wait until
 * it is loaded.
 */
export function mayNeedRedaction(text: string): boolean {
  return /[\d@#$%^&*\uff03-\uff0a\uff10-\uff20\uff3e]|[[(\uff08\uff3b]at[\])\uff09\uff3d]/i.test(text);
}
