/** A whole comment that nobody typed. Expressions see the first 400 characters, white space collapsed. */
export interface AutoReplyRule {
  readonly id: string;
  readonly sees: RegExp;
  readonly example: string;
  readonly not: string;
}

/** Out-of-office notes, delivery failures and receipts, as mail systems write them. */
export const AUTO_REPLY_RULES: readonly AutoReplyRule[] = [
  {
    id: 'away.subject',
    sees: /^(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response|responder)|out of (?:the )?office|abwesenheitsnotiz|automatische antwort|réponse automatique|respuesta automática|resposta automática|自動返信)\s?[:!\-–]/iu,
    example: 'Automatic reply: Your request has been updated',
    not: 'Out of office people still get shift reminders, can that be turned off?',
  },
  {
    id: 'away.body',
    sees: /^(?:(?:hi|hello|hey|dear)[^.!\n]{0,40}[,!.]?\s)?(?:thank(?:s| you) for your (?:e-?mail|message)[.!,]?\s)?(?:i am|i'm|i will be|i'll be|we are)(?: currently)? (?:out of (?:the )?office|on (?:annual |parental |maternity |sick )?leave|on vacation|on holiday|away from (?:my desk|the office))\b.{0,200}\b(?:return|back|until|urgent|limited access|contact)/iu,
    example: 'Hello, I am out of the office until Monday 3 May with limited access to email.',
    not: 'I am on leave next week and the app shows me as working.',
  },
  {
    id: 'away.other',
    sees: /^(?:vielen dank für ihre (?:nachricht|e-?mail)\.? ?)?(?:ich bin (?:derzeit |zurzeit )?(?:bis .{1,40} )?(?:nicht im büro|abwesend|im urlaub)|je suis (?:actuellement )?(?:absente?|en congés?)|estoy fuera de la oficina|estarei ausente|estou fora do escritório)\b/iu,
    example: 'Ich bin derzeit nicht im Büro und ab dem 4. Mai wieder erreichbar.',
    not: 'Ich bin nicht sicher, ob das geht.',
  },
  {
    id: 'bounce',
    sees: /^(?:delivery (?:has failed|status notification)|undeliverable:|mail delivery (?:failed|subsystem)|your message (?:to .{1,80} )?(?:could not|couldn't) be delivered|this is an automatically generated delivery)/iu,
    example: 'Delivery has failed to these recipients or groups:',
    not: 'Delivery of the weekly report failed again.',
  },
  {
    id: 'receipt',
    sees: /^(?:this is an auto(?:mated|matic|matically generated) (?:message|reply|response|e-?mail)|(?:please )?do not reply to this (?:e-?mail|message)|we have received your (?:request|e-?mail|message) and (?:will|a member)|(?:your|read) receipt:|.{1,60} (?:accepted|declined) (?:this|your) invitation)/iu,
    example: 'This is an automated message, please do not reply.',
    not: 'This automated message is in the wrong language.',
  },
];
