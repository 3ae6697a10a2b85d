import { pitchHtml } from '#domain/pitch/pitchHtml.ts';
import { pitchMarkdown } from '#domain/pitch/pitchMarkdown.ts';
import type { PitchPaper } from '#domain/pitch/PitchPaper.ts';
import { CopyActions } from './CopyActions.tsx';

/** Takes the pitch along. */
export function PaperActions({ paper }: { paper: PitchPaper }) {
  const { title, body } = pitchMarkdown(paper, { withQuotes: true });
  return <CopyActions markdown={`# ${title}\n\n${body}`} html={pitchHtml(paper)} />;
}
