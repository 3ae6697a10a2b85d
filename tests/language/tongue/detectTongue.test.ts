import { describe, expect, it } from 'vitest';
import { detectTongue } from '#language/tongue/detectTongue.ts';

describe('language of a customer', () => {
  it.each([
    ['en', 'full', 'The export does not work and we would like to print the week.'],
    ['fr', 'full', "Bonjour, l'application ne fonctionne plus depuis la mise à jour."],
    ['fr', 'full', 'Impossible de synchroniser la montre'],
    ['de', 'rules', 'Guten Tag, der Export funktioniert leider nicht mehr.'],
    ['es', 'rules', 'Hola, no puedo entrar en la aplicación desde ayer.'],
    ['pt', 'rules', 'Olá, o aplicativo não abre mais no meu celular.'],
    ['ja', 'rules', 'シフトを印刷できるようにしてほしいです。'],
    ['ko', 'none', '앱이 계속 종료됩니다. 확인 부탁드립니다.'],
    ['ru', 'none', 'Здравствуйте, приложение не открывается после обновления, помогите пожалуйста.'],
    ['ar', 'none', 'مرحبا، التطبيق لا يعمل منذ التحديث الأخير، هل يمكنكم المساعدة؟'],
    ['nl', 'none', 'Hallo, wij kunnen het rooster niet meer openen en dat is heel vervelend voor ons.'],
    ['it', 'none', 'Buongiorno, non riesco ad aprire il calendario, potete aiutarmi per favore?'],
    ['zh', 'none', '你好，应用程序无法打开，请帮忙解决。'],
  ])('is %s (%s): %s', (language, support, text) => {
    expect(detectTongue(text)).toEqual({ language, support });
  });

  it.each([
    'ok',
    'thx!!',
    '12345',
    'pls fix asap',
    'login',
    'CSV export pls',
    '🙏🙏',
    '',
    'Müller GmbH',
    'kk ty',
  ])('is heard as English where too little was said to tell: %s', (text) => {
    expect(detectTongue(text).support).toBe('full');
  });

  it('is not foreign because of short or sloppy English', () => {
    for (const text of [
      'gps not work on watch',
      'app crash crash crash',
      'Doesnt sync wit fitbit',
      'no dark mode no stars',
    ]) {
      expect(detectTongue(text).support, text).toBe('full');
    }
  });
});
