import type { Plugin } from 'vite';

const OLD_COLORS = /@zendeskgarden\/react-theming\/dist\/esm\/utils\/getColorV8\.js$/u;

/**
 * Leaves Garden's colours of before version 9 out of the package, a palette with its arithmetic: a focus ring asks for them
 * only where somebody names a `hue` or `spacerHue`, as was done then. Whoever does so learns it at once.
 */
export const withoutOldColors: Plugin = {
  name: 'groundswell:without-old-colors',
  apply: 'build',
  load(id) {
    if (!OLD_COLORS.test(id.replaceAll('\\', '/'))) return null;
    return `export const getColorV8 = (hue) => { throw new Error('The package has no colours of Garden 8: ' + hue); };`;
  },
};
