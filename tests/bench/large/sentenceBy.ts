/** Words of support tickets; sentences of them pack about as well as customers' own. */
const WORDS = (
  'we would really like to be able export the monthly report as csv because our finance team needs it every week and ' +
  'right now somebody has copy all of rows by hand which takes hours is there any way filter invoices customer or ' +
  'project when i open dashboard on phone chart does not load until refresh twice can you please add dark mode for ' +
  'night shift agents it hurts eyes after long day import stops at ten thousand rows without telling why an error ' +
  'message appears nothing happens support said this was planned last year but still missing could have two factor ' +
  'login with hardware keys instead text messages calendar sync shows wrong time zone people in berlin want reminders ' +
  'before deadline that are sent slack too new editor loses formatting paste from word tables become plain lists ' +
  'search finds archived tickets first so useless bulk change owner assign tasks several users once permissions ' +
  'are confusing managers cannot see what their own teams did history of changes would help us audit api limits ' +
  'keyboard shortcuts attachments larger than twenty megabytes fail silently mobile notifications arrive late'
).split(' ');

const FIRST = ['Ana', 'Björn', 'Chidi', 'Dagmar', 'Eleni', 'Farid', 'Grace', 'Hiroko', 'Ivan', 'Joana'];
const LAST = ['Silva', 'Meyer', 'Okafor', 'Tanaka', 'Novak', 'Rossi', 'Haddad', 'Kowalski', 'Dubois', 'Berg'];

export function sentenceBy(random: () => number): string {
  const count = 8 + Math.floor(random() * 23);
  const words = Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)] ?? 'we');
  const text = words.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

export function nameBy(random: () => number): string {
  const of = (names: readonly string[]) => names[Math.floor(random() * names.length)] ?? 'Ana';
  return `${of(FIRST)} ${of(LAST)}`;
}
