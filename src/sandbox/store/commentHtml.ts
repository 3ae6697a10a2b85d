/** HTML as Zendesk keeps it: in the box that every comment has, put around it once. */
export function commentHtml(html: string): string {
  return html.startsWith('<div class="zd-comment"')
    ? html
    : `<div class="zd-comment" dir="auto">${html}</div>`;
}
