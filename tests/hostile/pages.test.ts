import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const PAGES = ['sidebar', 'board'];

function pageText(name: string): string {
  return readFileSync(resolve(import.meta.dirname, `../../src/app/${name}.html`), 'utf8');
}

function policyOf(html: string): Map<string, readonly string[]> {
  const content = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html)?.[1] ?? '';
  return new Map(
    content.split(';').map((part) => {
      const [directive = '', ...sources] = part.trim().split(/\s+/);
      return [directive, sources];
    }),
  );
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

describe.each(PAGES)('the policy in %s.html', (name) => {
  const html = pageText(name);
  const policy = policyOf(html);

  it('stands before anything that it is about', () => {
    const at = html.indexOf('Content-Security-Policy');
    expect(at).toBeGreaterThan(0);
    expect(Math.min(html.indexOf('<script'), html.indexOf('<link'))).toBeGreaterThan(at);
  });

  it('knows the script in the page by its hash, and allows no other', () => {
    const inline = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text = '']) => hashOf(text));
    expect(inline).toHaveLength(1);
    expect(policy.get('script-src')).toEqual([
      "'self'",
      'https://static.zdassets.com/zendesk_app_framework_sdk/2.0/',
      ...inline,
    ]);
  });

  it('allows no styles in the page but the empty element that is filled by scripts', () => {
    expect(policy.get('style-src')).toEqual(["'self'", hashOf('')]);
    expect(html).not.toMatch(/<style|\sstyle=/);
  });

  it('allows nothing that it does not name', () => {
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('connect-src')).toEqual(["'self'"]);
    expect(policy.get('worker-src')).toEqual(["'self'"]);
    const everything = [...policy.values()].flat();
    for (const loose of ["'unsafe-inline'", "'unsafe-eval'", "'strict-dynamic'", '*', 'http:', 'blob:'])
      expect(everything).not.toContain(loose);
  });
});
