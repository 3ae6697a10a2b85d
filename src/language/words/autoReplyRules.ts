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
    id: 'away.de',
    sees: /^(?:(?:guten (?:tag|morgen)|hallo|sehr geehrte damen und herren)[,!.]? )?(?:(?:vielen dank|danke) für (?:ihre|deine) (?:nachricht|e-?mail|anfrage)[.!,]? )?(?:ich bin|wir sind) (?:(?:derzeit|zurzeit|momentan|aktuell|leider) )?(?:(?:bis|vom|ab) .{0,60}(?:nicht im (?:büro|haus)|abwesend|im urlaub|außer haus|(?:nicht |wieder )?erreichbar)|(?:nicht im (?:büro|haus)|abwesend|im urlaub|außer haus|(?:nicht |wieder )?erreichbar).{0,160}(?:bis (?:zum |einschließlich )?\d|ab (?:dem |montag|dienstag|mittwoch|donnerstag|freitag|\d)|wieder (?:erreichbar|zurück|da|im büro)|zurück|dringend|vertretung|weitergeleitet|rückkehr))/iu,
    example: 'Ich bin derzeit nicht im Büro und ab dem 4. Mai wieder erreichbar.',
    not: 'Ich bin im Urlaub und die App zeigt mich als anwesend.',
  },
  {
    id: 'away.fr',
    sees: /^(?:bonjour[,!.]? )?(?:merci (?:de|pour) votre (?:message|e-?mail|courriel)[.!,]? )?(?:je suis|nous sommes) (?:actuellement )?(?:absente?s?(?: du bureau)?|en (?:congés?|vacances|déplacement)|hors du bureau)\b.{0,140}(?:jusqu|de retour|mon retour|urgen|à partir du|inclus)/iu,
    example: "Bonjour, je suis actuellement absente du bureau jusqu'au 3 mai.",
    not: 'Je suis en vacances et je ne peux pas me connecter.',
  },
  {
    id: 'away.es',
    sees: /^(?:(?:hola|buenos días|buenas tardes|estimad[oa]s?)[,!.]? )?(?:gracias por (?:su|tu) (?:mensaje|correo|e-?mail)[.!,]? )?(?:estoy|me encuentro|estaré|nos encontramos) (?:actualmente )?(?:fuera de la oficina|de vacaciones|ausente|de baja)\b.{0,140}(?:hasta el|regres|mi vuelta|vuelvo|urgen|a partir del)/iu,
    example: 'Hola, estoy fuera de la oficina hasta el 3 de mayo.',
    not: 'Estoy de vacaciones y la app no funciona fuera de España.',
  },
  {
    id: 'away.pt',
    sees: /^(?:(?:olá|bom dia|boa tarde|prezad[oa]s?)[,!.]? )?(?:obrigad[oa] (?:pelo (?:seu|teu) (?:e-?mail|contacto|contato)|pela (?:sua )?mensagem)[.!,]? )?(?:estou|estarei|encontro-me|estaremos) (?:atualmente |de momento )?(?:fora do escritório|(?:de|em) férias|ausente)\b.{0,140}(?:até|regress|retorn|volto|urgen|a partir d)/iu,
    example: 'Olá, estou fora do escritório até 3 de maio.',
    not: 'Estou de férias e o app não abre aqui.',
  },
  {
    id: 'away.ja',
    sees: /^.{0,60}(?:(?:休暇|お休み)を(?:いただ|頂)(?:いて|き)|(?:只今|ただいま|現在)[^。]{0,12}不在|不在にして(?:おり|い)ます|休業とさせていただ)/u,
    example: 'お世話になっております。5月3日まで休暇をいただいております。',
    not: '休暇の申請ができません。',
  },
  {
    id: 'bounce.other',
    sees: /^(?:unzustellbar\s?:|(?:ihre nachricht|die nachricht) (?:an .{1,60} )?konnte nicht zugestellt werden|votre message (?:à .{1,60} )?n'a pas pu être (?:remis|distribué|délivré)|échec de la remise|no se (?:pudo|ha podido) entregar (?:el|su) mensaje|não foi possível entregar a (?:sua )?mensagem|a sua mensagem não (?:foi|pôde ser) entregue|(?:メール|メッセージ)を配信できませんでした)/iu,
    example: 'Ihre Nachricht konnte nicht zugestellt werden.',
    not: 'Nachrichten an Gruppen konnten gestern nicht zugestellt werden.',
  },
  {
    id: 'machine.other',
    sees: /^(?:dies ist eine automatisch (?:generierte|erstellte|versendete) (?:e-?mail|nachricht)|bitte antworten sie nicht auf diese (?:e-?mail|nachricht)|ceci est un (?:message|e-?mail|courriel) automatique|este es un (?:mensaje|correo)(?: electrónico)? (?:automático|generado)|est[ae] é uma? (?:mensagem automática|e-?mail automático)|(?:この|本)メールは(?:自動|送信専用))/iu,
    example: 'Dies ist eine automatisch generierte E-Mail, bitte antworten Sie nicht darauf.',
    not: 'Automatisch generierte Dienste fehlen im Plan.',
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
