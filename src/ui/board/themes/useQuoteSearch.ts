import { useCallback, useEffect, useRef, useState } from 'react';
import type { ThemeId } from '#domain/basis/Id.ts';
import { isUnspaced, wantedWords } from '#domain/theme/searchWords.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';
import { useBoard } from '../frame/BoardContext.tsx';

/** A single letter begins something in every theme. */
const LETTERS = 2;

/** The themes that customers ask for in the words of a search. */
export interface QuoteSearch {
  /** As far as it is known: of a search that was begun like this one until this one's are here. */
  readonly found: ReadonlySet<ThemeId>;
  /** More may be found. */
  readonly isPending: boolean;
  /** Somebody is about to search. */
  readonly prepare: () => void;
}

interface Answer {
  readonly text: string;
  /** Of what is kept of the account. */
  readonly revision: string;
  readonly found: ReadonlySet<ThemeId>;
}

const NOTHING: ReadonlySet<ThemeId> = new Set();
const NO_ANSWER: Answer = { text: '', revision: '', found: NOTHING };

/**
 * Searches all quotes that this browser keeps of the account, beside the page: what is found by names never waits for it. Of
 * keys that come faster than answers only the last is asked for.
 */
export function useQuoteSearch(text: string): QuoteSearch {
  const { folding } = useBoardOutside();
  const { account } = useBoard();
  // While the account is read for the first time each page brings more quotes.
  const revision = `${account.numbers?.revision ?? ''} ${account.state?.step ?? ''}`;
  const [answer, setAnswer] = useState(NO_ANSWER);
  /** `null` when the list is gone. */
  const wanted = useRef<Pick<Answer, 'text' | 'revision'> | null>(null);
  const isAsking = useRef(false);
  const search = wantedWords(text).join(' ');
  const isWorth = isUnspaced(search) || search.length >= LETTERS;

  const ask = useCallback(async () => {
    if (isAsking.current) return;
    isAsking.current = true;
    for (let asked = wanted.current; asked !== null;) {
      const said = await folding.saidIn(asked.text);
      const isLatest: boolean = asked === wanted.current;
      // Nothing is lost where it fails: names and examples are found all the same.
      if (isLatest) setAnswer({ ...asked, found: said.ok ? new Set(said.value) : NOTHING });
      asked = isLatest ? null : wanted.current;
    }
    isAsking.current = false;
  }, [folding]);

  useEffect(() => {
    if (!isWorth) return;
    wanted.current = { text: search, revision };
    void ask();
  }, [search, revision, isWorth, ask]);
  useEffect(
    () => () => {
      wanted.current = null;
    },
    [],
  );

  const isAnswered = answer.text === search && answer.revision === revision;
  const isLike = answer.text !== '' && search.startsWith(answer.text);
  return {
    found: isWorth && (isAnswered || isLike) ? answer.found : NOTHING,
    isPending: isWorth && !isAnswered,
    prepare: useCallback(() => void folding.saidIn(''), [folding]),
  };
}
