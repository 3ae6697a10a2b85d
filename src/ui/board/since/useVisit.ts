import { useCallback, useEffect, useRef, useState } from 'react';
import type { NewsSince } from '#domain/outcome/newsSince.ts';
import { seenIn } from '#domain/outcome/Seen.ts';
import { arrive, type Visit } from '#domain/outcome/Visit.ts';
import { readNews } from '#workflows/visit/readNews.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';
import { useBoard } from '../frame/BoardContext.tsx';

/** The news of this visit, as soon as they are known, and how to put them away. What was seen is kept meanwhile. */
export function useVisit(): { readonly news: NewsSince | null; readonly putAway: () => void } {
  const outside = useBoardOutside();
  const { numbers, state } = useBoard().account;
  const { choices, now } = outside;
  const [cameAt] = useState(now);
  const [arrived] = useState(() => arrive(choices.visit(), cameAt));
  const visit = useRef<Visit | null>(arrived);
  const [news, setNews] = useState<NewsSince | null>(arrived?.news ?? null);
  const syncedAt = state?.syncedAt ?? null;
  const newest = state?.feeds.events.newest ?? null;
  useEffect(() => {
    if (numbers === null) return;
    const abort = new AbortController();
    const look = async () => {
      const latest = seenIn(numbers.themes, newest, now());
      const before = visit.current?.before ?? null;
      const read = before === null ? null : await readNews(outside, before, cameAt, abort.signal);
      if (abort.signal.aborted) return;
      // Unless they were put away meanwhile.
      const found = visit.current?.before != null && read?.ok === true ? read.value : null;
      visit.current = {
        latest,
        before: found === null ? (visit.current?.before ?? null) : null,
        news: found ?? visit.current?.news ?? null,
      };
      setNews(visit.current.news);
      choices.saveVisit(visit.current);
    };
    void look();
    return () => abort.abort();
  }, [outside, choices, now, numbers, newest, syncedAt, cameAt]);
  const putAway = useCallback(() => {
    setNews(null);
    if (visit.current == null) return;
    visit.current = { ...visit.current, before: null, news: null };
    choices.saveVisit(visit.current);
  }, [choices]);
  return { news, putAway };
}
