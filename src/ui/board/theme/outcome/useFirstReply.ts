import { useEffect, useMemo, useState } from 'react';
import type { Release } from '#domain/decision/Decision.ts';
import type { Addressee } from '#domain/outcome/Addressee.ts';
import { wordingIn } from '#domain/outcome/foldWordings.ts';
import { recalledQuote, replyDraft, shortQuote } from '#domain/outcome/replyDraft.ts';
import { replyLanguage } from '#domain/outcome/REPLY_LANGUAGES.ts';
import { toldIn } from '#domain/outcome/toldIn.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { customerTongue } from '#workflows/outcome/customerTongue.ts';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';

/** A reply as it is proposed. */
export interface FirstReply {
  readonly text: string;
  /** What product released, as it stands in it. */
  readonly news: string;
  /** What it is written in (BCP 47). */
  readonly language: string;
  /** The customer's language is known and there are words for it. */
  readonly isSure: boolean;
  /** What product released is not in that language. */
  readonly isNewsInOther: boolean;
}

interface From {
  readonly opened: OpenedTheme;
  readonly addressee: Addressee;
  readonly release: Release;
  readonly name: string;
  readonly locale: string | null;
}

/** The reply that is proposed to a customer; `null` while their language is being found out. */
export function useFirstReply({ opened, addressee, release, name, locale }: From): FirstReply | null {
  const { language, worker } = useBoardOutside();
  const [tongue, setTongue] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    const abort = new AbortController();
    void customerTongue(language, addressee, locale, abort.signal).then((spoken) => {
      if (!abort.signal.aborted) setTongue(spoken);
    });
    return () => abort.abort();
  }, [language, addressee, locale]);
  return useMemo(() => {
    if (tongue === undefined) return null;
    const spoken = tongue === null ? null : replyLanguage(tongue);
    const written = spoken ?? replyLanguage(worker.locale) ?? 'en';
    const news = toldIn(release, written);
    const quote = recalledQuote(addressee.tickets.flatMap(({ quotes }) => quotes));
    const date = new Intl.DateTimeFormat(written, { dateStyle: 'long' });
    const text = replyDraft(wordingIn(opened.journal, opened.theme.id, written).text, {
      name,
      quote: quote === null ? null : shortQuote(quote.text),
      date: quote === null ? '' : date.format(new Date(quote.at)),
      news: news?.text ?? '',
      agent: worker.name,
    });
    const isNewsInOther = news?.isOther === true;
    return { text, news: news?.text ?? '', language: written, isSure: spoken !== null, isNewsInOther };
  }, [tongue, release, addressee, opened, name, worker]);
}
