import { describe, expect, it } from 'vitest';
import { detectTongue } from '#language/tongue/detectTongue.ts';
import { conversationOf, hear } from '../conversationOf.ts';

/*
 * Short texts, texts of two languages, names and codes: what must be said of them. `en` stands also for `und`, what is too
 * little to tell: both are read as English.
 */

const TOLD: readonly (readonly [language: string, text: string])[] = [
  ['en', 'app crashes'],
  ['en', 'Can you refund order 44-8812-XK?'],
  ['en', 'die button is not working'],
  ['en', 'The “Über uns” page is empty.'],
  ['en', 'José cannot log in anymore.'],
  ['en', 'Hi team, España store shows the wrong currency'],
  ['en', 'ERR_CONN_RESET when I press Speichern'],
  ['en', 'no sound on my pixel'],
  ['fr', 'Ça ne marche plus depuis hier.'],
  ['fr', "Où est passé l'historique ?"],
  ['fr', 'Bonjour, je ne peux plus me connecter à Power BI Desktop.'],
  ['fr', 'Très bonne application, merci'],
  ['de', 'geht nicht'],
  ['de', 'Hallo, funktioniert nicht mehr'],
  ['de', 'Wo finde ich das?'],
  ['de', 'Beim Login kommt "Session expired, please try again".'],
  ['de', 'Koennt ihr bitte Dark Mode einbauen?'],
  ['de', 'Fehler 0x80070057 beim Öffnen der Datei report_final.xlsx'],
  ['de', 'Grüße aus Zürich, die App läuft wieder'],
  ['de', 'Moin, wann kommt das Update für Android?'],
  ['es', 'no me deja entrar'],
  ['es', '¿Tiene modo oscuro?'],
  ['es', 'Buenas, la app se cierra sola'],
  ['es', 'Al abrir el dashboard me sale "Something went wrong".'],
  ['es', 'Gracias, ya funciona'],
  ['es', 'Falta la opción de exportar a CSV'],
  ['es', 'hola q tal, no puedo ver mis pedidos'],
  ['pt', 'não abre'],
  ['pt', 'nao consigo entrar no app'],
  ['pt', 'Olá, o site caiu?'],
  ['pt', 'Aparece "Invalid token" ao fazer login no sistema.'],
  ['pt', 'Obrigada, já funciona'],
  ['pt', 'Gostava que a aplicação tivesse modo escuro'],
  ['pt', 'Cadê meu pedido? Faz dez dias que espero'],
  ['ja', '開かない'],
  ['ja', 'ログインできません'],
  ['ja', 'CSV出力に対応希望'],
  ['ja', 'Error 403 が出ます'],
  ['ja', 'iPhone 15 Pro で落ちる'],
  ['it', 'Non riesco ad accedere, mi potete aiutare per favore?'],
  ['it', 'Ciao, la app non funziona più da ieri'],
  ['nl', 'Hallo, ik kan niet meer inloggen sinds gisteren.'],
  ['nl', 'Waar kan ik de factuur van vorige maand vinden?'],
  ['pl', 'Dzień dobry, aplikacja nie działa od wczoraj'],
  ['pl', 'Nie mogę się zalogować, proszę o pomoc'],
  ['sv', 'Hej, jag kan inte logga in på mitt konto längre'],
  ['da', 'Hej, jeg kan ikke logge ind på min konto, og jeg får en fejl'],
  ['tr', 'Merhaba, uygulama açılmıyor, lütfen yardım edin'],
  ['ru', 'Приложение не открывается, это ошибка?'],
  ['uk', 'Доброго дня, застосунок не відкривається після оновлення'],
  ['ko', '로그인이 안 됩니다'],
  ['zh', '无法登录，请帮忙'],
  ['ar', 'لا أستطيع تسجيل الدخول إلى حسابي'],
  ['he', 'אני לא מצליח להתחבר לחשבון'],
  ['el', 'Δεν μπορώ να συνδεθώ στον λογαριασμό μου'],
  ['th', 'เข้าสู่ระบบไม่ได้ครับ'],
];

const NOTHING_TO_TELL = [
  'Samsung SM-G991B',
  'Müller & Söhne GmbH',
  'XK-2291 / 44-8812',
  'João Conceição',
  '¯\\_(ツ)_/¯',
  'OK 👍👍',
  'README.md',
];

describe('short and mixed texts', () => {
  it.each(TOLD)('are %s: %s', (language, text) => {
    const told = detectTongue(text).language;
    expect(told === 'und' && language === 'en' ? 'en' : told).toBe(language);
  });

  it.each(NOTHING_TO_TELL)('keep names and codes from speaking for a language: %s', (text) => {
    expect(detectTongue(text).support).toBe('full');
  });
});

describe('a language that is not heard', () => {
  const POLISH = 'Dzień dobry, aplikacja nie działa od wczoraj. Proszę o pomoc, bo nie mogę pracować.';

  it('is named, and its sentences are there to be captured by hand', async () => {
    const heard = await hear(conversationOf([POLISH]));
    expect(heard).toMatchObject({
      language: 'pl',
      support: 'none',
      groups: [],
      skipped: [{ why: 'language' }],
    });
    expect(heard.sentences.map(({ text }) => text)).toEqual([
      'Dzień dobry, aplikacja nie działa od wczoraj.',
      'Proszę o pomoc, bo nie mogę pracować.',
    ]);
  });

  it('does not keep the rest of a conversation from being heard', async () => {
    const heard = await hear(
      conversationOf([
        POLISH,
        'Sorry, in English: the export crashes every time I press save, please fix this bug.',
      ]),
    );
    expect(heard.groups.map(({ signals }) => signals[0].kind)).toEqual(['bug']);
  });
});
