import { describe, expect, it } from 'vitest';
import { pitchHtml } from '#domain/pitch/pitchHtml.ts';
import { pitchMarkdown } from '#domain/pitch/pitchMarkdown.ts';
import type { PitchPaper } from '#domain/pitch/PitchPaper.ts';

const PAPER: PitchPaper = {
  title: 'CSV export',
  about: 'For product, from Aylin Demir, 26 Nov 2026',
  sentence: 'Ship CSV export to keep 12 organizations; stop if nobody exports.',
  numbers: [
    { value: '37', label: 'people' },
    { value: '9 of 41', label: 'tickets checked' },
  ],
  paragraphs: ['They paste it by hand.\nEvery Monday.', 'It costs 4 hours.'],
  circumstances: null,
  quotesTitle: 'What customers say',
  quotes: [{ text: 'We paste it by hand.', from: 'Ines Roth, 2 Mar 2026' }],
  foot: 'Counted on 26 Nov 2026.',
};
const NOTHING: PitchPaper = {
  title: 'Dark mode',
  about: '',
  sentence: '',
  numbers: [],
  paragraphs: [],
  circumstances: null,
  quotesTitle: 'Quotes',
  quotes: [],
  foot: '',
};

/** The body of a pitch with one paragraph. */
const bodyOf = (paragraph: string) =>
  pitchMarkdown({ ...NOTHING, paragraphs: [paragraph] }, { withQuotes: true }).body;

describe('a pitch as Markdown', () => {
  it('has a title of its own, the sentence first, and quotations', () => {
    expect(pitchMarkdown(PAPER, { withQuotes: true })).toEqual({
      title: 'CSV export',
      body: `**Ship CSV export to keep 12 organizations; stop if nobody exports.**

For product, from Aylin Demir, 26 Nov 2026

- **37** people
- **9 of 41** tickets checked

They paste it by hand.\\
Every Monday.

It costs 4 hours.

### What customers say

> We paste it by hand.
>
> Ines Roth, 2 Mar 2026

---

Counted on 26 Nov 2026.
`,
    });
  });

  it('leaves customers’ words out on request, heading and names with them', () => {
    const { body } = pitchMarkdown(PAPER, { withQuotes: false });
    expect(body).not.toMatch(/Ines|paste it by hand\.\n\n|customers say/u);
    expect(body).toContain('37');
  });

  it('leaves out what a pitch does not have', () => {
    expect(pitchMarkdown(NOTHING, { withQuotes: true })).toEqual({ title: 'Dark mode', body: '\n' });
  });

  it.each([
    ['**bold** and `code`', '\\*\\*bold\\*\\* and \\`code\\`\n'],
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>\n'],
    ['[a](http://x)', '\\[a\\](http://x)\n'],
    ['# not a heading', '\\# not a heading\n'],
    ['1. not a list\n- nor this', '1\\. not a list\\\n\\- nor this\n'],
    ['a | table & $math$', 'a \\| table \\& \\$math\\$\n'],
    ['ask @ines about #12', 'ask @\u2060ines about #\u206012\n'],
    ['a - b, 3.5 + 1', 'a - b, 3.5 + 1\n'],
    ['多くのお客様\r\n\r\n が', '多くのお客様\\\nが\n'],
  ])('takes %j for words, not for markup', (words, body) => {
    expect(bodyOf(words)).toBe(body);
  });

  it('keeps a title to one line', () => {
    expect(pitchMarkdown({ ...NOTHING, title: ' CSV\n export ' }, { withQuotes: true }).title).toBe(
      'CSV export',
    );
  });

  it('keeps a quotation of several lines one quotation', () => {
    const quotes = [{ text: 'First.\n\n> second', from: 'Ines' }];
    const { body } = pitchMarkdown({ ...NOTHING, quotes }, { withQuotes: true });
    expect(body).toBe('### Quotes\n\n> First.\\\n> \\> second\n>\n> Ines\n');
  });
});

describe('what customers say of how and where it happens', () => {
  const paper: PitchPaper = {
    ...NOTHING,
    circumstances: {
      title: 'How and where',
      named: [{ label: 'Browsers', value: 'Chrome 126 (2 tickets)' }],
      steps: [{ text: 'When I click <Export>, nothing happens.', from: 'Ines, 2 Mar 2026' }],
      lacking: 'Nobody names versions.',
    },
  };

  it('stands in Markdown and HTML, with what nobody says', () => {
    expect(pitchMarkdown(paper, { withQuotes: true }).body).toBe(
      '### How and where\n\n- **Browsers** Chrome 126 (2 tickets)\n\n' +
        '> When I click \\<Export\\>, nothing happens.\n>\n> Ines, 2 Mar 2026\n\nNobody names versions.\n',
    );
    expect(pitchHtml(paper)).toBe(
      '<h1>Dark mode</h1><h2>How and where</h2><ul><li><strong>Browsers</strong> Chrome 126 (2 tickets)</li></ul>' +
        '<blockquote><p>When I click &lt;Export&gt;, nothing happens.</p><p>Ines, 2 Mar 2026</p></blockquote>' +
        '<p>Nobody names versions.</p>',
    );
  });

  it('stays where customers’ words must not go', () => {
    expect(pitchMarkdown(paper, { withQuotes: false }).body).toBe('\n');
  });
});

describe('a pitch as HTML', () => {
  it('says the same', () => {
    expect(pitchHtml(PAPER)).toBe(
      '<h1>CSV export</h1><p><strong>Ship CSV export to keep 12 organizations; stop if nobody exports.</strong></p>' +
        '<p>For product, from Aylin Demir, 26 Nov 2026</p>' +
        '<ul><li><strong>37</strong> people</li><li><strong>9 of 41</strong> tickets checked</li></ul>' +
        '<p>They paste it by hand.<br>Every Monday.</p><p>It costs 4 hours.</p>' +
        '<h2>What customers say</h2><blockquote><p>We paste it by hand.</p><p>Ines Roth, 2 Mar 2026</p></blockquote>' +
        '<p><small>Counted on 26 Nov 2026.</small></p>',
    );
  });

  it('holds nobody’s markup', () => {
    const html = pitchHtml({ ...NOTHING, title: `<b onclick="x('y')">&`, paragraphs: ['<script>'] });
    expect(html).toBe('<h1>&lt;b onclick=&quot;x(&#39;y&#39;)&quot;&gt;&amp;</h1><p>&lt;script&gt;</p>');
  });
});
