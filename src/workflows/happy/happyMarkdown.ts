import { markdownQuote, markdownText } from '#domain/pitch/markdownText.ts';
import type { Keepsake } from '#ports/HappyFile.ts';

/** The happy file to read and to paste: each kind word as a quotation, with who said it and when. */
export function happyMarkdown(
  title: string,
  keepsakes: readonly Keepsake[],
  saidBy: (keepsake: Keepsake) => string,
): string {
  const words = keepsakes.map(
    (keepsake) =>
      `${markdownQuote(keepsake.quote.text)}\n>\n> ${markdownText(saidBy(keepsake))}, #${keepsake.ticketId}`,
  );
  return `${[`# ${title}`, ...words].join('\n\n')}\n`;
}
