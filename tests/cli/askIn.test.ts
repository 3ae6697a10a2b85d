import { describe, expect, it } from 'vitest';
import { askIn } from '#cli/askIn.ts';
import { language } from '../language/conversationOf.ts';

const MAIL = `Good morning,

we have been customers for three years and run a small studio in Leeds. I took over from my colleague Jane last month.

Please add a waiting list for full classes.

You can call me until five, after that I am teaching. My number has not changed.

Best regards,
Dana`;

describe('what a text asks for, to be grouped by', () => {
  it('is of a whole ticket the sentence that was heard', async () => {
    expect(await askIn(MAIL, language)).toBe('Please add a waiting list for full classes.');
  });

  it('is the text itself where that is short', async () => {
    expect(await askIn('dark mode please, thanks, Tom', language)).toBe('dark mode please, thanks, Tom');
  });

  it('is all of the customer’s own words where nothing was heard', async () => {
    const text = 'We met on Tuesday. '.repeat(20);
    const asked = await askIn(`${text}\n\nBest regards,\nDana`, language);
    expect(asked).toContain('We met on Tuesday.');
    expect(asked.length).toBeGreaterThan(300);
  });
});
