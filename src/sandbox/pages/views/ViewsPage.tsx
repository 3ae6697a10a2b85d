import { useEffect, useState } from 'react';
import styled from 'styled-components';
import { useWorkspace } from '../look/useWorkspace.ts';
import type { ViewCountRecord, ViewRecord } from '../records/ViewRecord.ts';
import { useObservable } from '../workspace/useObservable.ts';
import { LoadFailure } from './LoadFailure.tsx';
import { ViewList } from './ViewList.tsx';
import { ViewTickets } from './ViewTickets.tsx';

/** Views with their counts on the left, the chosen one's tickets on the right. */
export function ViewsPage({ viewId }: { readonly viewId: number | undefined }) {
  const workspace = useWorkspace();
  const route = useObservable(workspace.route);
  const [views, setViews] = useState<readonly ViewRecord[]>([]);
  const [counts, setCounts] = useState<ReadonlyMap<number, number>>(new Map());
  const [failure, setFailure] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const here = route.kind === 'views';

  useEffect(() => {
    if (!here) return;
    let current = true;
    const { rest } = workspace;
    const read = async () => {
      const list = await rest.list<ViewRecord>('/api/v2/views?active=true', 'views', 'Reading the views');
      if (!current) return;
      setViews(list);
      setFailure(undefined);
      const ids = list.map((view) => view.id).join(',');
      const { view_counts } = await rest.get<{ view_counts: ViewCountRecord[] }>(
        `/api/v2/views/count_many?ids=${ids}`,
        'Counting the views',
      );
      if (current) setCounts(new Map(view_counts.map((count) => [count.view_id, count.value ?? 0])));
    };
    read().catch((cause: unknown) => {
      if (current) setFailure(cause instanceof Error ? cause.message : String(cause));
    });
    return () => {
      current = false;
    };
  }, [workspace, here, attempt]);

  const chosen = views.find((view) => view.id === (viewId ?? workspace.lastView)) ?? views[0];
  return (
    <Columns>
      <ViewList views={views} counts={counts} chosen={chosen?.id} />
      <Tickets>
        {failure && <LoadFailure message={failure} retry={() => setAttempt((count) => count + 1)} />}
        {chosen && <ViewTickets key={chosen.id} view={chosen} count={counts.get(chosen.id)} here={here} />}
      </Tickets>
    </Columns>
  );
}

const Columns = styled.div`
  display: flex;
  height: 100%;
`;

const Tickets = styled.div`
  display: flex;
  flex: 1;
  flex-direction: column;
  min-width: 0;
`;
