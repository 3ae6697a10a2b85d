import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const files = ['index', 'client', 'utils', 'vendor/native-promise-only'];

/** The framework's client from its npm package, wrapped for a plain script tag: defines `window.ZAFClient`. */
export function sdkScript(): string {
  const lib = dirname(createRequire(import.meta.url).resolve('zendesk_app_framework_sdk'));
  const modules = files.map((file) => {
    const source = readFileSync(join(lib, `${file}.js`), 'utf8');
    return `${JSON.stringify(`./${file}`)}: function (module, exports, require) {\n${source}\n}`;
  });
  return `(function () {
var modules = {\n${modules.join(',\n')}\n};
var loaded = {};
function require(name) {
  if (!loaded[name]) {
    loaded[name] = { exports: {} };
    modules[name].call(window, loaded[name], loaded[name].exports, require);
  }
  return loaded[name].exports;
}
window.ZAFClient = require('./index');
})();
`;
}
