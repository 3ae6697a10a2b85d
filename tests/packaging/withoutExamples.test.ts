import { describe, expect, it } from 'vitest';
import { withoutExamples } from '#packaging/withoutExamples.ts';

const { transform } = withoutExamples as unknown as {
  transform: (code: string, id: string) => { code: string } | null;
};

const RULE =
  "export const X = { hear: [{ id: 'x.a', patterns: ['a [b]', 'hears'], hears: ['It [x] \\'is\\'.', 'b'], mustNotHear: [] }], not: 'n' };";

describe('examples of rules', () => {
  it('are left out of the package, and nothing else is', () => {
    const found = transform(RULE, '/home/me/src/language/hearing/rules/en/bugs.ts');
    expect(found?.code).toBe(
      "export const X = { hear: [{ id: 'x.a', patterns: ['a [b]', 'hears'],   }],  };",
    );
  });

  it('are looked for in rules alone', () => {
    expect(transform(RULE, '/home/me/src/ui/board/Theme.ts')).toBeNull();
    expect(transform(RULE, '/home/me/node_modules/src/x.ts')).toBeNull();
  });
});
