// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { useKeptFocus } from '#ui/board/frame/useKeptFocus.ts';

afterEach(cleanup);

function Page({ isBusy, isGone = false }: { readonly isBusy: boolean; readonly isGone?: boolean }) {
  const page = useRef<HTMLElement>(null);
  useKeptFocus(page);
  return (
    <main ref={page}>
      <section tabIndex={-1} aria-label="Export">
        {!isGone && <button disabled={isBusy}>Save</button>}
        <input aria-label="Search" />
      </section>
    </main>
  );
}

/** What browsers do as a button can be pressed no more, and jsdom does not: nothing has the focus. */
function dropFocus(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

const save = () => screen.getByRole('button', { name: 'Save' });

describe('the focus of a button that works', () => {
  it('comes back when it is done', async () => {
    const { rerender } = render(<Page isBusy={false} />);
    save().focus();
    dropFocus();
    rerender(<Page isBusy />);
    await Promise.resolve();
    expect(document.activeElement).toBe(document.body);
    rerender(<Page isBusy={false} />);
    await waitFor(() => expect(document.activeElement).toBe(save()));
  });

  it('stays where somebody went meanwhile', async () => {
    const { rerender } = render(<Page isBusy={false} />);
    save().focus();
    dropFocus();
    rerender(<Page isBusy />);
    await Promise.resolve();
    screen.getByLabelText('Search').focus();
    rerender(<Page isBusy={false} />);
    await Promise.resolve();
    expect(document.activeElement).toBe(screen.getByLabelText('Search'));
  });

  it('is not taken from whoever left the page’s fields, where another button changes', async () => {
    const { rerender } = render(<Page isBusy />);
    screen.getByLabelText('Search').focus();
    dropFocus();
    rerender(<Page isBusy={false} />);
    await Promise.resolve();
    expect(document.activeElement).toBe(document.body);
  });

  it('goes to its panel where the button is gone', async () => {
    const { rerender } = render(<Page isBusy={false} />);
    save().focus();
    rerender(<Page isBusy={false} isGone />);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Export' })));
  });
});

function List({ isOpen }: { readonly isOpen: boolean }) {
  const page = useRef<HTMLElement>(null);
  useKeptFocus(page);
  return (
    <main ref={page}>
      <section tabIndex={-1} aria-label="Objections">
        <ul>
          <li>
            <button>First</button>
          </li>
          <li data-line>
            <button>Second</button>
            {isOpen && (
              <form>
                <input aria-label="Words" />
              </form>
            )}
          </li>
        </ul>
      </section>
    </main>
  );
}

describe('the focus of a form that closes', () => {
  it('stays in its line of a list', async () => {
    const { rerender } = render(<List isOpen />);
    screen.getByLabelText('Words').focus();
    rerender(<List isOpen={false} />);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Second' })));
  });
});
