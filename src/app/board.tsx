import { Board } from '#ui/board/Board.tsx';
import { boardOutside } from './boardOutside.ts';
import { startPage } from './startPage.tsx';
import { startSyncing } from './startSyncing.ts';

/** The start of the full page in the navigation bar. */
void startPage(
  async (zendesk, outside) => {
    const whole = await boardOutside(zendesk, outside);
    startSyncing(whole);
    return whole;
  },
  <Board />,
  ['page', 'board'],
);
