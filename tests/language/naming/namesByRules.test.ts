import { describe, expect, it } from 'vitest';
import { conversationOf, hear } from '../conversationOf.ts';

async function nameOf(text: string): Promise<string | undefined> {
  return (await hear(conversationOf([text]))).groups[0]?.what;
}

describe('the name of an ask in a language heard by rules', () => {
  it.each([
    ['請求書をExcelでダウンロードできると助かります。', '請求書をExcelでダウンロード'],
    ['多言語対応をお願いします。', '多言語対応'],
    ['ウィンドウの大きさを変えられるようにしてもらいたい。', 'ウィンドウの大きさを変えられる'],
    ['カレンダーの購読、ぜひお願いしたいです。', 'カレンダーの購読'],
    ['Apple Watchにまだ対応していないようです。', 'Apple Watchにまだ対応していないよう'],
    ['フォルダが作れないのが不便です。', 'フォルダが作れない'],
    ['印刷すると最後の列が切れてしまいます。', '印刷すると最後の列が切れてしまいます'],
    ['リマインダーが3時間遅れて届きました。', 'リマインダーが3時間遅れて届きました'],
    ['支払い済みなのに督促が三回来ました。', '支払い済みなのに督促が三回来ました'],
  ])('is no word cut off, and no politeness, in Japanese: %s', async (text, name) => {
    expect(await nameOf(text)).toBe(name);
  });

  it('is the end of what is long', async () => {
    const name = await nameOf(
      '先週の金曜日に担当者の方から伺った請求書の一覧画面を部署ごとに分けて印刷できるようにしてほしいです。',
    );
    expect(name).toMatch(/^部署|^請求書|^一覧/u);
    expect(name).toMatch(/印刷できる$/u);
    expect(name?.length).toBeLessThanOrEqual(30);
  });

  it.each([
    [
      'Es wäre toll, wenn man Rechnungen auch als ZIP herunterladen könnte.',
      'Rechnungen auch als ZIP herunterladen',
    ],
    ['Ihr solltet unbedingt eine Offline-Funktion anbieten.', 'Offline-Funktion anbieten'],
    [
      'Wir würden es begrüßen, wenn Lieferscheine automatisch verschickt würden.',
      'Lieferscheine automatisch verschickt',
    ],
    ['Die Suche findet nichts, selbst wenn ich den genauen Titel eingebe.', 'Suche findet nichts'],
    ['Estaría genial poder descargar las facturas en Excel.', 'Descargar las facturas en Excel'],
    ['Por favor, agreguen soporte para varios idiomas.', 'Soporte para varios idiomas'],
    ['Seria ótimo poder baixar as faturas em Excel.', 'Baixar as faturas em Excel'],
  ])('leaves out who wishes it, and that it is wished: %s', async (text, name) => {
    expect(await nameOf(text)).toBe(name);
  });

  it('keeps such a word where it is English', async () => {
    expect(await nameOf('Please add a man page for the import command.')).toMatch(/man page/iu);
  });
});
