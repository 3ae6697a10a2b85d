import { cardLength } from './cardLength.ts';
import { ibanLength } from './ibanLength.ts';
import { isIp } from './isIp.ts';
import { isKey } from './isKey.ts';
import { isPhone } from './isPhone.ts';
import { mailAddressAround } from './mailAddressAround.ts';
import type { MarkKind } from './Mark.ts';

/**
 * What is replaced around something that an expression found, from its start; a number instead says after how many units
 * to look on.
 */
type Span = { readonly at: number; readonly length: number } | number;

/** One kind of thing that is replaced. */
export interface Redaction {
  readonly kind: MarkKind;
  /** Where it may be. With `g`; unbounded only where nothing follows, so that no text makes it slow. */
  readonly sees: RegExp;
  /** Whether it is, with up to 64 units before it and 4 after it. */
  readonly spanOf: (found: RegExpExecArray, before: string, after: string) => Span;
}

const whole = ([found]: RegExpExecArray): Span => ({ at: 0, length: found.length });
/** The `n`-th group, which ends where the match ends. */
const group = (found: RegExpExecArray, n: number): Span => {
  const length = found[n]?.length ?? 0;
  return { at: found[0].length - length, length };
};

/** Parameters of addresses that carry a secret whatever it looks like; others do where their value looks like one. */
const SECRET_NAMES =
  /token|secret|passw|pwd|signature|api_?key|access_?key|auth(?!or)|session|credential|jwt|otp|^(?:sig|sid)$/i;

/** In this order: what stands first is not looked at again by those below. */
export const REDACTIONS: readonly Redaction[] = [
  {
    // user:password@ in an address
    kind: 'key',
    sees: /:\/\/[^\s/?#@:]{0,100}:[^\s/?#@]{1,200}@/g,
    spanOf: ([found]) => ({ at: 3, length: found.length - 4 }),
  },
  {
    kind: 'e-mail',
    sees: /(?:@| ?[[(]at[\])] ?)([\wÀ-ӿ][\wÀ-ӿ.-]{2,250})/gi,
    spanOf: (found, before) => {
      const domain = found[1] ?? '';
      const sign = found[0].length - domain.length;
      const reach = mailAddressAround(before, domain);
      return reach === null
        ? found[0].length
        : { at: -reach.before, length: reach.before + sign + reach.after };
    },
  },
  {
    kind: 'key',
    sees: /[?&#;]([\w.-]{1,40})=([^\s&#;"'<>[\]]{4,})/g,
    spanOf: (found) => {
      const { 1: name = '', 2: value = '' } = found;
      const isSecret = /\d/.test(value) && (SECRET_NAMES.test(name) || isKey(value, 16));
      return isSecret ? group(found, 2) : found[0].length;
    },
  },
  {
    kind: 'key',
    sees: /-----BEGIN [A-Z ]{0,40}KEY-----[\w\s+/=]*(?:-----END [A-Z ]{0,40}KEY-----)?/g,
    spanOf: whole,
  },
  {
    // keys that say by their first letters whose they are
    kind: 'key',
    sees: /\b(?:(?:sk|pk|rk|gh[opsur]|github_pat|glpat|xox[abeprs]|npm|hf|whsec|shp(?:at|ss|ca|pa)|dop_v1)[_-][\w-]{16,}|(?:AKIA|ASIA)[A-Z\d]{16,}|AIza[\w-]{30,}|(?:eyJ|ya29\.|SG\.)[\w.-]{20,})/g,
    spanOf: (found) => (/\d/.test(found[0]) ? whole(found) : found[0].length),
  },
  {
    // what is called a password, a key or a token
    kind: 'key',
    sees: /(?:\b(?:pass(?:word|wort|code|phrase)|pwd|kennwort|mot de passe|contraseña|senha|api[ _-]?key|access[ _-]?key|secret(?:[ _-]?key)?|token|pin)["']?(?: ?[:=]| (?:is|ist|est|es|é|lautet):?)|パスワード[:は]|\bbearer) ?["']?([^\s"'<>[\],;]{4,200})/gi,
    spanOf: (found) => (/\d|[@#$%^&*]/.test(found[1] ?? '') ? group(found, 1) : 0),
  },
  {
    kind: 'key',
    sees: /[\w+=~-]{20,}/g,
    spanOf: (found) => (isKey(found[0]) ? whole(found) : found[0].length),
  },
  {
    kind: 'iban',
    sees: /\b[a-z]{2}\d\d(?:[ -]?[a-z\d]){11,30}/gi,
    spanOf: (found, before, after) => {
      const length = ibanLength(found[0] + after);
      return length === 0 || /[-\]]$/.test(before) ? 0 : { at: 0, length };
    },
  },
  {
    kind: 'card',
    sees: /\b\d(?:[ -]?\d){12,18}/g,
    spanOf: (found, before, after) => {
      const length = /[-.,/=\]]$|\d $/.test(before) ? 0 : cardLength(found[0] + after);
      return length === 0 ? 0 : { at: 0, length };
    },
  },
  {
    kind: 'ip',
    sees: /\b(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]{1,4}(?::[\da-f]{0,4}){2,7})/gi,
    spanOf: (found, before, after) => (isIp(found[0], before, after) ? whole(found) : 0),
  },
  {
    kind: 'phone',
    sees: /[+(]{0,2}\d(?:(?:[ ./-]|[ ./-]?[()][ -]?)?\d){5,18}/g,
    spanOf: (found, before, after) => (isPhone(found[0], before, after) ? whole(found) : 0),
  },
];
