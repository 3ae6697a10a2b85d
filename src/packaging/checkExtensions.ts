import { error, type Finding } from './Finding.ts';
import type { AppPackage } from './AppPackage.ts';

/** What Zendesk documents as accepted in `assets/`. Models and data travel as JavaScript or JSON. */
const ACCEPTED = /\.(png|jpe?g|gif|svg|js|htm|html|css|map|eot|woff2?|otf|ttf|json|xml|hbs|hdbs)$/i;

/** Only kinds of files that Zendesk documents, and only where it looks for them. */
export function checkExtensions({ files }: AppPackage): Finding[] {
  return [...files.keys()].flatMap((path) => {
    if (path.startsWith('assets/'))
      return ACCEPTED.test(path)
        ? []
        : [
            error(
              path,
              'is of a kind that Zendesk does not list',
              'ship it as .js or .json, or leave it out',
            ),
          ];
    const isOurs =
      path === 'manifest.json' || path === 'requirements.json' || path.startsWith('translations/');
    return isOurs
      ? []
      : [error(path, 'lies where Zendesk does not look', 'move it below assets/, or leave it out')];
  });
}
