/**
 * Puts a text on the clipboard, with the same as HTML where it is given; whether it is there. Zendesk's frame may not allow the
 * page to write to the clipboard; the browser's old way, which goes by the click, mostly works there too.
 */
export async function copyText(text: string, html: string | null = null): Promise<boolean> {
  try {
    if (html === null) await navigator.clipboard.writeText(text);
    else {
      const blobs = Object.entries({ 'text/plain': text, 'text/html': html }).map(
        ([type, content]) => [type, new Blob([content], { type })] as const,
      );
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    }
    return true;
  } catch {
    return copyByEvent(text, html);
  }
}

function copyByEvent(text: string, html: string | null): boolean {
  let isTaken = false;
  const fill = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    if (html !== null) event.clipboardData?.setData('text/html', html);
    isTaken = event.clipboardData !== null;
  };
  document.addEventListener('copy', fill);
  try {
    document.execCommand('copy');
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', fill);
  }
  return isTaken;
}
