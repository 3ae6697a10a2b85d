import { type Finding, warning } from './Finding.ts';
import { type AppPackage, textsEnding } from './AppPackage.ts';

/** Code made from text would stop working under a stricter content policy of Zendesk's. Ours has none, by a test. */
export function checkEval(pack: AppPackage): Finding[] {
  return textsEnding(pack, '.js', '.html').flatMap(([path, code]) => {
    const found = /(?<![\w$.])(?:eval\s*\(|new\s+Function\s*\()/.exec(code);
    return found === null
      ? []
      : [
          warning(
            path,
            `makes code from text (${around(code, found.index)})`,
            'find the library, use another way',
          ),
        ];
  });
}

function around(code: string, at: number): string {
  return code.slice(Math.max(0, at - 30), at + 40).replace(/\s+/g, ' ');
}
