import { useEffect, useId, useState } from 'react';
import type { OutcomeTools } from '#ports/OutcomeTools.ts';
import type { WritingVerdict } from '#ports/WritingCheck.ts';
import { PromiseList } from '../../board/theme/outcome/PromiseList.tsx';

interface Props {
  readonly tools: Pick<OutcomeTools, 'writing'>;
  readonly text: string;
  /** BCP 47; empty where it is not known. */
  readonly language: string;
}

/** What in a text promises more than was decided; that it was not checked where there are no rules for its language. */
export function PromiseLines({ tools, text, language }: Props) {
  const id = useId();
  const [read, setRead] = useState<{
    readonly of: string;
    readonly verdict: WritingVerdict | 'failed';
  } | null>(null);
  const asked = `${language} ${text}`;
  useEffect(() => {
    let isOver = false;
    tools.writing().then(
      (check) => !isOver && setRead({ of: asked, verdict: check.check(text, language, 'reply') }),
      () => !isOver && setRead({ of: asked, verdict: 'failed' }),
    );
    return () => {
      isOver = true;
    };
  }, [tools, asked, text, language]);
  return <PromiseList id={id} text={text} verdict={read?.of === asked ? read.verdict : null} />;
}
