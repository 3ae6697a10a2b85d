import type { AccountReplica, ReplicaNews } from '#ports/AccountReplica.ts';
import * as v from 'valibot';
import type { NewsWire } from '../outbox/NewsWire.ts';
import { toldReplicaNews } from './keptState.ts';

/** News of the replica, for this tab and over the wire for all others of this person. */
export function replicaNews(wire: NewsWire): Pick<AccountReplica, 'onNews'> & {
  readonly tell: (news: ReplicaNews) => void;
} {
  const listeners = new Set<(news: ReplicaNews) => void>();
  const tellHere = (news: ReplicaNews) => {
    for (const listener of [...listeners]) listener(news);
  };
  wire.listen((told) => {
    const news = v.safeParse(toldReplicaNews, told);
    if (news.success) tellHere(news.output);
  });
  return {
    onNews: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: (news) => {
      tellHere(news);
      wire.send(news);
    },
  };
}
