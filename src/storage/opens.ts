/** A browser that asks the person first, or another tab that does not let go, must not hold up the screen. */
const OPEN_TIMEOUT_MS = 2_000;

/** Whether a database can be opened in time. */
export function opens(open: () => Promise<unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, OPEN_TIMEOUT_MS, false);
    const settle = (isOpen: boolean) => {
      clearTimeout(timer);
      resolve(isOpen);
    };
    open().then(
      () => settle(true),
      () => settle(false),
    );
  });
}
