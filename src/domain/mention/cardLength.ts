/** Numbers as payment cards have them: the first digits say whose they are (ISO/IEC 7812), and so how many there are. */
const CARDS =
  /^(?:4\d{15}(?:\d{3})?|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|3[068]\d{12}|35\d{14}|6(?:011\d{12}|[245]\d{14}))$/;

/**
 * How many units of `text`, which begins with a digit, a card number takes; 0 where it is none. Digits in groups with
 * single spaces or dashes between; the last is the check digit of Luhn's method. One other number in ten passes that
 * too: a number of 16 digits that begins like a card's is rarely anything else in a customer's sentence.
 */
export function cardLength(text: string): number {
  for (const wanted of [19, 16, 15, 14]) {
    let digits = '';
    let end = 0;
    while (end < text.length && digits.length < wanted) digits += (text[end++] ?? '').replace(/\D/, '');
    if (/^\w|^[.,]\d/.test(text.slice(end)) || !CARDS.test(digits)) continue;
    let sum = 0;
    for (let index = 0; index < wanted; index++) {
      const digit = Number(digits[wanted - 1 - index]) * (1 + (index % 2));
      sum += digit > 9 ? digit - 9 : digit;
    }
    if (sum % 10 === 0) return end;
  }
  return 0;
}
