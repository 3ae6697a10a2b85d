import { Button } from '@zendeskgarden/react-buttons';
import { pitchHtml } from '#domain/pitch/pitchHtml.ts';
import { pitchMarkdown } from '#domain/pitch/pitchMarkdown.ts';
import type { PitchPaper } from '#domain/pitch/PitchPaper.ts';
import { useWords } from '../../../parts/Words.tsx';
import { Actions } from '../../frame/Actions.tsx';
import { useBoard } from '../../frame/BoardContext.tsx';
import { copyText } from '../../frame/copyText.ts';

/** Takes the page along: as Markdown, for a document, or on paper. */
export function PaperActions({ paper }: { paper: PitchPaper }) {
  const { t } = useWords();
  const { say } = useBoard();
  const { title, body } = pitchMarkdown(paper, { withQuotes: true });
  const markdown = `# ${title}\n\n${body}`;
  const copy = async (html: string | null) => {
    const isCopied = await copyText(markdown, html);
    say(
      isCopied
        ? { at: 'done', text: t('pitches.copied') }
        : { at: 'overtaken', text: t('pitches.notCopied') },
    );
  };
  return (
    <Actions>
      <Button size="small" onClick={() => void copy(null)}>
        {t('pitches.copyMarkdown')}
      </Button>
      <Button size="small" onClick={() => void copy(pitchHtml(paper))}>
        {t('pitches.copyRich')}
      </Button>
      <Button size="small" onClick={() => window.print()}>
        {t('pitches.print')}
      </Button>
    </Actions>
  );
}
