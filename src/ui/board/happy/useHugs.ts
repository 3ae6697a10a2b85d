import { useEffect, useState } from 'react';
import type { Link } from '#domain/pitch/foldLinks.ts';
import type { TrackerSetting } from '#domain/setting/TrackerSetting.ts';
import type { Keepsake } from '#ports/HappyFile.ts';
import type { IssuePreview } from '#ports/Trackers.ts';
import { type PostFailure, postedPraise, praiseText } from '#workflows/kudos/postPraise.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';

/** How praise stands in the team's channel, and what would arrive; `link` is `null` while nobody knows. */
export type KnownHugs =
  | { readonly at: 'loading' }
  | { readonly at: 'failed'; readonly failure: PostFailure }
  | { readonly at: 'open'; readonly link: Link | null; readonly arrives: IssuePreview };

/** Asks who can read there and how it stands before anything is proposed. */
export function useHugs(keepsake: Keepsake, setting: TrackerSetting, title: string) {
  const outside = useBoardOutside();
  const [known, setKnown] = useState<KnownHugs>({ at: 'loading' });
  useEffect(() => {
    const abort = new AbortController();
    const ask = async (): Promise<KnownHugs> => {
      const opened = await outside.trackers.open(setting);
      if (!opened.ok) return { at: 'failed', failure: opened.failure };
      const readers = await opened.value.readers(abort.signal);
      if (!readers.ok) return { at: 'failed', failure: readers.failure };
      const isPublic = readers.value === 'everybody';
      if (isPublic || !setting.quotes)
        return { at: 'failed', failure: { kind: 'quotes', quotes: [keepsake.quote.text], isPublic } };
      const link = await postedPraise(outside, keepsake, abort.signal);
      if (!link.ok) return { at: 'failed', failure: { kind: 'zendesk', failure: link.failure } };
      const text = await praiseText(outside, keepsake, title);
      if (!text.ok) return { at: 'failed', failure: { kind: 'zendesk', failure: text.failure } };
      const arrives = opened.value.preview({ ...text.value, marker: 'preview' });
      return { at: 'open', link: link.value, arrives };
    };
    void ask().then((now) => {
      if (!abort.signal.aborted) setKnown(now);
    });
    return () => abort.abort();
  }, [outside, keepsake, setting, title]);
  const setLink = (link: Link | null) =>
    setKnown((before) => (before.at === 'open' ? { ...before, link } : before));
  return { known, setLink };
}
