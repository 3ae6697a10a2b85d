import { Board } from '#ui/board/Board.tsx';
import { startPage } from './startPage.tsx';

/** The start of the full page in the navigation bar. */
void startPage((_zendesk, outside) => outside, <Board />, ['page', 'board']);
