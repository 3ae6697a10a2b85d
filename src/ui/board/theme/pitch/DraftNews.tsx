import { Button } from '@zendeskgarden/react-buttons';
import styled from 'styled-components';
import type { OldNumber, Refreshed } from '#domain/pitch/draftNews.ts';
import type { PitchNumbers } from '#domain/pitch/PitchNumbers.ts';
import { SlimNotice } from '../../../parts/SlimNotice.tsx';
import { useWords } from '../../../parts/Words.tsx';
import type { Rewrite } from './FindingList.tsx';
import { numberText } from './numberText.ts';

const List = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.space.xxs};
`;

/** A sentence that the case has now, as it reads and as it is stored. */
export interface NewSentence {
  readonly text: string;
  readonly stored: string;
}

interface Props {
  readonly refreshed: readonly Refreshed[];
  readonly old: readonly OldNumber[];
  readonly sentences: readonly NewSentence[];
  readonly numbers: PitchNumbers;
  readonly onTake: (old: OldNumber, rewrite: Rewrite) => void;
  readonly onAdd: (sentence: NewSentence) => void;
}

/** What has changed in the case since the words were kept: what was refreshed, and what the writer may take over. */
export function DraftNews({ refreshed, old, sentences, numbers, onTake, onAdd }: Props) {
  const words = useWords();
  const { t, locale } = words;
  if (refreshed.length + old.length + sentences.length === 0) return null;
  const list = new Intl.ListFormat(locale, { type: 'unit' });
  return (
    <SlimNotice tone="subtle">
      <List>
        {refreshed.length > 0 && (
          <li>
            {t('pitches.news.refreshed', {
              list: list.format(refreshed.map(({ then, now }) => `${then} → ${now}`)),
            })}
          </li>
        )}
        {old.map((one) => (
          <li key={one.start}>
            {t('pitches.news.own', { text: one.text })}{' '}
            {one.instead.map((token) => {
              const text = numberText(numbers[token], words);
              const label = t('pitches.finding.instead', { text });
              return (
                <Button
                  key={token}
                  isLink
                  size="small"
                  onClick={() => onTake(one, { label, instead: `{${token}}` })}
                >
                  {label}
                </Button>
              );
            })}
          </li>
        ))}
        {sentences.map((sentence) => (
          <li key={sentence.stored}>
            {t('pitches.news.more', { text: sentence.text })}{' '}
            <Button isLink size="small" onClick={() => onAdd(sentence)}>
              {t('pitches.news.add')}
            </Button>
          </li>
        ))}
      </List>
    </SlimNotice>
  );
}
