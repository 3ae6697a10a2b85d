/** The tags in a typed text: parted by spaces or commas, as Zendesk writes them (lower case), each once. */
export function tagsIn(text: string): readonly string[] {
  return [...new Set(text.toLowerCase().split(/[\s,]+/u))].filter((tag) => tag !== '');
}
