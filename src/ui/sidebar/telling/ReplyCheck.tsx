import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'react';
import type { Failure } from '#ports/Failure.ts';
import type { OutcomeTools } from '#ports/OutcomeTools.ts';
import type { WritingVerdict } from '#ports/WritingCheck.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useWords } from '../../parts/Words.tsx';
import { PromiseList } from '../../board/theme/outcome/PromiseList.tsx';
import { CardLine, Quiet } from '../CardFrame.tsx';

interface Props {
  readonly tools: Pick<OutcomeTools, 'writing' | 'written'>;
  /** What the reply is written in (BCP 47). */
  readonly language: string;
  /** The reply that was read. */
  readonly onRead: (text: string) => void;
}

type Checked =
  | { readonly at: 'asked' }
  | { readonly at: 'read'; readonly text: string; readonly verdict: WritingVerdict | 'failed' }
  | { readonly at: 'failed'; readonly failure: Failure };

/** Reads the reply as it stands in the composer for promises, when the agent asks; nothing of it is kept or sent. */
export function ReplyCheck({ tools, language, onRead }: Props) {
  const { t } = useWords();
  const [checked, setChecked] = useState<Checked>({ at: 'asked' });
  const look = async () => {
    const written = await tools.written();
    if (!written.ok) return setChecked({ at: 'failed', failure: written.failure });
    const check = await tools.writing().catch(() => null);
    const verdict = check === null ? 'failed' : check.check(written.value, language, 'reply');
    setChecked({ at: 'read', text: written.value, verdict });
    onRead(written.value);
  };
  const text = checked.at === 'read' ? checked.text : '';
  const verdict = checked.at === 'read' && text.trim() !== '' ? checked.verdict : null;
  const isFine =
    verdict !== null && verdict !== 'failed' && verdict.is === 'checked' && verdict.findings.length === 0;
  return (
    <>
      <CardLine>
        <Button isLink size="small" onClick={() => void look()}>
          {t('outcome.checkReply')}
        </Button>
        {checked.at === 'read' && (text.trim() === '' || isFine) && (
          <Quiet role="status">{t(isFine ? 'outcome.noPromise' : 'outcome.emptyReply')}</Quiet>
        )}
      </CardLine>
      {verdict !== null && !isFine && <PromiseList id="reply-promises" text={text} verdict={verdict} />}
      {checked.at === 'failed' && <FailureNotice failure={checked.failure} onRetry={() => void look()} />}
    </>
  );
}
