/** Runs in the page: the longest time between two frames while the list is scrolled, in milliseconds. */
export function scrollThrough(): Promise<number> {
  const page = document.scrollingElement;
  if (page === null || page.scrollHeight < 50_000) throw new Error('no long list');
  return new Promise((resolve) => {
    let [frames, longest, last] = [0, 0, 0];
    const step = (now: number) => {
      if (last !== 0) longest = Math.max(longest, now - last);
      last = now;
      page.scrollTop += 400;
      frames += 1;
      if (frames < 180) requestAnimationFrame(step);
      else resolve(longest);
    };
    requestAnimationFrame(step);
  });
}
