import { Button } from '@zendeskgarden/react-buttons';
import { useEffect, useState } from 'react';
import styled from 'styled-components';
import { Muted } from '../look/Muted.ts';
import { useWorkspace } from '../look/useWorkspace.ts';
import type { ViewRecord } from '../records/ViewRecord.ts';
import { LoadFailure } from './LoadFailure.tsx';
import { type ViewPage, readViewPage } from './readViewPage.ts';
import { TicketTable } from './TicketTable.tsx';
import { token } from '../look/token.ts';

interface ViewTicketsProps {
  readonly view: ViewRecord;
  readonly count: number | undefined;
  /** Whether this place is on the screen; coming back reads the page again. */
  readonly here: boolean;
}

/** A view's tickets, page by page. */
export function ViewTickets({ view, count, here }: ViewTicketsProps) {
  const { rest } = useWorkspace();
  const [page, setPage] = useState<ViewPage>();
  const [failure, setFailure] = useState<string>();
  /** Cursors of the pages up to this one; the first page has none. */
  const [cursors, setCursors] = useState<readonly (string | undefined)[]>([undefined]);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    if (!here) return;
    let current = true;
    readViewPage(rest, view.id, cursors.at(-1)).then(
      (read) => {
        if (!current) return;
        setPage(read);
        setFailure(undefined);
      },
      (cause: unknown) => {
        if (current) setFailure(cause instanceof Error ? cause.message : String(cause));
      },
    );
    return () => {
      current = false;
    };
  }, [rest, view.id, cursors, here, attempt]);

  const next = page?.next;
  return (
    <>
      <Head>
        <Title>{view.title}</Title>
        <Muted>{count === undefined ? '' : `${String(count)} tickets`}</Muted>
      </Head>
      {failure && <LoadFailure message={failure} retry={() => setAttempt((tries) => tries + 1)} />}
      <Scroll>{page && <TicketTable title={view.title} page={page} />}</Scroll>
      {(cursors.length > 1 || next !== undefined) && (
        <Foot aria-label="Pages">
          <Button
            size="small"
            disabled={cursors.length === 1}
            onClick={() => setCursors(cursors.slice(0, -1))}
          >
            Previous page
          </Button>
          <Muted>Page {cursors.length}</Muted>
          <Button size="small" disabled={next === undefined} onClick={() => setCursors([...cursors, next])}>
            Next page
          </Button>
        </Foot>
      )}
    </>
  );
}

const Head = styled.div`
  align-items: baseline;
  display: flex;
  gap: 12px;
  padding: 16px 20px 8px;
`;

const Title = styled.h1`
  font-size: ${token((theme) => theme.fontSizes.lg)};
  font-weight: ${token((theme) => theme.fontWeights.semibold)};
  line-height: 24px;
`;

const Scroll = styled.div`
  flex: 1;
  min-height: 0;
  overflow: auto;
  padding: 0 8px;
`;

const Foot = styled.nav`
  align-items: center;
  display: flex;
  gap: 12px;
  justify-content: center;
  padding: 8px;
`;
