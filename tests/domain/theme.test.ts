import { describe, expect, it } from 'vitest';
import { asId, type EventId, type ThemeId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { NO_COUNTS } from '#domain/mention/countMentions.ts';
import { foldTheme } from '#domain/theme/foldTheme.ts';
import { searchThemes, themeNamed } from '#domain/theme/searchThemes.ts';
import { newTheme } from '#domain/theme/newTheme.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { themeState } from '#domain/theme/themeState.ts';
import { themeIdInTag, themeTag, ticketTags } from '#domain/theme/themeTag.ts';

const ID = asId<ThemeId>('ab12cd34ef');
const AYLIN = asId<UserId>('1');

function event(kind: string, payload: object, second: number): JournalEvent {
  return {
    id: asId<EventId>(`${ID}.${kind}.${second}`),
    kind,
    themeId: ID,
    actor: AYLIN,
    payload,
    after: null,
    at: instant(1_700_000_000_000 + second * 1000),
    recordId: `R${second}`,
  };
}

function theme(name: string, people = 0, examples: readonly string[] = []): Theme {
  const counts = { ...NO_COUNTS, people };
  return { ...newTheme(asId<ThemeId>(name), name, 'request'), tag: 'gs_x', counts, examples };
}

describe('what events say of a theme', () => {
  const created = event('theme.created', { name: 'CSV export', kind: 'request', tag: 'gs_csv' }, 1);

  it('is nothing without its creation', () => {
    expect(foldTheme([event('theme.renamed', { name: 'x' }, 2)])).toBeNull();
  });

  it('is the last word, whatever order the events arrive in', () => {
    const events = [
      event('theme.renamed', { name: 'Third' }, 3),
      created,
      event('theme.renamed', { name: 'Second' }, 2),
    ];
    expect(foldTheme(events)?.name).toBe('Third');
    expect(foldTheme(events.toReversed())?.name).toBe('Third');
  });

  it('orders events of one second by their record, and what is not stored yet last', () => {
    const early = { ...event('theme.renamed', { name: 'A' }, 5), id: asId<EventId>('a'), recordId: 'R10' };
    const late = { ...event('theme.renamed', { name: 'B' }, 5), id: asId<EventId>('b'), recordId: 'R11' };
    const unstored = { ...event('theme.renamed', { name: 'C' }, 4), recordId: null };
    expect(foldTheme([late, created, early])?.name).toBe('B');
    expect(foldTheme([unstored, late, created, early])?.name).toBe('C');
  });

  it('can be archived and brought back, keeping its tag', () => {
    const archived = [created, event('theme.archived', {}, 2)];
    expect(foldTheme(archived)).toMatchObject({ archived: true, tag: 'gs_csv' });
    expect(foldTheme([...archived, event('theme.restored', {}, 3)])).toMatchObject({ archived: false });
  });

  it('knows what helps today, until that is taken away', () => {
    const help = { sort: 'workaround', text: 'Copy the table' };
    const helped = [created, event('theme.helped', { help }, 2)];
    expect(foldTheme(helped)?.help).toEqual(help);
    expect(foldTheme([...helped, event('theme.helped', { help: null }, 3)])?.help).toBeNull();
  });
});

describe('a theme', () => {
  it('is emerging until a second person asks', () => {
    expect(themeState(theme('a', 1))).toBe('emerging');
    expect(themeState(theme('a', 2))).toBe('open');
    expect(themeState({ ...theme('a', 2), archived: true })).toBe('archived');
  });
});

describe('the tag of a theme', () => {
  it.each([
    ['Export to CSV', 'gs_export_to_csv_ab12cd34ef'],
    ['Café & Überstunden', 'gs_cafe_uberstunden_ab12cd34ef'],
    ['ダークモード', 'gs_ab12cd34ef'],
    ['👍', 'gs_ab12cd34ef'],
    ['تصدير', 'gs_ab12cd34ef'],
    ['Supercalifragilisticexpialidocious words', 'gs_supercalifragilisticexpi_ab12cd34ef'],
    ['A name of many short words that goes on', 'gs_a_name_of_many_short_ab12cd34ef'],
  ])('%s', (name, tag) => {
    expect(themeTag(ID, name)).toBe(tag);
  });

  it('begins as the account has it, and the tag of its kind with it', () => {
    const tag = themeTag(ID, 'Export to CSV', 'fb_');
    expect(tag).toBe('fb_export_to_csv_ab12cd34ef');
    expect(ticketTags('documentation', tag, 'open')).toEqual(['fb_docs', tag]);
    expect(themeIdInTag(tag, ['gs_', 'fb_'])).toBe(ID);
    expect(themeIdInTag(tag)).toBeNull();
    expect(themeIdInTag('fb_request', ['fb_'])).toBeNull();
  });

  it('is borne by tickets once the theme is not emerging; the kind always is', () => {
    expect(ticketTags('bug', 'gs_x', 'emerging')).toEqual(['gs_bug']);
    expect(ticketTags('bug', 'gs_x', 'open')).toEqual(['gs_bug', 'gs_x']);
    expect(ticketTags('documentation', 'gs_x', 'open')).toEqual(['gs_docs', 'gs_x']);
  });
});

describe('searching themes', () => {
  const themes = [
    theme('Scheduled reports', 12),
    theme('CSV export from reports', 37),
    theme('Export to Excel', 3),
    theme('Dunkelmodus für die App', 84, ['my eyes hurt at night']),
  ];
  const names = (text: string) => searchThemes(themes, text).map(({ name }) => name);

  it('gives all for no words, most asked for first', () => {
    expect(names('')[0]).toBe('Dunkelmodus für die App');
    expect(names('  ')).toHaveLength(4);
  });
  it('finds every word as the beginning of a word, names that begin so first', () => {
    expect(names('exp')).toEqual(['Export to Excel', 'CSV export from reports']);
    expect(names('report csv')).toEqual(['CSV export from reports']);
  });
  it('finds words of examples after those of names', () => {
    expect(names('eyes')).toEqual(['Dunkelmodus für die App']);
  });
  it('does not mind accents, case or signs', () => {
    expect(names('FUR')).toEqual(['Dunkelmodus für die App']);
    expect(names('(export)')).toHaveLength(2);
  });
  it('finds nothing rather than something else', () => {
    expect(names('invoice')).toEqual([]);
  });
  it('knows a name again', () => {
    expect(themeNamed(themes, ' csv-Export, from REPORTS ')?.name).toBe('CSV export from reports');
    expect(themeNamed(themes, 'CSV export')).toBeNull();
  });
});
