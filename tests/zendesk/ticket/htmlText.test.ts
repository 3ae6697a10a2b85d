// @vitest-environment jsdom
import { htmlText } from '#zendesk/ticket/htmlText.ts';
import { messageText } from '#zendesk/ticket/messageText.ts';
import { describe, expect, it } from 'vitest';

describe('the words of an HTML message', () => {
  it.each([
    [
      'paragraphs',
      '<div class="zd-comment" dir="auto"><p>One</p><p>Two<br>three</p></div>',
      'One\n\nTwo\nthree',
    ],
    [
      'divs, as mail programs write lines',
      '<div>One</div><div>Two</div><div><br></div><div>Three</div>',
      'One\nTwo\n\nThree',
    ],
    ['inline elements', 'Please <b>add</b> <i>CSV</i>&nbsp;export&hellip;', 'Please add CSV export…'],
    ['white space of the source', '<p>\n   One\n   two\t three \n</p>', 'One two three'],
    ['lists', '<ul><li>CSV</li><li>PDF</li></ul>', 'CSV\nPDF'],
    ['preformatted text', '<p>Log:</p><pre>a  b\n  c\n</pre>after', 'Log:\n\na  b\n  c\n\nafter'],
    ['tables', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a\tb\nc'],
    [
      'quoted parts',
      'Yes.<blockquote>Did it<br>work?<blockquote>No</blockquote></blockquote>',
      'Yes.\n\n> Did it\n> work?\n\n> > No',
    ],
    ['entities', '<p>5 &lt; 6 &amp; &quot;é&quot; &#x1F600;</p>', '5 < 6 & "é" 😀'],
    ['right-to-left words', '<p dir="rtl">نريد تصدير التقرير</p>', 'نريد تصدير التقرير'],
    ['what no person sees', '<style>p{}</style><script>alert(1)</script><p>Hi</p><title>t</title>', 'Hi'],
    ['broken markup', '<p>One <b>two</p><div>three', 'One two\n\nthree'],
    ['nothing', '', ''],
    ['only white space', '<p> &nbsp; </p><br><div></div>', ''],
  ])('%s', (_, html, text) => {
    expect(htmlText(html).text).toBe(text);
  });

  it('leaves zero-width characters and emoji where they are', () => {
    expect(htmlText('<p>ex\u200bport 👩‍💻</p>').text).toBe('ex\u200bport 👩‍💻');
  });

  it('counts pictures', () => {
    expect(htmlText('<p><img src="a.png" alt="screen"><img src="b.png"></p>')).toEqual({
      text: '',
      images: 2,
    });
  });

  it('runs and loads nothing', () => {
    const before = document.documentElement.outerHTML;
    htmlText('<img src=x onerror="globalThis.hacked = true"><script>globalThis.hacked = true</script>');
    expect(globalThis).not.toHaveProperty('hacked');
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('bears mails that are nested without end, and long ones', () => {
    const deep = '<div>'.repeat(4_000) + 'deep' + '</div>'.repeat(4_000);
    expect(htmlText(deep).text).toBe('deep');
    const long = htmlText(`<p>${'word <b>word</b> '.repeat(6_000)}</p>`).text;
    expect(long).toBe('word word '.repeat(6_000).trim());
  });
});

describe('a message', () => {
  it.each([
    ['text/plain', 'a < b\r\nand <b>', 'a < b\nand <b>'],
    ['', '<p>Hi</p>', 'Hi'],
    ['', 'Tom &amp; Ana', 'Tom & Ana'],
    ['', 'a < b and c > d', 'a < b and c > d'],
    ['text/html', 'plain', 'plain'],
  ])('of type "%s": %s', (contentType, content, text) => {
    expect(messageText(content, contentType).text).toBe(text);
  });
});
