import { Button } from '@zendeskgarden/react-buttons';
import { Field, Select } from '@zendeskgarden/react-forms';
import { Skeleton } from '@zendeskgarden/react-loaders';
import { useState } from 'react';
import styled from 'styled-components';
import { LEVELS } from '#domain/setting/Ladder.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';
import { SlimNotice } from '../../parts/SlimNotice.tsx';
import { useAllWords } from '../../parts/useAllWords.ts';
import { useWords, WordsProvider } from '../../parts/Words.tsx';
import { Actions } from '../frame/Actions.tsx';
import { useBoard } from '../frame/BoardContext.tsx';
import { copyText } from '../frame/copyText.ts';
import { DateField } from '../frame/DateField.tsx';
import { NarrowPage } from '../frame/NarrowPage.ts';
import { PageTitle } from '../frame/PageTitle.tsx';
import { saveFile } from '../frame/saveFile.ts';
import { SmallLink } from '../frame/SmallLink.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { packMarkdown } from './packMarkdown.ts';
import { type Claims, packPaper } from './packPaper.ts';
import { PackView } from './PackView.tsx';
import { usePack } from './usePack.ts';
import { usualLadder } from './usualLadder.ts';

const Choices = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(220px, 1fr));
  align-items: end;
  gap: ${({ theme }) => theme.space.sm};
`;

/** What this person did in a span, for a review or a promotion; only they can make it. Its words are loaded with it. */
export function PackPage() {
  const words = useAllWords();
  if (words === null) return <Skeleton width="60%" height="16px" />;
  return (
    <WordsProvider words={words}>
      <Room />
    </WordsProvider>
  );
}

function Room() {
  const words = useWords();
  const { t } = words;
  const outside = useBoardOutside();
  const { account, say } = useBoard();
  const { from, until, setSpan, read, make, isChanged, look } = usePack();
  const [claims, setClaims] = useState<Claims>({});
  const isWrong = from > until;
  const pack = read?.ok === true ? read.value : null;
  const { areas } = pack?.ladder ?? usualLadder(t);
  const paper = pack === null ? null : packPaper(pack, { ...outside, from, until, claims }, words);
  const copy = async () => {
    look();
    const isCopied = paper !== null && (await copyText(packMarkdown(paper)));
    say(
      isCopied
        ? { at: 'done', text: t('pitches.copied') }
        : { at: 'overtaken', text: t('pitches.notCopied') },
    );
  };
  return (
    <NarrowPage>
      <header>
        <PageTitle>{t('outcome.pack.title')}</PageTitle>
        <Subtle as="p">{t('outcome.pack.what')}</Subtle>
      </header>
      <Choices>
        <DateField
          label={t('outcome.pack.from')}
          value={from}
          from="2000-01-01"
          wrong={isWrong ? t('outcome.pack.wrong') : null}
          onChange={(day) => day !== null && setSpan({ from: day, until })}
        />
        <DateField
          label={t('outcome.pack.until')}
          value={until}
          from="2000-01-01"
          wrong={null}
          onChange={(day) => day !== null && setSpan({ from, until: day })}
        />
        {areas.map(({ name, levels }, at) => (
          <Field key={name}>
            <Field.Label>{t('outcome.pack.level', { area: name })}</Field.Label>
            <Select
              isCompact
              value={String(claims[at] ?? '')}
              onChange={({ currentTarget: { value } }) => {
                const level = ([0, 1, 2] as const).find((one) => String(one) === value);
                setClaims({ ...claims, [at]: level });
              }}
            >
              <option value="">–</option>
              {levels.map((text, level) => (
                <option key={level} value={level}>
                  {`${LEVELS[level] ?? ''}: ${text}`}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </Choices>
      {account.numbers === null && <Subtle as="p">{t('mine.taggedReading')}</Subtle>}
      {account.numbers !== null && read === null && !isWrong && <Skeleton width="60%" height="16px" />}
      {read?.ok === false && <FailureNotice failure={read.failure} onRetry={make} />}
      {isChanged && (
        <SlimNotice>
          <span>{t('outcome.pack.changed')}</span>
          <SmallLink onClick={make}>{t('outcome.pack.again')}</SmallLink>
        </SlimNotice>
      )}
      {paper !== null && (
        <>
          <Actions>
            <Button size="small" onClick={() => void copy()}>
              {t('pitches.copyMarkdown')}
            </Button>
            <Button
              size="small"
              onClick={() => {
                look();
                saveFile('evidence-pack.md', packMarkdown(paper), 'text/markdown');
              }}
            >
              {t('outcome.happy.markdown')}
            </Button>
            <Button
              size="small"
              onClick={() => {
                look();
                window.print();
              }}
            >
              {t('pitches.print')}
            </Button>
          </Actions>
          <PackView paper={paper} />
        </>
      )}
    </NarrowPage>
  );
}
