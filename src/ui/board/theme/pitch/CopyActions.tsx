import { Button } from '@zendeskgarden/react-buttons';
import { useWords } from '../../../parts/Words.tsx';
import { Actions } from '../../frame/Actions.tsx';
import { useBoard } from '../../frame/BoardContext.tsx';
import { copyText } from '../../frame/copyText.ts';

interface Props {
  readonly markdown: string;
  /** The same for a document or a mail. */
  readonly html: string;
}

/** Takes a page along: as Markdown, for a document, or on paper. */
export function CopyActions({ markdown, html }: Props) {
  const { t } = useWords();
  const { say } = useBoard();
  const copy = async (rich: string | null) => {
    const isCopied = await copyText(markdown, rich);
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
      <Button size="small" onClick={() => void copy(html)}>
        {t('pitches.copyRich')}
      </Button>
      <Button size="small" onClick={() => window.print()}>
        {t('pitches.print')}
      </Button>
    </Actions>
  );
}
