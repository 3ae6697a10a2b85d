// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { asId, type ThemeId } from '#domain/basis/Id.ts';
import { redactText } from '#domain/mention/redactText.ts';
import { searchThemes, themeNamed } from '#domain/theme/searchThemes.ts';
import { themeTag } from '#domain/theme/themeTag.ts';
import { Look } from '#ui/parts/Look.tsx';
import { QuoteText } from '#ui/parts/QuoteText.tsx';
import { WordsProvider } from '#ui/parts/Words.tsx';
import { wordsIn } from '#ui/parts/wordsIn.ts';
import { NAME_CHARACTERS } from '#domain/theme/nameFault.ts';
import { draftTheme } from '#workflows/createTheme.ts';
import english from '../../translations/en.json';
import { sampleTheme } from '../zendesk/samples.ts';
import { TEXTS } from './corpus.ts';
import { within10Seconds } from './within10Seconds.ts';

const ID = asId<ThemeId>('ab12cd34ef');
const THEMES = TEXTS.map(({ text }, index) =>
  sampleTheme(`t${index}`, { name: text.slice(0, 120), examples: [text.slice(0, 240)] }),
);

afterEach(cleanup);

describe('words from outside', () => {
  it.each(TEXTS)('$name: stored without secrets, once and for all', ({ text, stored }) => {
    const redacted = within10Seconds(() => redactText(text));
    expect(redacted.length).toBeLessThanOrEqual(text.length * 1.5);
    expect(within10Seconds(() => redactText(redacted)) === redacted).toBe(true);
    if (stored !== undefined) expect(redacted === (stored === 'same' ? text : stored)).toBe(true);
  });

  it.each(TEXTS)(
    '$name: a name in one line, and a tag of letters, digits and underscores',
    ({ text, tag }) => {
      const { name } = within10Seconds(() => draftTheme({ newId: () => ID }, text, 'request'));
      expect([...name].length).toBeLessThanOrEqual(NAME_CHARACTERS);
      expect(name).not.toMatch(/[\n\r\t\u2028\u2029]/);
      const made = within10Seconds(() => themeTag(ID, text));
      expect(made).toMatch(/^gs_(?:[a-z0-9_]{1,24}_)?ab12cd34ef$/);
      if (tag !== undefined) expect(made).toBe(tag);
    },
  );

  it.each(TEXTS)('$name: searched for, and found where it is a name', ({ text }) => {
    const found = within10Seconds(() => searchThemes(THEMES, text));
    expect(found.length).toBeLessThanOrEqual(THEMES.length);
    within10Seconds(() => themeNamed(THEMES, text));
  });
});

describe('words on screen', () => {
  it.each(TEXTS)('$name: stays text, in a direction of its own', ({ text }) => {
    const words = wordsIn(english, 'en', 'en-US');
    const shown = text.slice(0, 2000);
    const { container } = render(
      <WordsProvider words={words}>
        <Look scheme="light">
          <QuoteText text={shown} />
        </Look>
      </WordsProvider>,
    );
    const quote = container.querySelector('q');
    expect(quote?.textContent).toBe(shown);
    expect(quote?.children).toHaveLength(0);
    expect(quote?.getAttribute('dir')).toBe('auto');
    expect(container.querySelector('script, img, iframe, a, svg, style, object')).toBeNull();
    expect((window as { hacked?: unknown }).hacked).toBeUndefined();
  });
});
