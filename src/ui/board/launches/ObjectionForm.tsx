import { Checkbox, Field, Fieldset, Select } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import { textHash } from '#domain/basis/textHash.ts';
import type { Objection } from '#domain/launch/Launch.ts';
import { type LaunchEvent, MOST_QUOTES, type QuoteRef } from '#domain/launch/LaunchEvent.ts';
import type { QuoteRead } from '#workflows/launch/readQuotes.ts';
import { OBJECTION_KINDS, type ObjectionKind } from '#domain/launch/ObjectionKind.ts';
import { QuoteText } from '../../parts/QuoteText.tsx';
import { useWords } from '../../parts/Words.tsx';
import { SmallLink } from '../frame/SmallLink.tsx';
import { useLongList } from '../frame/useLongList.ts';
import { FormFrame } from '../theme/answer/FormFrame.tsx';
import { useSaying } from '../theme/useSaying.ts';
import { MOST_CHARACTERS } from '../frame/TextField.tsx';
import { LongText } from './LongText.tsx';
import type { SayLaunch } from './useLaunches.ts';

/** So many are shown at first. */
const SHOWN = 5;

interface Said {
  readonly kind: ObjectionKind;
  readonly text: string;
  readonly quotes: readonly QuoteRef[];
}

interface Props {
  readonly objections: readonly Objection[];
  /** What customers say of the launch's theme, of which some may say this. */
  readonly quotes: readonly QuoteRead[];
  readonly draft: (said: Said) => LaunchEvent;
  readonly say: SayLaunch;
  readonly onClose: () => void;
}

/** An objection that somebody expects. The same one twice is none. */
export function ObjectionForm({ objections, quotes, draft, say, onClose }: Props) {
  const { t } = useWords();
  const [said, setSaid] = useState<Said>({ kind: 'price', text: '', quotes: [] });
  const { shown, left, showMore } = useLongList(quotes, SHOWN);
  const [isTried, setTried] = useState(false);
  const { saying, run } = useSaying(onClose, t('roles.tooLate'));
  const { text } = said;
  const isDouble = objections.some((one) => textHash(one.text) === textHash(text));
  const wrong = text.trim() === '' ? t('launch.lacks') : isDouble ? t('launch.double') : null;
  const choose = (ref: QuoteRef, isWanted: boolean) => {
    const others = said.quotes.filter((one) => !isChosen([one], ref));
    setSaid({ ...said, quotes: isWanted ? [...others, ref].slice(-MOST_QUOTES) : others });
  };
  return (
    <FormFrame
      label={t('launch.add')}
      action={t('action.save')}
      saying={saying}
      onSubmit={() => {
        setTried(true);
        if (wrong === null && text.length <= MOST_CHARACTERS)
          void run(() => say(draft(said)), t('themeWork.done.changed'));
      }}
      onCancel={onClose}
    >
      <LongText
        isFocused
        label={t('launch.says')}
        value={text}
        wrong={isTried ? wrong : null}
        onChange={(typed) => setSaid({ ...said, text: typed })}
      />
      <Field>
        <Field.Label>{t('themeWork.kind')}</Field.Label>
        <Select
          isCompact
          value={said.kind}
          onChange={({ currentTarget }) => setSaid({ ...said, kind: currentTarget.value as ObjectionKind })}
        >
          {OBJECTION_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`launch.kind.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      {quotes.length > 0 && (
        <Fieldset isCompact>
          <Fieldset.Legend>{t('pitches.quotes')}</Fieldset.Legend>
          {shown.map(({ text: words, ...ref }) => (
            <Field key={`${ref.ticketId} ${ref.hash}`}>
              <Checkbox
                checked={isChosen(said.quotes, ref)}
                onChange={({ currentTarget }) => choose(ref, currentTarget.checked)}
              >
                <Field.Label isRegular>
                  <QuoteText text={words} />
                </Field.Label>
              </Checkbox>
            </Field>
          ))}
          {left > 0 && (
            <SmallLink type="button" onClick={showMore}>
              {t('board.themes.showMore', { count: left })}
            </SmallLink>
          )}
        </Fieldset>
      )}
    </FormFrame>
  );
}

function isChosen(chosen: readonly QuoteRef[], { ticketId, hash }: QuoteRef): boolean {
  return chosen.some((one) => one.ticketId === ticketId && one.hash === hash);
}
