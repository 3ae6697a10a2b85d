import { type RefObject, useEffect, useRef } from 'react';

/**
 * Takes the focus to the first field that is wrong, each time that somebody tried to save it so: by the keyboard alone it may
 * be far above.
 *
 * @param tries raised with each such try.
 */
export function useFaultFocus(tries: number): RefObject<HTMLFormElement> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  return form;
}
