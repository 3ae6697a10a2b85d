const CALLED_PHONE =
  /(?:\b(?:tel(?:efoo?n\w{0,9}|[ée]fono|efone|[ée]phone|\.)?|phone|mobiln?\w{0,8}|mobile|m[óo]vil|cell|celular|portable|handy\w{0,6}|fax|whatsapp|rufnummer)|(?:call|ring|reach|text) (?:me|us)|電話(?:番号)?|携帯)(?: (?:number|phone|nummer|no\.?|nr\.?|is|ist|est|es|on|at|under|unter|au))?[^\w\]]{0,4}は?$/i;
const CALLED_ELSE =
  /(?:\b(?:orders?|ticket|invoice|ref(?:erence)?|case|id|sku|serial|account|customer|no|nr|item|part|bestell\w{0,8}|auftrag\w{0,8}|rechnung\w{0,8}|kunden\w{0,8}|commande|facture|pedido|factura|fatura)\b|番号)[^\d\]]{0,12}$/i;
const DATE = /\b(?:\d{1,2}([./-])\d{1,2}\1(?:19|20)?\d\d|(?:19|20)\d\d([./-])\d{1,2}\2\d{1,2})\b/;

/** National numbers by their shape alone: France's pairs, North America's 3-3-4, Brazil's with its area. */
const SHAPES = [
  /^0\d(?:[ .-]\d\d){4}$/,
  /^(?:1[ .-])?(?:\([2-9]\d\d\)[ -]?|[2-9]\d\d([ .-]))[2-9]\d\d[ .-]\d{4}$/,
  /^(?:\(\d\d\) ?9?|\d\d 9)\d{4}-\d{4}$/,
];

/**
 * Whether these digits, with the marks between them, are a phone number. With `+` or `00` and a country: 8 to 15
 * digits (ITU-T E.164). Without: where the words before call it one, where its shape is a country's own, or where it
 * begins with a single 0, as numbers with an area do in most of the world. Dates, prices, and what is called an order
 * or a ticket are none; nor are numbers within a longer one, an address or an id.
 */
export function isPhone(found: string, before: string, after: string): boolean {
  if (/[\w\]#=/-]$|\d[ .,:]$|[$€£¥] ?$/.test(before) || /^[\w[%€]|^[.,:-]\d|^ [€$£]/.test(after))
    return false;
  const digits = found.replace(/\D/g, '');
  const { length } = digits;
  if (/^\(?\+\(?[1-9]/.test(found)) return length > 7 && length < 16;
  if (SHAPES.some((shape) => shape.test(found))) return true;
  if (found.startsWith('+') || DATE.test(found)) return false;
  if (CALLED_PHONE.test(before)) return length < 16;
  if (CALLED_ELSE.test(before)) return false;
  if (/^00[1-9]/.test(digits)) return length > 11 && length < 18;
  return (
    /^0[1-9]\d{8,9}$/.test(found) ||
    (/^(?:\(0[1-9]\d{0,3}\)|0[1-9]\d{0,3}[ ./-])/.test(found) && length > 8 && length < 13)
  );
}
