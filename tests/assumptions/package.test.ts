import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asId, type ThemeId } from '#domain/basis/Id.ts';
import { themeTag } from '#domain/theme/themeTag.ts';
import { SHAPE } from '#zendesk/setup/SHAPE.ts';
import { fieldBody } from '#zendesk/setup/shapeBodies.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** `gs_`, a slug of 24, `_`, an id of ten. */
const LONGEST_TAG = 38;

it('a tag is short, in small letters, whatever the theme is called', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const tag = themeTag(asId<ThemeId>('ab12cd34ef'), name);
      expect(tag).toMatch(/^gs_[a-z0-9_]+$/);
      expect(tag.length).toBeLessThanOrEqual(LONGEST_TAG);
    }),
    { numRuns: 1_000 },
  );
});

it('the package asks Zendesk to make nothing that it would unmake with the app', () => {
  const files = ['assets', 'src'].flatMap((folder) =>
    readdirSync(resolve(ROOT, folder), { recursive: true, encoding: 'utf8' }),
  );
  expect(files).toContain('logo.png');
  expect(files.filter((file) => file.endsWith('requirements.json'))).toEqual([]);
});

/** Of the smallest plan that has custom objects at all. */
const SMALLEST_PLAN = { objects: 5, lookups: 5 };

it('every plan has what set-up makes: few objects, few lookups, no roll-ups and no parents', () => {
  expect(SHAPE.length).toBeLessThan(SMALLEST_PLAN.objects);
  const kinds = new Set(SHAPE.flatMap(({ fields }) => fields.map(({ type }) => type)));
  expect([...kinds].toSorted()).toEqual(['checkbox', 'integer', 'lookup', 'text', 'textarea']);
  for (const { key, fields } of SHAPE) {
    const lookups = fields.filter(({ type }) => type === 'lookup');
    expect(lookups.length, key).toBeLessThanOrEqual(SMALLEST_PLAN.lookups);
    for (const field of fields)
      expect(Object.keys(fieldBody(field)), field.key).not.toContain('relationship_filter');
  }
});
