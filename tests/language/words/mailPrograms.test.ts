import { describe, expect, it } from 'vitest';
import { autoReplyRule } from '#language/words/autoReplyRule.ts';
import { ownWords } from '#language/words/ownWords.ts';

/*
 * What mail programs, companies and machines put around a customer's words, in the six languages of the app. `OWN` must be
 * all that is left.
 */

const OWN = 'The export stops half way.';
const ASK = 'Is there a way to help? Please add a search box.';

const QUOTED: readonly (readonly [name: string, below: string])[] = [
  // Gmail
  ['Gmail, English', `On Tue, Sep 3, 2024 at 10:12 AM Support <help@example.com> wrote:\n\n> ${ASK}`],
  ['Gmail, French', `Le mar. 3 sept. 2024 à 10:12, Support <help@example.com> a écrit :\n\n> ${ASK}`],
  ['Gmail, German', `Am Di., 3. Sept. 2024 um 10:12 Uhr schrieb Support <help@example.com>:\n\n> ${ASK}`],
  ['Gmail, Spanish', `El mar, 3 sept 2024 a las 10:12, Support (<help@example.com>) escribió:\n\n> ${ASK}`],
  [
    'Gmail, Portuguese',
    `Em ter., 3 de set. de 2024 às 10:12, Support <help@example.com> escreveu:\n\n> ${ASK}`,
  ],
  ['Gmail, Japanese', `2024年9月3日(火) 10:12 Support <help@example.com>:\n\n> ${ASK}`],
  [
    'Gmail, broken over lines',
    `On Tue, Sep 3, 2024 at 10:12 AM Support Team of Example Limited\n<help@example.com>\nwrote:\n\n> ${ASK}`,
  ],
  ['Gmail, not marked', `On Tue, Sep 3, 2024 at 10:12 AM Support <help@example.com> wrote:\n\n${ASK}`],
  [
    'Gmail, German, not marked',
    `Am Di., 3. Sept. 2024 um 10:12 Uhr schrieb Support <help@example.com>:\n\n${ASK}`,
  ],
  [
    'Gmail, French, not marked',
    `Le mar. 3 sept. 2024 à 10:12, Support <help@example.com> a écrit :\n\n${ASK}`,
  ],
  [
    'Gmail, Spanish, not marked',
    `El mar, 3 sept 2024 a las 10:12, Support (<help@example.com>) escribió:\n\n${ASK}`,
  ],
  [
    'Gmail, Portuguese, not marked',
    `Em ter., 3 de set. de 2024 às 10:12, Support <help@example.com> escreveu:\n\n${ASK}`,
  ],
  ['Gmail, Japanese, not marked', `2024年9月3日(火) 10:12 Support <help@example.com>:\n\n${ASK}`],
  // Outlook
  [
    'Outlook, English',
    `From: Support <help@example.com>\nSent: Tuesday, September 3, 2024 10:12\nTo: Ana Lopez <ana@example.org>\nSubject: Re: Export\n\n${ASK}`,
  ],
  [
    'Outlook, French',
    `De : Support <help@example.com>\nEnvoyé : mardi 3 septembre 2024 10:12\nÀ : Ana Lopez <ana@example.org>\nObjet : RE: Export\n\n${ASK}`,
  ],
  [
    'Outlook, German',
    `Von: Support <help@example.com>\nGesendet: Dienstag, 3. September 2024 10:12\nAn: Ana Lopez <ana@example.org>\nBetreff: AW: Export\n\n${ASK}`,
  ],
  [
    'Outlook, Spanish',
    `De: Support <help@example.com>\nEnviado el: martes, 3 de septiembre de 2024 10:12\nPara: Ana Lopez <ana@example.org>\nAsunto: RE: Export\n\n${ASK}`,
  ],
  [
    'Outlook, Portuguese',
    `De: Support <help@example.com>\nEnviada em: terça-feira, 3 de setembro de 2024 10:12\nPara: Ana Lopez <ana@example.org>\nAssunto: RES: Export\n\n${ASK}`,
  ],
  [
    'Outlook, Japanese',
    `差出人: Support <help@example.com>\n送信日時: 2024年9月3日 10:12\n宛先: Ana Lopez <ana@example.org>\n件名: RE: Export\n\n${ASK}`,
  ],
  [
    'Outlook, bold',
    `*From:* Support <help@example.com>\n*Sent:* Tuesday, September 3, 2024 10:12\n*To:* Ana Lopez <ana@example.org>\n*Subject:* Re: Export\n\n${ASK}`,
  ],
  [
    'Outlook, under a rule',
    `________________________________\nVon: Support <help@example.com>\nGesendet: Dienstag, 3. September 2024 10:12\nAn: Ana Lopez\nBetreff: AW: Export\n\n${ASK}`,
  ],
  [
    'Outlook on a phone',
    `________________________________\nFrom: Support <help@example.com>\nSent: Tuesday, September 3, 2024 10:12:45 AM\nTo: Ana Lopez <ana@example.org>\nSubject: Re: Export\n\n${ASK}`,
  ],
  // Apple Mail
  ['Apple Mail, English', `> On 3 Sep 2024, at 10:12, Support <help@example.com> wrote:\n> \n> ${ASK}`],
  ['Apple Mail, French', `> Le 3 sept. 2024 à 10:12, Support <help@example.com> a écrit :\n> \n> ${ASK}`],
  ['Apple Mail, German', `> Am 03.09.2024 um 10:12 schrieb Support <help@example.com>:\n> \n> ${ASK}`],
  [
    'Apple Mail, Spanish',
    `> El 3 sept 2024, a las 10:12, Support <help@example.com> escribió:\n> \n> ${ASK}`,
  ],
  [
    'Apple Mail, Portuguese',
    `> Em 3 de set. de 2024, à(s) 10:12, Support <help@example.com> escreveu:\n> \n> ${ASK}`,
  ],
  ['Apple Mail, Japanese', `> 2024/09/03 10:12、Support <help@example.com>のメール:\n> \n> ${ASK}`],
  // Forwarded
  [
    'forwarded, Gmail',
    `---------- Forwarded message ---------\nFrom: Tom <tom@example.org>\nDate: Tue, Sep 3, 2024 at 10:12 AM\nSubject: idea\nTo: <ana@example.org>\n\n\n${ASK}`,
  ],
  [
    'forwarded, Gmail, French',
    `---------- Forwarded message ---------\nDe : Tom <tom@example.org>\nDate: mar. 3 sept. 2024 à 10:12\nSubject: idée\nTo: <ana@example.org>\n\n\n${ASK}`,
  ],
  [
    'forwarded, German',
    `-------- Weitergeleitete Nachricht --------\nBetreff: Idee\nDatum: Tue, 3 Sep 2024 10:12:00 +0200\nVon: Tom <tom@example.org>\nAn: ana@example.org\n\n${ASK}`,
  ],
  [
    'forwarded, French',
    `-------- Message transféré --------\nSujet : idée\nDate : Tue, 3 Sep 2024 10:12:00 +0200\nDe : Tom <tom@example.org>\nPour : ana@example.org\n\n${ASK}`,
  ],
  [
    'forwarded, Spanish',
    `-------- Mensaje reenviado --------\nAsunto: idea\nFecha: Tue, 3 Sep 2024 10:12:00 +0200\nDe: Tom <tom@example.org>\nPara: ana@example.org\n\n${ASK}`,
  ],
  [
    'forwarded, Portuguese',
    `---------- Mensagem encaminhada ---------\nDe: Tom <tom@example.org>\nDate: ter., 3 de set. de 2024 10:12\nSubject: ideia\nTo: <ana@example.org>\n\n${ASK}`,
  ],
  [
    'forwarded, Japanese',
    `---------- 転送されたメッセージ ---------\nFrom: Tom <tom@example.org>\nDate: 2024年9月3日(火) 10:12\nSubject: 案\nTo: <ana@example.org>\n\n${ASK}`,
  ],
  [
    'forwarded, Apple',
    `Begin forwarded message:\n\nFrom: Tom <tom@example.org>\nSubject: idea\nDate: 3 September 2024 at 10:12:00 CEST\nTo: ana@example.org\n\n${ASK}`,
  ],
  [
    'forwarded, Apple, German',
    `Anfang der weitergeleiteten Nachricht:\n\nVon: Tom <tom@example.org>\nBetreff: Idee\nDatum: 3. September 2024 um 10:12:00 MESZ\nAn: ana@example.org\n\n${ASK}`,
  ],
  [
    'forwarded, Apple, French',
    `Début du message réexpédié :\n\nDe: Tom <tom@example.org>\nObjet: idée\nDate: 3 septembre 2024 à 10:12:00 UTC+2\nÀ: ana@example.org\n\n${ASK}`,
  ],
  [
    'forwarded, Apple, Spanish',
    `Inicio del mensaje reenviado:\n\nDe: Tom <tom@example.org>\nAsunto: idea\nFecha: 3 de septiembre de 2024, 10:12:00 CEST\nPara: ana@example.org\n\n${ASK}`,
  ],
  [
    'forwarded, Apple, Portuguese',
    `Início da mensagem encaminhada:\n\nDe: Tom <tom@example.org>\nAssunto: ideia\nData: 3 de setembro de 2024 10:12:00 BRT\nPara: ana@example.org\n\n${ASK}`,
  ],
  ['Zendesk', `##- Please type your reply above this line -##\n\n${ASK}`],
];

const SIGNED: readonly (readonly [name: string, below: string])[] = [
  ['English', 'Kind regards,\nAna Lopez\nHead of Rotas | Example Ltd\nT: +44 20 7946 0000'],
  ['English, short', 'Cheers\nAna'],
  ['English, with thanks', 'Many thanks in advance,\nAna'],
  ['French', 'Bien cordialement,\nAna Lopez\nResponsable planning\n01 23 45 67 89'],
  ['French, longer', 'Je vous prie d’agréer, Madame, Monsieur, mes salutations distinguées.\nAna Lopez'],
  ['French, merci', "Merci d'avance,\nAna"],
  ['German', 'Mit freundlichen Grüßen\nAna Lopez\nLeitung Planung\nBeispiel GmbH\nTel.: +49 30 1234567'],
  ['German, Swiss', 'Freundliche Grüsse\nAna Lopez'],
  ['German, informal', 'Viele Grüße aus Berlin\nAna'],
  ['German, thanks', 'Vielen Dank im Voraus!\nAna Lopez'],
  ['Spanish', 'Un cordial saludo,\nAna López\nResponsable de turnos'],
  ['Spanish, Latin America', 'Quedo atenta a sus comentarios.\nSaludos cordiales,\nAna López'],
  ['Spanish, thanks', 'Gracias de antemano,\nAna'],
  ['Portuguese', 'Com os melhores cumprimentos,\nAna Lopes\nDiretora'],
  ['Portuguese, Brazil', 'Atenciosamente,\nAna Lopes\nExemplo Ltda.'],
  ['Portuguese, informal', 'Abraços,\nAna'],
  ['Japanese', 'よろしくお願いいたします。\n\n-- \n田中花子\n株式会社サンプル'],
  ['dashed', '-- \nAna Lopez\nExample Ltd'],
  ['phone', 'Sent from my iPhone'],
  ['phone, French', 'Envoyé de mon iPhone'],
  ['phone, German', 'Von meinem iPhone gesendet'],
  ['phone, Android, German', 'Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.'],
  ['phone, Spanish', 'Enviado desde mi iPhone'],
  ['phone, Portuguese', 'Enviado do meu iPhone'],
  ['phone, Japanese', 'iPhoneから送信'],
  ['Outlook', 'Get Outlook for iOS'],
  ['Outlook, German', 'Outlook für Android beziehen'],
  ['Outlook, French', 'Télécharger Outlook pour iOS'],
  ['Outlook, Spanish', 'Obtener Outlook para Android'],
  ['Outlook, Portuguese', 'Obter o Outlook para iOS'],
];

const DISCLAIMED: readonly (readonly [name: string, below: string])[] = [
  [
    'English',
    'This e-mail and any attachments are confidential and intended solely for the addressee. If you are not the intended recipient, please delete it.',
  ],
  ['English, titled', 'CONFIDENTIALITY NOTICE: The contents of this email message may be privileged.'],
  ['English, paper', 'Please consider the environment before printing this email.'],
  [
    'French',
    "Ce message et ses pièces jointes sont confidentiels et établis à l'intention exclusive de ses destinataires.",
  ],
  ['French, paper', "Pensez à l'environnement avant d'imprimer ce message."],
  [
    'German',
    'Diese E-Mail enthält vertrauliche und/oder rechtlich geschützte Informationen. Wenn Sie nicht der richtige Adressat sind, löschen Sie sie bitte.',
  ],
  ['German, kept short', 'Der Inhalt dieser E-Mail ist vertraulich und nur für den Empfänger bestimmt.'],
  [
    'Spanish',
    'Este mensaje y sus archivos adjuntos son confidenciales y van dirigidos exclusivamente a su destinatario.',
  ],
  ['Spanish, titled', 'AVISO LEGAL: Este correo puede contener información privilegiada.'],
  [
    'Portuguese',
    'Esta mensagem e seus anexos são confidenciais e destinados exclusivamente ao destinatário.',
  ],
  ['Portuguese, titled', 'AVISO DE CONFIDENCIALIDADE: o conteúdo deste e-mail é sigiloso.'],
  ['Japanese', '本メールには機密情報が含まれている場合があります。誤って受信された場合は削除してください。'],
  ['virus checker', 'Virus-free.www.avast.com'],
];

const PASTED: readonly (readonly [name: string, below: string])[] = [
  [
    'a Java trace',
    'java.lang.NullPointerException: Cannot invoke "String.length()"\n\tat com.example.App.run(App.java:42)\n\tat com.example.Main.main(Main.java:7)\nCaused by: java.io.IOException: broken pipe',
  ],
  [
    'a Python trace',
    'Traceback (most recent call last):\n  File "app.py", line 12, in <module>\n    run()\nValueError: invalid literal for int()',
  ],
  [
    'a browser trace',
    "Uncaught TypeError: Cannot read properties of undefined (reading 'map')\n    at List.render (main.js:1:2334)\n    at https://app.example.com/main.js:1:99",
  ],
  ['a web server log', '10.0.0.7 - - [03/Sep/2024:10:12:44 +0200] "GET /api/export HTTP/1.1" 500 1042'],
  ['a syslog', 'Sep  3 10:12:44 host app[812]: failed to open socket'],
  ['a Go log', '2024/09/03 10:12:44 main.go:88: export failed: context deadline exceeded'],
  ['an Android log', '09-03 10:12:44.123  1234  1250 E AndroidRuntime: FATAL EXCEPTION: main'],
  ['a console', '$ npm install export-tool\nnpm ERR! code E404'],
  ['JSON', '{\n  "status": "failed",\n  "rows": 0\n}'],
  ['SQL', 'SELECT id, name FROM shifts WHERE week = 12;'],
  ['HTML', '<div class="shift"><span>09:00</span></div>'],
  ['headers', 'HTTP/1.1 500 Internal Server Error\ncontent-type: application/json\nx-request-id: 99a1'],
];

describe.each([
  ['quoted and forwarded', QUOTED],
  ['signatures', SIGNED],
  ['disclaimers', DISCLAIMED],
  ['pasted', PASTED],
] as const)('%s', (_name, rows) => {
  it.each(rows)('%s', (_which, below) => {
    expect(ownWords(`${OWN}\n\n${below}`).text.trim()).toBe(OWN);
  });
});

describe('what only looks like it', () => {
  it.each([
    'On Tuesday the team wrote: nothing works.',
    'Am Montag schrieb mir der Support, dass es geht.',
    'From: the first screen, tap on print and it hangs.',
    'De: la primera pantalla no se puede volver.',
    'Von: und Bis: fehlen im Formular.',
    'Betreff: fehlt in der Liste, bitte ergänzen.',
    'Thanks for the export, but it stops half way.',
    'Gracias por la ayuda, pero sigue sin funcionar.',
    'Vielen Dank, aber der Fehler besteht weiter.',
    'Diese E-Mail kommt jeden Tag doppelt an.',
    'Este mensaje de error sale siempre.',
    'Sent from the app, the mail arrives empty.',
    'Get Outlook working again, please.',
    'at least five people need this (see below)',
    'Abraços entre personagens no jogo estão bugados.',
    'このメールが二重に届きます。',
  ])('stays: %s', (line) => {
    expect(ownWords(`${OWN}\n\n${line}\n\nWe need it on Monday.`).text).toContain(line);
  });
});

describe('automatic answers', () => {
  it.each([
    'Automatic reply: Export',
    'Out of Office: Ana Lopez',
    'Hello, I am out of the office until Monday 3 May with limited access to email.',
    'Thank you for your email. I am currently on annual leave and will return on 3 May.',
    'Réponse automatique : absence',
    "Bonjour, je suis actuellement absente du bureau jusqu'au 3 mai.",
    'Je suis en congés jusqu’au 3 mai inclus.',
    'Abwesenheitsnotiz: Export',
    'Automatische Antwort: Export',
    'Vielen Dank für Ihre Nachricht. Ich bin bis zum 3. Mai nicht im Büro.',
    'Guten Tag, ich bin ab dem 3. Mai wieder erreichbar. Ihre E-Mail wird nicht weitergeleitet.',
    'Respuesta automática: Export',
    'Hola, estoy fuera de la oficina hasta el 3 de mayo.',
    'Gracias por su mensaje. Me encuentro de vacaciones hasta el 3 de mayo.',
    'Resposta automática: Export',
    'Olá, estou fora do escritório até 3 de maio.',
    'Obrigada pelo seu e-mail. Estou de férias até 3 de maio e responderei no regresso.',
    '自動返信: Export',
    'お世話になっております。5月3日まで休暇をいただいております。',
    'ただいま不在にしております。戻り次第ご連絡いたします。',
    'Delivery has failed to these recipients or groups:',
    'Mail Delivery Subsystem',
    'Ihre Nachricht konnte nicht zugestellt werden.',
    "Votre message n'a pas pu être remis aux destinataires suivants :",
    'No se pudo entregar el mensaje a los siguientes destinatarios:',
    'Não foi possível entregar a sua mensagem.',
    'This is an automated message, please do not reply.',
    'Dies ist eine automatisch generierte E-Mail, bitte antworten Sie nicht darauf.',
    'Ceci est un message automatique, merci de ne pas y répondre.',
    'Este es un mensaje automático, por favor no responda.',
    'Esta é uma mensagem automática, por favor não responda.',
    'このメールは自動送信されています。返信はできません。',
  ])('are known: %s', (text) => {
    expect(autoReplyRule(text)).not.toBeNull();
  });

  it.each([
    'Ich bin im Urlaub und die App zeigt mich als anwesend.',
    'Ich bin nicht im Büro angemeldet, obwohl ich eingestempelt habe.',
    'Je suis en vacances et je ne peux pas me connecter.',
    'Estoy de vacaciones y la app no funciona fuera de España.',
    'Estou de férias e o app não abre aqui.',
    '休暇の申請ができません。',
    'Automatische Antworten kann man leider nicht abschalten.',
    'La respuesta automática del chat no tiene sentido.',
    'Delivery of the weekly report failed again.',
    'Your automatic reply was no help, please read my mail.',
    'This automated message is in the wrong language.',
    '自動返信の文面を変えられるようにしてほしい。',
  ])('are not what a person wrote: %s', (text) => {
    expect(autoReplyRule(text)).toBeNull();
  });
});
