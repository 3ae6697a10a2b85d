/**
 * How far a rule about a line reaches: that line, that and the next one, everything from it to the end, the block until an
 * empty line, or (history) the block and, where the customer wrote something above it, everything below.
 */
export type Reach = 'line' | 'pair' | 'rest' | 'block' | 'history';

/** A line that is not the customer's own words. Expressions see one trimmed line of at most 200 characters. */
export interface LineRule {
  readonly id: string;
  readonly reach: Reach;
  readonly sees: RegExp;
  readonly example: string;
  /** A line that looks like it and is the customer's own. */
  readonly not: string;
}

/**
 * What pasted, quoted and automatic lines look like. Every expression is anchored at the start and linear.
 * Add one here with an example and a counter-example; the tests read both.
 */
export const LINE_RULES: readonly LineRule[] = [
  {
    id: 'quote.angle',
    reach: 'line',
    sees: /^(?:>|&gt;|\|\s?>)/u,
    example: '> Hi Ana, could you send us a screenshot?',
    not: 'We have >40 people who need this.',
  },
  {
    id: 'quote.originalMessage',
    reach: 'rest',
    sees: /^[-_=*]{2,20} ?(?:original message|forwarded message|begin forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message d'origine|message transféré|mensaje original|mensaje reenviado|mensagem original|mensagem encaminhada|元のメッセージ|転送されたメッセージ)/iu,
    example: '-----Original Message-----',
    not: 'My original message never got an answer.',
  },
  {
    id: 'quote.forwarded',
    reach: 'rest',
    sees: /^(?:begin forwarded message|anfang der weitergeleiteten nachricht|début du message (?:réexpédié|transféré)|inicio del mensaje reenviado|início da mensagem (?:encaminhada|reencaminhada)|転送されたメッセージ)\s?[:：]$/iu,
    example: 'Begin forwarded message:',
    not: 'I will begin forwarded message imports on Monday.',
  },
  {
    id: 'quote.japaneseHeader',
    reach: 'rest',
    sees: /^\d{4}[年/]\d{1,2}[月/]\d{1,2}.{0,60}<[^<>\s]{3,80}>(?:のメール)?\s?[:：]$/u,
    example: '2024年9月3日(火) 10:12 Support <help@example.com>:',
    not: '2024年9月3日から印刷ができません。',
  },
  {
    id: 'quote.header',
    reach: 'history',
    sees: /^\*?(?:from|von|de|da|van|差出人)\s?:\*?\s.{0,80}(?:@|\[mailto)/iu,
    example: 'From: Support <help@example.com>',
    not: 'From: the rota page, press print and it hangs.',
  },
  {
    id: 'quote.headerLine',
    reach: 'line',
    sees: /^\*?(?:sent|to|cc|subject|date|gesendet|an|betreff|datum|envoyé|à|pour|objet|sujet|enviado(?: el)?|enviada(?: em)?|para|asunto|assunto|fecha|data|件名|宛先|送信日時)\s?:\*?\s?.{0,120}(?:@|\d{4}|^\*?(?:subject|betreff|objet|asunto|assunto)|\bre:|\baw:)/iu,
    example: 'Sent: Tuesday, 3 September 2024 10:12',
    not: 'To: be honest I gave up.',
  },
  {
    id: 'quote.zendeskMarker',
    reach: 'rest',
    sees: /^(?:##-|-{3,}) ?(?:please type your reply above this line|reply above this line)/iu,
    example: '##- Please type your reply above this line -##',
    not: 'Please type your reply in English.',
  },
  {
    id: 'signature.sentFrom',
    reach: 'line',
    sees: /^(?:sent from (?:my|mail|outlook|yahoo|proton)|get outlook for|von meinem .{2,30} gesendet|diese nachricht wurde von meinem .{2,60} gesendet|gesendet von|outlook für .{2,12} (?:beziehen|herunterladen)|télécharger outlook pour|obtener outlook para|obter o outlook para|envoyé (?:de mon|depuis)|enviado desde mi|enviado do meu|iphoneから送信)/iu,
    example: 'Sent from my iPhone',
    not: 'Sent from the app, the report arrives empty.',
  },
  {
    id: 'signature.phoneOrMail',
    reach: 'line',
    sees: /^(?:(?:t|m|p|f|tel|phone|mobile|mob|cell|fax|office|direct|e|e-?mail|web|www)\b\s?[.:|]\s?)?(?:\+?[\d().\-/ ]{7,24}|[\w.+-]{1,40}@[\w.-]{3,60}|(?:https?:\/\/)?www\.[\w./-]{3,80})$/iu,
    example: 'T: +49 30 1234567',
    not: 'Tel us when it is fixed.',
  },
  {
    id: 'form.who',
    reach: 'line',
    sees: /^(?:(?:first |last |full |your )?name|surname|company|nom|prénom|société|vorname|nachname|firma|kundennummer|nombre|apellidos?|empresa|nome|お名前|会社名)\s?[:：]\s?(?:\S{1,30} ){0,3}[^\s.?!。]{1,30}$/iu,
    example: 'Name: Ana Lopez',
    not: 'Name: the field stays empty.',
  },
  {
    id: 'disclaimer.confidential',
    reach: 'block',
    sees: /^(?:\*{0,3}|-{0,3})\s?(?:confidentiality notice|disclaimer|legal notice|this (?:e-?mail|message|communication)(?: \(including any attachments\))?(?: and any (?:files|attachments))?(?: transmitted with it)? (?:is|are|may|contains?)\b.{0,80}(?:confidential|intended|privileged)|if you (?:are not the intended recipient|have received this (?:e-?mail|message) in error)|diese e-?mail (?:enthält|kann).{0,60}vertrauliche|ce (?:message|courriel) .{0,60}confidentiel|please consider the environment before printing|pensez à l['’]environnement avant|denken sie an die umwelt|der inhalt dieser (?:e-?mail|nachricht).{0,40}vertraulich|este (?:mensaje|correo).{0,60}(?:confidencial|privilegiad)|est[ae] (?:mensagem|e-?mail).{0,60}(?:confidencia|sigilos)|aviso (?:legal|de confidencialidade?)\b\s?[:.]|本(?:電子)?メール.{0,30}(?:機密|秘密)|virus-?free\b.{0,30}(?:avast|avg))/iu,
    example: 'This email and any attachments are confidential and intended solely for the addressee.',
    not: 'This email address is shown to everybody, can that be hidden?',
  },
  {
    id: 'footer.unsubscribe',
    reach: 'line',
    sees: /^(?:to )?unsubscribe(?: from this (?:list|group|thread).{0,80}| here\.?| ?\|.{0,80})?$/iu,
    example: 'Unsubscribe from this list',
    not: 'Unsubscribe does nothing when I click it.',
  },
  {
    id: 'log.timestamp',
    reach: 'line',
    sees: /^\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d(?::\d\d)?[\d.,]{0,8}Z?\]?(?:\s?[+-]\d\d:?\d\d)?[\s|:,\]]/u,
    example: '2024-03-01 10:22:31 ERROR Export worker could not connect',
    not: '2024-03-01 was when we asked for this last.',
  },
  {
    id: 'log.level',
    reach: 'line',
    sees: /^\[?(?:DEBUG|INFO|WARN|WARNING|ERROR|FATAL|TRACE)\]?(?:\s?[:|[\]-]|\s{2}|\s\d)/u,
    example: 'ERROR: could not serialise shift 8821',
    not: 'ERROR comes up whenever I save.',
  },
  {
    id: 'log.crashReport',
    reach: 'line',
    sees: /^(?:exception (?:type|codes|subtype|note)|termination (?:reason|signal)|triggered by thread|thread \d+|process|identifier|incident identifier|hardware model|os version|code type|parent process|date\/time|report version|crashreporter key|user-agent|build)\b[^:]{0,20}:/iu,
    example: 'Exception Type: EXC_CRASH (SIGABRT)',
    not: 'The process is always the same.',
  },
  {
    id: 'placeholder.file',
    reach: 'line',
    sees: /^\[?(?:image|cid|attachment|attached|file|img|screenshot|photo|video|inline)[:_ ]\s?\S.{0,80}\]$/iu,
    example: '[image: screenshot.png]',
    not: '[Image quality] is bad since the update.',
  },
  {
    id: 'log.stack',
    reach: 'line',
    sees: /^(?:at [\w$.<>[\] ]{1,80}\((?:[^()\s]{1,120}:\d+(?::\d+)?|native|<anonymous>|native code|unknown source)\)|at https?:|Traceback \(most recent|Caused by: [\w.]+|(?:Uncaught )?(?:[A-Za-z_]\w{0,40}\.){0,8}[A-Z]\w{0,60}(?:Error|Exception): )/u,
    example: 'at Object.render (https://app.example.com/main.js:1:2334)',
    not: 'at the moment I copy everything by hand (see file).',
  },
  {
    id: 'log.pythonFrame',
    reach: 'pair',
    sees: /^File ".{1,120}", line \d{1,6}/u,
    example: 'File "app.py", line 12, in <module>',
    not: 'File "report.xlsx" arrives empty.',
  },
  {
    id: 'log.webServer',
    reach: 'line',
    sees: /^\d{1,3}(?:\.\d{1,3}){3} \S{1,40} \S{1,40} \[/u,
    example: '10.0.0.7 - - [03/Sep/2024:10:12:44 +0200] "GET /api/export HTTP/1.1" 500 1042',
    not: '10.0.0.7 is the address that is blocked.',
  },
  {
    id: 'log.system',
    reach: 'line',
    sees: /^(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\s{1,2}\d{1,2} \d\d:\d\d:\d\d \S{1,60} [\w./-]{1,40}(?:\[\d{1,8}\])?:|\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}\s{1,4}\d{1,6}\s{1,4}\d{1,6} [VDIWEF] )/u,
    example: 'Sep  3 10:12:44 host app[812]: failed to open socket',
    not: 'Sep 3 10:12 is when it stopped: nothing printed since.',
  },
  {
    id: 'log.http',
    reach: 'line',
    sees: /^(?:(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) (?:\/|https?:)\S{0,180}|HTTP\/\d|(?:content-type|user-agent|x-request-id|authorization|cache-control|accept|host|status code|request id|request url)\s?: \S)/iu,
    example: 'POST /api/v2/shifts 500 (Internal Server Error)',
    not: 'Post the shifts to everybody, please.',
  },
  {
    id: 'code.markup',
    reach: 'line',
    sees: /^(?:<\/?[a-z][\w-]{0,40}(?: [^<>]{0,120})?>.{0,120}<?\/?[\w-]{0,20}>|<\?xml|<!DOCTYPE)/iu,
    example: '<shift id="12"><start>09:00</start></shift>',
    not: '<3 the new board',
  },
  {
    id: 'code.statement',
    reach: 'line',
    sees: /^(?:(?:const|let|var|import|export|function|public|private|static|void|return|def|class|SELECT|INSERT INTO|UPDATE) .{1,150}[;{):]$|[\w.$]{1,60}\s?(?:\+?=|=>)\s?.{1,120}[;{]$|[\w.$]{1,80}\(.{0,120}\)\s?[;{]$|[{}[\]()]+[,;]?$|curl -|\$ \w|npm (?:ERR|i|install|run)\b|sudo \w|\/\/ |#!\/)/u,
    example: 'const shift = await client.get(id);',
    not: 'let me know when this is fixed; it costs us hours',
  },
  {
    id: 'code.json',
    reach: 'line',
    sees: /^(?:"[\w.$ -]{1,60}"\s?:\s?.{0,150}|'[\w.$-]{1,60}'\s?(?:=>|:)\s?.{0,150}|\{\s?"\w.{0,180}|[\w.-]{1,40}:\s?(?:\{|\[)$)/u,
    example: '"status": "failed",',
    not: '"Save" does nothing when I press it.',
  },
  {
    id: 'data.table',
    reach: 'line',
    sees: /^(?:(?:[^,;]{0,30}[,;](?! )){3,30}[^,;]{0,30}|(?:[^|\t]{0,40}[|\t]){3,30}.{0,40})$/u,
    example: 'emp_id,date,start,end,break',
    not: 'Yes, it works, mostly, but not always.',
  },
  {
    id: 'data.rule',
    reach: 'line',
    sees: /^[-=_*~#+.\s]{3,200}$/u,
    example: '==========',
    not: '- and it prints the wrong week',
  },
];
