import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withoutOldColors } from '#packaging/withoutOldColors.ts';

const { load } = withoutOldColors as unknown as { load: (id: string) => string | null };
const UTILS = '/home/me/node_modules/@zendeskgarden/react-theming/dist/esm/utils';

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:js|tsx?)$/u.test(file))
    .map((file) => join(folder, file));
}

describe('Garden’s colours of before version 9', () => {
  it('are not in the package, and all others are', () => {
    expect(load(`${UTILS}/getColorV8.js`)).toContain('export const getColorV8');
    expect(load(`${UTILS}/getColor.js`)).toBeNull();
    expect(load('/home/me/src/ui/getColorV8.js')).toBeNull();
  });

  it('are asked for by nothing that we use: a focus ring alone would, where somebody names its hue', () => {
    const garden = filesIn('node_modules/@zendeskgarden').filter((file) =>
      /[\\/]dist[\\/]esm[\\/]/u.test(file),
    );
    const users = garden.filter((file) => /getColorV8\(/u.test(readFileSync(file, 'utf8')));
    expect(users.map((file) => file.split(/[\\/]/u).at(-1))).toEqual(['getFocusBoxShadow.js']);
    const named = [...garden, ...filesIn('src')].filter((file) => {
      const text = readFileSync(file, 'utf8');
      return /\bspacerHue:|(?:getFocusBoxShadow|focusStyles)\(\{\s*(?:theme,\s*)?hue:/u.test(text);
    });
    expect(named).toEqual([]);
  });
});
