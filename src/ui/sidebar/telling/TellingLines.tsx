import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'react';
import styled from 'styled-components';
import type { Result } from '#domain/basis/Result.ts';
import type { Release } from '#domain/decision/Decision.ts';
import { toldIn } from '#domain/outcome/toldIn.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useTicketOutside } from '../../parts/OutsideContext.tsx';
import { QuoteText } from '../../parts/QuoteText.tsx';
import { SlimNotice } from '../../parts/SlimNotice.tsx';
import { useMayWrite } from '../../parts/StandingContext.tsx';
import { useWords } from '../../parts/Words.tsx';
import { CardLine, Quiet } from '../CardFrame.tsx';
import { MacroLine } from './MacroLine.tsx';
import { PromiseLines } from './PromiseLines.tsx';
import { ReplyCheck } from './ReplyCheck.tsx';
import type { TellingShown } from './useTelling.ts';

const Lines = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.xxs};
`;

interface Props {
  readonly theme: Theme;
  readonly known: TellingShown;
  /** Whether these words hold at this moment. */
  readonly holds: (release: Release) => Promise<Result<boolean, Failure>>;
}

/** The released words in this customer's language, one click from the reply; what of them promises, while nothing shipped. */
export function TellingLines({ theme, known, holds }: Props) {
  const { t, locale } = useWords();
  const { ticket, workplace } = useTicketOutside();
  const mayWrite = useMayWrite();
  const [outcome, setOutcome] = useState<number | Failure>(0);
  const [replied, setReplied] = useState('');
  const { telling, tools, tongue } = known;
  const { decision, release, isDoubtful } = telling;
  if (isDoubtful) return <SlimNotice>{t('answer.doubtful')}</SlimNotice>;
  const words = release === null ? null : toldIn(release, tongue ?? locale);
  if (decision === null || release === null || words === null) {
    const isOwn = theme.kind === 'documentation';
    if (decision === null && !isOwn) return null;
    return (
      <CardLine>
        <Quiet>{t(isOwn ? 'outcome.own' : 'outcome.sayNothing')}</Quiet>
        {isOwn && mayWrite && (
          <Button
            data-end
            isLink
            size="small"
            onClick={() => workplace.openBoard(`themes/${telling.themeId}/answer`)}
          >
            {t(decision === null ? 'outcome.ownAnswer' : 'answer.release')}
          </Button>
        )}
      </CardLine>
    );
  }
  const nameOf = (language: string) =>
    new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language;
  const insert = async () => {
    const held = await holds(release);
    if (held.ok && !held.value) return setOutcome(0);
    const inserted = held.ok ? await ticket.insertReply(words.text) : held;
    setReplied('');
    setOutcome((before) => (inserted.ok ? (typeof before === 'number' ? before + 1 : 1) : inserted.failure));
  };
  const isAhead = decision.answer !== 'shipped';
  return (
    <Lines>
      <CardLine>
        <Quiet>
          {words.language === null
            ? t('sidebar.youMaySay')
            : t('outcome.mayIn', { language: nameOf(words.language) })}
        </Quiet>
        <Button data-end isLink size="small" onClick={() => void insert()}>
          {t('action.insertReply')}
        </Button>
      </CardLine>
      <QuoteText text={words.text} wordsOf="agent" />
      {typeof outcome === 'number' && outcome > 0 && <Quiet role="status">{t('sidebar.inserted')}</Quiet>}
      {words.isOther && tongue !== null && (
        <SlimNotice>{t('outcome.language.other', { language: nameOf(tongue) })}</SlimNotice>
      )}
      {/* What was found in the whole reply is not said of its part again. */}
      {isAhead && !replied.includes(words.text.trim()) && (
        <PromiseLines tools={tools} text={words.text} language={words.language ?? ''} />
      )}
      {isAhead && (
        <ReplyCheck
          key={String(outcome)}
          tools={tools}
          language={tongue ?? words.language ?? locale}
          onRead={setReplied}
        />
      )}
      {mayWrite && words.language !== null && (
        <MacroLine
          theme={{ id: telling.themeId, name: theme.name }}
          release={release}
          text={words.text}
          language={words.language}
          macros={telling.macros}
          tools={tools}
          holds={holds}
        />
      )}
      {typeof outcome === 'object' && <FailureNotice failure={outcome} />}
    </Lines>
  );
}
