import { Field } from '@zendeskgarden/react-forms';
import { Button } from '@zendeskgarden/react-buttons';
import { useId, useState } from 'react';
import styled from 'styled-components';
import { type OldNumber, oldNumbersIn, refreshedIn } from '#domain/pitch/draftNews.ts';
import type { PitchNumbers, Token } from '#domain/pitch/PitchNumbers.ts';
import {
  editedText,
  type EditedText,
  filledText,
  replacedText,
  type TokenSpan,
} from '#domain/pitch/pitchText.ts';
import type { WritingFinding, WritingVerdict } from '#ports/WritingCheck.ts';
import { SlimNotice } from '../../../parts/SlimNotice.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { PanelBody } from '../../frame/PanelBody.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { DraftNews, type NewSentence } from './DraftNews.tsx';
import { FindingList, type Rewrite, rewritesOf } from './FindingList.tsx';
import { MarkedText } from './MarkedText.tsx';
import { numberText } from './numberText.ts';

const Label = styled.label`
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

interface Props {
  readonly label: string;
  readonly hint?: string;
  /** As it is stored: numbers of the case stand in it as tokens. */
  readonly stored: string;
  readonly numbers: PitchNumbers;
  /** As they were when the words were kept; `null` where that is not known. */
  readonly before: PitchNumbers | null;
  /** What the case has besides now. */
  readonly sentences?: readonly NewSentence[];
  readonly verdict: WritingVerdict | null;
  readonly most: number;
  readonly isFocused?: boolean;
  readonly wrong: string | null;
  readonly onChange: (stored: string) => void;
}

/** A text of the pitch with what may be said better in it. A number that is changed by hand is the writer's own, and that is said. */
export function PitchField(props: Props) {
  const {
    label,
    hint,
    stored,
    numbers,
    before,
    sentences = [],
    verdict,
    most,
    wrong,
    isFocused = false,
    onChange,
  } = props;
  const words = useWords();
  const { t } = words;
  const id = useId();
  const [here, setHere] = useState<WritingFinding | null>(null);
  const [freed, setFreed] = useState<{ readonly token: Token; readonly before: string } | null>(null);
  const fill = (token: Token) => numberText(numbers[token], words);
  const { text, spans } = filledText(stored, fill);
  const findings = verdict?.is === 'checked' ? verdict.findings : [];
  const changed = ({ stored: next, freed: own }: EditedText) => {
    const [token] = own;
    if (token !== undefined) setFreed({ token, before: stored });
    onChange(next);
  };
  const then = (token: Token) => numberText((before ?? numbers)[token], words);
  const focus = () => document.getElementById(id)?.focus();
  const take = (old: OldNumber, { instead }: Rewrite) => {
    changed(replacedText(stored, fill, old, instead));
    focus();
  };
  const add = (sentence: NewSentence) => {
    onChange(`${stored.trimEnd()}${stored.trim() === '' ? '' : ' '}${sentence.stored}`);
    focus();
  };
  const fix = (finding: WritingFinding, { instead }: Rewrite) => {
    const cut = instead === '' ? leftOut(text, finding, spans) : { ...finding, put: '' };
    const put = instead === '' ? cut.put : cased(instead, text, finding);
    changed(replacedText(stored, fill, cut, put));
    setHere(null);
    focus();
  };
  return (
    <PanelBody>
      <div>
        <Label htmlFor={id}>{label}</Label>
        {hint !== undefined && (
          <Subtle as="p" id={`${id}-hint`}>
            {hint}
          </Subtle>
        )}
      </div>
      <MarkedText
        id={id}
        describedBy={`${id}-hint ${id}-found`}
        text={text}
        numbers={spans}
        findings={findings}
        most={most}
        isWrong={wrong !== null}
        isFocused={isFocused}
        onChange={(typed) => changed(editedText(stored, fill, typed))}
        onAt={setHere}
        onFix={() => {
          const [first] =
            here === null ? [] : rewritesOf(here, text.slice(here.start, here.end), numbers, words);
          if (here !== null && first !== undefined) fix(here, first);
        }}
      />
      {wrong !== null && (
        <Field>
          <Field.Message validation="error">{wrong}</Field.Message>
        </Field>
      )}
      <div id={`${id}-found`} role="status" hidden={findings.length === 0}>
        <FindingList text={text} findings={findings} numbers={numbers} here={here} onFix={fix} />
      </div>
      <DraftNews
        refreshed={refreshedIn(stored, before ?? numbers, then, fill)}
        old={oldNumbersIn(stored, then, fill)}
        {...{ sentences, numbers }}
        onTake={take}
        onAdd={add}
      />
      {freed !== null && (
        <SlimNotice tone="subtle">
          {t('pitches.freed', { number: fill(freed.token) })}{' '}
          <Button
            isLink
            size="small"
            onClick={() => {
              onChange(freed.before);
              setFreed(null);
              focus();
            }}
          >
            {t('pitches.linkAgain')}
          </Button>
        </SlimNotice>
      )}
    </PanelBody>
  );
}

/** What is left out takes a space along; where a sentence began with it, its next word begins it now. */
function leftOut(text: string, { start, end }: WritingFinding, numbers: readonly TokenSpan[]) {
  const rest = /^[,:]?\s+/u.exec(text.slice(end))?.[0].length ?? 0;
  if (rest === 0) return { start: text[start - 1] === ' ' ? start - 1 : start, end, put: '' };
  const next = end + rest;
  const isLinked = numbers.some((span) => span.start <= next && next < span.end);
  const letter = text.charAt(next);
  if (isLinked || !isSentenceStart(text, start) || letter === letter.toUpperCase())
    return { start, end: next, put: '' };
  return { start, end: next + 1, put: letter.toUpperCase() };
}

/** A sentence goes on beginning with a capital. */
function cased(instead: string, text: string, { start }: WritingFinding): string {
  const isFirst = isSentenceStart(text, start) && !instead.startsWith('{');
  return isFirst ? instead.charAt(0).toUpperCase() + instead.slice(1) : instead;
}

function isSentenceStart(text: string, at: number): boolean {
  return /(?:^|[.!?]\s+)$/u.test(text.slice(0, at));
}
