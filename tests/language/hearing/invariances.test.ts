import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conversationOf, hear } from '../conversationOf.ts';

/*
 * What does not change what is heard. Compared are the kinds that are told (surer than not) and their sentences; what is near
 * the line between told and not told may fall on either side of it, so those sentences are passed over (`CLEAR`).
 */

const TOLD = 0.5;
const CLEAR = 0.15;

interface Tongue {
  readonly sentences: readonly string[];
  readonly greetings: readonly string[];
  readonly farewells: readonly string[];
}

const TONGUES: Readonly<Record<string, Tongue>> = {
  en: {
    sentences: [
      'The app crashes when I open the report.',
      'It would be great if we could export the list to Excel.',
      'Please add a dark mode.',
      'There is no way to filter by date.',
      'I get an error when I save the form.',
      'How do I change my password?',
      'My order number is 4421.',
      'It works again now.',
      'The totals are wrong.',
    ],
    greetings: ['Hi,', 'Hello Tom,', 'Good morning,'],
    farewells: ['Thanks,\nAna', 'Kind regards,\nAna Lopez\nExample Ltd', 'Sent from my iPhone'],
  },
  de: {
    sentences: [
      'Die App stürzt beim Öffnen ab.',
      'Es wäre schön, wenn man die Liste sortieren könnte.',
      'Bitte einen Dunkelmodus einbauen.',
      'Mir fehlt leider ein Filter.',
      'Beim Speichern kommt eine Fehlermeldung.',
      'Wie kann ich mein Passwort ändern?',
      'Meine Kundennummer lautet 4421.',
      'Es funktioniert jetzt wieder.',
    ],
    greetings: ['Hallo,', 'Guten Tag,', 'Hallo Herr Müller,'],
    farewells: [
      'Viele Grüße\nAna',
      'Mit freundlichen Grüßen\nAna Lopez\nBeispiel GmbH',
      'Von meinem iPhone gesendet',
    ],
  },
  es: {
    sentences: [
      'La aplicación no funciona desde ayer.',
      'Sería genial poder filtrar los pedidos.',
      'No hay opción para copiar la semana.',
      'Me sale un error al guardar.',
      '¿Cómo cambio mi contraseña?',
      'Mi número de cliente es 4421.',
      'Ya funciona, gracias.',
    ],
    greetings: ['Hola,', 'Buenos días,', 'Hola Marta,'],
    farewells: ['Un saludo,\nAna', 'Gracias de antemano,\nAna López', 'Enviado desde mi iPhone'],
  },
  pt: {
    sentences: [
      'O aplicativo não abre mais desde ontem.',
      'Seria ótimo poder filtrar os pedidos.',
      'Não tem opção para copiar a semana.',
      'Dá erro ao salvar o formulário.',
      'Como altero a minha senha?',
      'Meu número de cliente é 4421.',
      'Já funciona, obrigado.',
    ],
    greetings: ['Olá,', 'Bom dia,', 'Olá Marta,'],
    farewells: ['Atenciosamente,\nAna', 'Abraços,\nAna Lopes', 'Enviado do meu iPhone'],
  },
  ja: {
    sentences: [
      'アプリが動かなくなりました。',
      'ダークモードがあると嬉しいです。',
      '保存するとエラーが出ます。',
      '並べ替えができないので困っています。',
      'パスワードの変更方法を教えてください。',
      'お客様番号は4421です。',
    ],
    greetings: ['こんにちは。', 'お世話になっております。', '田中です。'],
    farewells: ['よろしくお願いいたします。\nアナ', 'iPhoneから送信', '以上、よろしくお願いします。'],
  },
};

interface Told {
  readonly kind: string;
  readonly text: string;
}

/** What is told, and whether anything was near the line. */
async function toldOf(text: string): Promise<{ readonly told: readonly Told[]; readonly isClear: boolean }> {
  const { groups, praise, questions } = await hear(conversationOf([text]));
  const signals = [...groups.flatMap((group) => group.signals), ...praise, ...questions];
  for (const { sentence } of signals) expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
  const told = signals
    .filter(({ confidence }) => confidence >= TOLD)
    .map(({ kind, sentence }) => ({ kind, text: sentence.text }))
    .sort((a, b) => a.kind.localeCompare(b.kind));
  return { told, isClear: signals.every(({ confidence }) => Math.abs(confidence - TOLD) >= CLEAR) };
}

/** The same kinds in the same words, but for how they are written. */
async function staysTheSame(before: string, after: string): Promise<void> {
  const [one, other] = await Promise.all([toldOf(before), toldOf(after)]);
  if (!one.isClear || !other.isClear) return;
  const seen = ({ kind, text }: Told): string => `${kind}: ${text.toLowerCase().replace(/\s+/gu, ' ')}`;
  expect(other.told.map(seen), after).toEqual(one.told.map(seen));
}

const RUNS = { numRuns: 12, seed: 7 };

describe.each(Object.entries(TONGUES))('what is heard in %s does not change', (_tongue, its) => {
  const sentence = fc.constantFrom(...its.sentences);

  it('with the case of its first letter', async () => {
    for (const text of its.sentences) await staysTheSame(text, text.charAt(0).toLowerCase() + text.slice(1));
  });

  it('with space around and between its words', async () => {
    // Tabs between words make a table.
    const space = fc.stringMatching(/^[ \u00a0\u2009]{1,3}$/u);
    const margin = fc.stringMatching(/^[ \t\u00a0]{1,3}$/u);
    await fc.assert(
      fc.asyncProperty(sentence, space, margin, (text, between, around) =>
        staysTheSame(text, `${around}${text.replace(/ /gu, between)}${around}`),
      ),
      RUNS,
    );
  });

  it('by a greeting on the line above and a farewell below', async () => {
    await fc.assert(
      fc.asyncProperty(
        sentence,
        fc.constantFrom(...its.greetings),
        fc.constantFrom(...its.farewells),
        (text, greeting, farewell) => staysTheSame(text, `${greeting}\n\n${text}\n\n${farewell}`),
      ),
      RUNS,
    );
  });
});

describe('politeness', () => {
  it.each([
    ['Could you add a dark mode?', 'Could you please add a dark mode?'],
    ['Add a dark mode.', 'Please add a dark mode, thank you very much.'],
    [
      'Könnten Sie einen Dunkelmodus einbauen?',
      'Könnten Sie bitte freundlicherweise einen Dunkelmodus einbauen?',
    ],
    ['Der Export funktioniert nicht.', 'Entschuldigung, der Export funktioniert nicht.'],
    ['¿Podrían agregar un modo oscuro?', '¿Podrían por favor agregar un modo oscuro?'],
    ['Me sale un error al guardar.', 'Perdonen la molestia, me sale un error al guardar.'],
    ['Vocês poderiam adicionar um modo escuro?', 'Vocês poderiam por favor adicionar um modo escuro?'],
    ['Dá erro ao salvar.', 'Desculpem o incômodo, dá erro ao salvar.'],
    ['保存するとエラーが出ます。', 'すみません、保存するとエラーが出ます。'],
    ['Can you call me back?', 'Can you please be so kind as to call me back?'],
    ['Können Sie mich anrufen?', 'Könnten Sie mich bitte freundlicherweise anrufen?'],
  ])('makes no other kind of %s', async (plain, polite) => {
    const kinds = async (text: string): Promise<readonly string[]> =>
      (await toldOf(text)).told.map(({ kind }) => kind);
    expect(await kinds(polite)).toEqual(await kinds(plain));
  });
});
