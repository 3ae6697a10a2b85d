const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Somebody's words in HTML: they are text, whatever is in them, and their lines stay. */
export function htmlText(words: string): string {
  return words.replace(/[&<>"']/gu, (sign) => SIGNS[sign] ?? sign).replace(/\r?\n/gu, '<br>');
}
