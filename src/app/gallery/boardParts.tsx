import { Button } from '@zendeskgarden/react-buttons';
import { EmptyPage } from '#ui/board/frame/EmptyPage.tsx';
import { BoardNavigation } from '#ui/board/frame/BoardNavigation.tsx';
import { PageLink } from '#ui/board/frame/PageLink.tsx';
import { PageTitle } from '#ui/board/frame/PageTitle.tsx';
import { Panel } from '#ui/board/frame/Panel.tsx';
import { PanelBody } from '#ui/board/frame/PanelBody.tsx';
import { SmallLink } from '#ui/board/frame/SmallLink.tsx';
import { Subtle } from '#ui/board/frame/Subtle.tsx';
import { Toast } from '#ui/board/frame/Toast.tsx';
import type { BoardNotice } from '#ui/board/frame/BoardNotice.ts';
import { FailureNotice } from '#ui/parts/FailureNotice.tsx';
import { Skeleton } from '@zendeskgarden/react-loaders';
import { ThemeSkeleton } from '#ui/board/theme/ThemeSkeleton.tsx';
import { ThemesSkeleton } from '#ui/board/themes/ThemesSkeleton.tsx';
import styled from 'styled-components';
import type { Part } from './Exhibit.tsx';
import { LONG, LONG_NAME, LONG_WORD } from './samples.ts';

const nothing = () => undefined;

/** As high as a toast at a page's foot. */
const Foot = styled.div`
  min-height: 144px;
`;

const NOTICES: readonly (readonly [string, BoardNotice])[] = [
  ['done', { at: 'done', text: 'Merged into “CSV export from reports”.', onUndo: nothing }],
  ['overtaken', { at: 'overtaken', text: 'Tom Okafor champions this already.' }],
  ['failed', { at: 'failed', failure: { kind: 'offline', what: 'merge themes' }, onRetry: nothing }],
  ['failed, and nothing to try again', { at: 'failed', failure: { kind: 'gone', what: 'merge themes' } }],
  ['done, with long words', { at: 'done', text: `Merged into “${LONG_NAME}”.`, onUndo: nothing }],
];

/** What stands on the full page. */
export const BOARD_PARTS: readonly Part[] = [
  {
    part: 'BoardNavigation',
    states: [
      { name: 'themes are open', node: <BoardNavigation route={{ page: 'themes' }} onPalette={nothing} /> },
    ],
  },
  {
    part: 'PageTitle',
    states: [
      { name: 'a page', node: <PageTitle>Themes</PageTitle> },
      { name: 'a long name', node: <PageTitle>{LONG_NAME}</PageTitle> },
      { name: 'one long word', node: <PageTitle>{LONG_WORD}</PageTitle> },
    ],
  },
  {
    part: 'PageLink',
    states: [
      { name: 'a theme', node: <PageLink href="#">CSV export from reports</PageLink> },
      { name: 'a long name', node: <PageLink href="#">{LONG_NAME}</PageLink> },
    ],
  },
  {
    part: 'SmallLink',
    states: [
      { name: 'one more thing to do', node: <SmallLink>Show 12 more</SmallLink> },
      { name: 'not now', node: <SmallLink disabled>Show 12 more</SmallLink> },
    ],
  },
  { part: 'Subtle', states: [{ name: 'second rank', node: <Subtle>2 days ago</Subtle> }] },
  {
    part: 'Panel',
    states: [
      {
        name: 'with something beside its title',
        node: (
          <Panel title="Champion" aside={<Button size="small">Champion this</Button>}>
            <p>Nobody champions this yet.</p>
          </Panel>
        ),
      },
      {
        name: 'empty',
        node: (
          <Panel title="What I watch">
            <Subtle as="p">You watch nothing yet. On a theme’s page you can watch it.</Subtle>
          </Panel>
        ),
      },
      {
        name: 'loading',
        node: (
          <Panel title="What I watch">
            <Skeleton width="60%" height="16px" />
          </Panel>
        ),
      },
      {
        name: 'failing',
        node: (
          <Panel title="What I watch">
            <FailureNotice failure={{ kind: 'offline', what: 'read themes' }} onRetry={nothing} />
          </Panel>
        ),
      },
      {
        name: 'full, with long words',
        node: (
          <Panel title={LONG_NAME} aside={<PageLink href="#">All that shipped</PageLink>}>
            <PanelBody>
              <p>{LONG}</p>
              <p style={{ overflowWrap: 'anywhere' }}>{LONG_WORD}</p>
              <SmallLink>Show 12 more</SmallLink>
            </PanelBody>
          </Panel>
        ),
      },
    ],
  },
  {
    part: 'EmptyPage',
    states: [
      {
        name: 'with one thing to do',
        node: (
          <EmptyPage title="No themes yet" text="Open any ticket: what customers ask for appears beside it.">
            <Button size="small">Open tickets</Button>
          </EmptyPage>
        ),
      },
      {
        name: 'nothing to do about it, in long words',
        node: <EmptyPage title={LONG_NAME} text={LONG} />,
      },
    ],
  },
  { part: 'ThemesSkeleton', states: [{ name: 'loading', node: <ThemesSkeleton /> }] },
  { part: 'ThemeSkeleton', states: [{ name: 'loading', node: <ThemeSkeleton /> }] },
  {
    part: 'Toast',
    states: NOTICES.map(([name, notice]) => ({
      name,
      node: (
        <Foot>
          <Toast notice={notice} onClose={nothing} />
        </Foot>
      ),
    })),
  },
];
