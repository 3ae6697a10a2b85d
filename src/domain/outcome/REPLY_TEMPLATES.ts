import type { ReplyLanguage } from './REPLY_LANGUAGES.ts';

/**
 * How a customer is told, by the language that they wrote in: data, not words of a screen, since an agent's own language is
 * another matter. `{name}` the customer, `{quote}` what they said, `{date}` when, `{news}` what product released, `{agent}` who
 * writes. A paragraph whose words are not there (no quote) is left out whole.
 */
export const REPLY_TEMPLATES: Readonly<Record<ReplyLanguage, string>> = {
  en: `Hello {name},

On {date} you wrote to us: “{quote}”

{news}

You asked, so we wanted you to hear it from us. If something about it does not work for you, just answer this message.

Kind regards
{agent}`,
  de: `Guten Tag {name},

am {date} haben Sie uns geschrieben: „{quote}“

{news}

Sie hatten danach gefragt, deshalb sollen Sie es von uns erfahren. Wenn etwas nicht passt, antworten Sie einfach auf diese Nachricht.

Freundliche Grüße
{agent}`,
  fr: `Bonjour {name},

Le {date}, vous nous avez écrit : « {quote} »

{news}

Vous l’aviez demandé, nous voulions donc vous l’annoncer nous-mêmes. Si quelque chose ne vous convient pas, répondez simplement à ce message.

Cordialement
{agent}`,
  es: `Hola, {name}:

El {date} nos escribió: «{quote}»

{news}

Usted lo pidió y queríamos contárselo. Si algo no le funciona, responda a este mensaje.

Un saludo
{agent}`,
  'pt-BR': `Olá, {name}!

Em {date}, você nos escreveu: “{quote}”

{news}

Você pediu, por isso queríamos contar. Se algo não funcionar para você, é só responder a esta mensagem.

Atenciosamente
{agent}`,
  ja: `{name} 様

{date}に、次のようなご意見をいただきました。「{quote}」

{news}

ご要望をいただいていましたので、ご連絡いたしました。お気づきの点がありましたら、このメッセージにご返信ください。

{agent}`,
};
