import { cleanup } from '@testing-library/react';
import { afterAll } from 'vitest';
import { keptReplies } from '#ui/board/theme/outcome/keptReplies.ts';
import { keptWords } from '#ui/board/theme/pitch/keptWords.ts';

/*
 * The files of this room share a page and its modules, one file after the other (`SCREEN_TESTS` in vite.config.ts). Loaded
 * before each of them: the next one begins as if the page had just been opened.
 */
afterAll(() => {
  cleanup();
  document.body.replaceChildren();
  window.history.replaceState(null, '', '/');
  localStorage.clear();
  keptReplies.clear();
  keptWords.clear();
});
