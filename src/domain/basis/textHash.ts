/**
 * A 53-bit hash of a text's letters and digits, as 11 characters of base 36. Case, white space, punctuation and
 * markup do not matter, so that the same comment read as HTML, as plain text or from an export has the same hash.
 *
 * For telling the comments of one author and second apart, not for secrets. Method: cyrb53 (public domain), two
 * 32-bit multiplicative lanes over UTF-16 units.
 */
export function textHash(text: string): string {
  const letters = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < letters.length; i++) {
    const unit = letters.charCodeAt(i);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36).padStart(11, '0');
}
