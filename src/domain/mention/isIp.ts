/**
 * Whether this is an address of the Internet: four numbers up to 255 (RFC 791), unless the words before call it a
 * version; or eight groups of hexadecimal digits, fewer with one `::` (RFC 4291). Times of day have no `::`.
 */
export function isIp(found: string, before: string, after: string): boolean {
  if (/[\w\].:-]$/.test(before) || /^[\w[]|^\.\d/.test(after)) return false;
  if (!found.includes(':'))
    return (
      found.split('.').every((part) => Number(part) < 256) &&
      !/(?:\bv|version|release|build|firmware|update|patch)[ .:]{0,2}$/i.test(before)
    );
  const groups = found.split(':');
  const gaps = groups.filter((part) => part === '').length;
  return (
    /\d/.test(found) &&
    !after.startsWith(':') &&
    (gaps === 0 ? groups.length === 8 : gaps === 1 && groups.length > 3)
  );
}
