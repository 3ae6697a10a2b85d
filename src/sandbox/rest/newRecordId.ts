import { createHash } from 'node:crypto';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A record id as Zendesk makes them (ULID): the time, then digits that look random. Two records of the same
 * millisecond do not sort in the order of their creation, and the same account makes the same ids again.
 */
export function newRecordId(ms: number, sequence: number): string {
  const time = encode(BigInt(ms), 10);
  const rest = BigInt(`0x${createHash('md5').update(`record ${sequence}`).digest('hex').slice(0, 20)}`);
  return time + encode(rest, 16);
}

function encode(value: bigint, length: number): string {
  let text = '';
  for (let rest = value, left = length; left > 0; left -= 1, rest /= 32n)
    text = (alphabet[Number(rest % 32n)] ?? '0') + text;
  return text;
}
