import { describe, expect, it } from 'vitest';
import { htmlToText } from '#cli/htmlToText.ts';

describe('HTML as text', () => {
  it.each([
    ['<p>One</p><p>Two &amp; three</p>', 'One\n\nTwo & three'],
    ['a<br>b<br/>c', 'a\nb\nc'],
    ['<div>a <b>b</b>\n  c</div>', 'a b c'],
    ['<ul><li>x</li><li>y</li></ul>', 'x\ny'],
    ['<blockquote>quoted</blockquote>own', '> quoted\nown'],
    ['<script>alert(1)</script><style>p{}</style>seen', 'seen'],
    ['<p>open <b>never closed', 'open never closed'],
    ['5 &lt; 6&nbsp;!', '5 < 6 !'],
    ['', ''],
  ])('%s', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });
});
