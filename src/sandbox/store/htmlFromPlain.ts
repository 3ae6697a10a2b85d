import { commentHtml } from './commentHtml.ts';

/** Plain text as Zendesk answers it in `html_body`. */
export function htmlFromPlain(text: string): string {
  const paragraphs = text
    .split(/\n{2,}/)
    .map((p) => `<p dir="auto">${escape(p).replaceAll('\n', '<br>')}</p>`);
  return commentHtml(paragraphs.join(''));
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
