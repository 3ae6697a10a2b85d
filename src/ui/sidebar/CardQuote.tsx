import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'react';
import type { Conversation } from '#domain/comment/Conversation.ts';
import type { Signal } from '#domain/signal/Signal.ts';
import type { SignalGroup } from '#domain/signal/SignalGroup.ts';
import { QuoteText } from '../parts/QuoteText.tsx';
import { useWords } from '../parts/Words.tsx';
import { aroundCue } from './aroundCue.ts';
import { CardLine, Quiet } from './CardFrame.tsx';

/** More than this does not fit two lines of a narrow sidebar. */
const SHORT_CHARACTERS = 90;

interface Props {
  readonly group: SignalGroup;
  readonly conversation: Conversation;
  /** Two lines and nothing else: a doubtful ask. */
  readonly isFolded: boolean;
  readonly onUnfold: () => void;
}

/** The customer's exact words, cue marked; the first two lines of them until somebody wants all. */
export function CardQuote({ group, conversation, isFolded, onUnfold }: Props) {
  const { t } = useWords();
  const [isFull, setFull] = useState(false);
  const [lead, ...others] = group.signals;
  const hasMore = others.length > 0 || lead.sentence.text.length > SHORT_CHARACTERS;
  if (isFolded) {
    return (
      <>
        <Words signal={lead} isShort />
        <Button isLink size="small" aria-expanded={false} onClick={onUnfold} style={{ alignSelf: 'start' }}>
          {t('action.showMore')}
        </Button>
      </>
    );
  }
  return (
    <>
      <Words signal={lead} isShort={!isFull} />
      {isFull &&
        others.map((signal) => <Words key={signal.sentence.start} signal={signal} isShort={false} />)}
      <CardLine hidden={!hasMore}>
        {isFull && <Source conversation={conversation} signal={lead} />}
        {!isFull && others.length > 0 && <Quiet>{t('sidebar.moreQuotes', { count: others.length })}</Quiet>}
        {hasMore && (
          <Button isLink size="small" aria-expanded={isFull} onClick={() => setFull(!isFull)}>
            {t(isFull ? 'sidebar.quoteShort' : 'sidebar.quoteFull')}
          </Button>
        )}
      </CardLine>
    </>
  );
}

function Words({ signal: { sentence, cue }, isShort }: { signal: Signal; isShort: boolean }) {
  const inside = { start: cue.start - sentence.start, end: cue.end - sentence.start };
  const shown = isShort ? aroundCue(sentence.text, inside) : { text: sentence.text, cue: inside };
  return <QuoteText text={shown.text} wordsOf={sentence.wordsOf} cue={shown.cue} isShort={isShort} />;
}

function Source({ conversation, signal }: { conversation: Conversation; signal: Signal }) {
  const { t, date } = useWords();
  const comment = conversation.comments.find(({ key }) => key === signal.sentence.comment);
  if (comment === undefined) return null;
  const isNote = signal.sentence.wordsOf === 'agent';
  const values = { name: comment.authorName, date: date(comment.at) };
  return <Quiet>{t(isNote ? 'sidebar.agentsWords' : 'sidebar.askBy', values)}</Quiet>;
}
