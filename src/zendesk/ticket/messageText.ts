import { htmlText, type HtmlText } from './htmlText.ts';

/** A message's words as plain text, from HTML or plain, and the pictures that stand among them. */
export function messageText(content: string, contentType: string): HtmlText {
  if (isHtml(content, contentType)) return htmlText(content);
  return { text: content.replace(/\r\n?/g, '\n').trim(), images: 0 };
}

/** Some channels say no type; then tags and entities tell. */
function isHtml(content: string, contentType: string): boolean {
  if (contentType.includes('html')) return true;
  if (contentType.includes('plain')) return false;
  return /<\/?[a-z][^<>]*>|&(?:[a-z]{2,8}|#\d{1,6});/i.test(content);
}
