/** A name as it is stored: in one line, without edges. */
export function tidyText(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
