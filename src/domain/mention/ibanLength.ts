/** How long IBANs are, by country: SWIFT's registry of IBAN formats. */
const LENGTHS =
  'AD24AE23AL28AT20AZ28BA20BE16BG22BH22BR29BY28CH21CR22CY28CZ24DE22DK18DO28EE20EG29ES24FI18FO18FR27GB22GE22GI23GL18GR27GT28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MR27MT31MU30NL18NO15PK24PL28PS29PT25QA29RO24RS22SA24SC31SE24SI19SK24SM27ST25SV28TL23TN24TR26UA29VA22VG24XK20';

/**
 * How many units of `text`, which begins like one, an IBAN takes; 0 where it is none: its country's length, in
 * capitals or not, single spaces or dashes between, and the checksum of ISO 13616 (the remainder by 97 is 1).
 */
export function ibanLength(text: string): number {
  const at = LENGTHS.indexOf(text.slice(0, 2).toUpperCase());
  const wanted = at < 0 || at % 4 > 0 ? 0 : Number(LENGTHS.slice(at + 2, at + 4));
  let plain = '';
  let end = 0;
  while (end < text.length && plain.length < wanted) plain += (text[end++] ?? '').replace(/[ -]/, '');
  if (wanted === 0 || plain.length < wanted || /^[a-z\d]/i.test(text.slice(end))) return 0;
  let rest = 0;
  for (const one of plain.slice(4) + plain.slice(0, 4)) {
    const value = parseInt(one, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1 ? end : 0;
}
