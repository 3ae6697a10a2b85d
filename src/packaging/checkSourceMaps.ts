import { error, type Finding } from './Finding.ts';
import { type AppPackage, textsEnding } from './AppPackage.ts';

/** Source maps would make the package larger and tell nothing that the repository does not. */
export function checkSourceMaps(pack: AppPackage): Finding[] {
  const maps = [...pack.files.keys()].filter((path) => path.endsWith('.map'));
  const mapped = textsEnding(pack, '.js', '.css').filter(([, text]) =>
    /[/*][/*][#@]\s*sourceMappingURL=(?!data:,)/.test(text),
  );
  return [
    ...maps.map((path) => error(path, 'is a source map', 'build without "sourcemap"')),
    ...mapped.map(([path]) => error(path, 'points to a source map', 'build without "sourcemap"')),
  ];
}
