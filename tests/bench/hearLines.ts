import { inboxLines } from './inboxLines.ts';

/** What customers and agents wrote in the demonstration inbox, each comment as a text by itself, for `groundswell hear`. */
export function* hearLines(root: string, tickets: number): Generator<string> {
  let id = 0;
  for (const line of inboxLines(root, tickets)) {
    const { comments } = JSON.parse(line) as { comments: readonly { body: string }[] };
    for (const { body } of comments) yield JSON.stringify({ id: ++id, text: body });
  }
}
