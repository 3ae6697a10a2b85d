// @vitest-environment jsdom
import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { viewStart } from '#ui/board/themes/ThemesView.ts';
import { useThemesAddress } from '#ui/board/themes/useThemesAddress.ts';

beforeEach(() => {
  vi.useFakeTimers();
  window.history.replaceState(null, '', '#/themes');
});

afterEach(() => vi.useRealTimers());

const follow = (search: string) =>
  renderHook(() =>
    useThemesAddress('themes', { page: 'themes' }, { ...viewStart('themes'), search }, () => undefined),
  );

describe('the address of a list', () => {
  it('follows what somebody types once they pause', () => {
    follow('export');
    vi.advanceTimersByTime(299);
    expect(window.location.hash).toBe('#/themes');
    vi.advanceTimersByTime(1);
    expect(window.location.hash).toMatch(/^#\/themes\/.*export/);
  });

  it.each(['#/themes/kind=bug', '#/vacant', '#/themes/abc'])(
    'leaves %s alone, to which somebody is going while the page has not heard of it',
    (hash) => {
      follow('export');
      window.location.hash = hash;
      vi.advanceTimersByTime(1_000);
      expect(window.location.hash).toBe(hash);
    },
  );
});
