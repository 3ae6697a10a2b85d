const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Plain words as a comment's HTML, so that nothing in them, a customer's quote least of all, becomes markup or Markdown. */
export function replyHtml(text: string): string {
  const escaped = text.trim().replace(/[&<>"]/gu, (sign) => ESCAPES[sign] ?? sign);
  return escaped
    .split(/\n[ \t]*\n\s*/u)
    .map((paragraph) => `<p>${paragraph.replace(/\n/gu, '<br>')}</p>`)
    .join('');
}
