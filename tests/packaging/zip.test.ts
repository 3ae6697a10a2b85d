import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFolder } from '#packaging/readFolder.ts';
import { readZip } from '#packaging/readZip.ts';
import { writeZip } from '#packaging/writeZip.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the zip', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'groundswell-package-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('is the same for the same files in any order', async () => {
    const files: [string, Uint8Array][] = [
      ['manifest.json', bytes('{}')],
      ['assets/a.js', bytes('1')],
    ];
    expect(await writeZip(new Map(files))).toEqual(await writeZip(new Map(files.toReversed())));
  });

  it('does not tell the time at which it was made', async () => {
    const zip = await writeZip(new Map([['a.js', bytes('1')]]));
    const view = new DataView(zip.buffer, zip.byteOffset);
    expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([0, (1 << 5) | 1]);
  });

  it('holds what was put in', async () => {
    const files = new Map([['assets/a.js', bytes('let a = 1;')]]);
    const zip = await writeZip(files);
    expect(readZip(zip)).toEqual({ files, links: [], zipBytes: zip.length });
  });

  it('shows links', () => {
    const zip = zipSync({
      'a.js': bytes('1'),
      'b.js': [bytes('a.js'), { os: 3, attrs: (0o120777 << 16) >>> 0 }],
    });
    const { files, links } = readZip(zip);
    expect({ files: [...files.keys()], links }).toEqual({ files: ['a.js'], links: ['b.js'] });
  });

  it('is refused when it is none', () => {
    expect(() => readZip(bytes('not a zip, though long enough to be one'))).toThrow();
  });

  it('is made of a folder’s files; links are told, not followed', async () => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'manifest.json'), '{}');
    writeFileSync(join(folder, 'assets/a.js'), '1');
    symlinkSync('/etc/hostname', join(folder, 'assets/b.js'));
    const pack = await readFolder(folder);
    expect([...pack.files.keys()].sort()).toEqual(['assets/a.js', 'manifest.json']);
    expect(pack.links).toEqual(['assets/b.js']);
    expect(pack.zipBytes).toBe((await writeZip(pack.files)).length);
  });
});
