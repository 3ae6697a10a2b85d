/** An expression that is slower than linear on some text, and why that is no harm where it stands. */
interface Accepted {
  readonly file: string;
  /** Between the slashes. */
  readonly expression: string;
  readonly why: string;
}

/** `packaging` reads what we built ourselves, in development. */
const OWN_FILES = 'sees only files of our own build, when they are checked';
/** `sandbox` is never shipped, and listens to its own machine. */
const LOCAL =
  'the local Zendesk: not shipped, listens to this machine only, comments of at most 65,000 characters';

export const ACCEPTED: readonly Accepted[] = [
  {
    file: 'packaging/checkLoads.ts',
    expression: String.raw`url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']`,
    why: OWN_FILES,
  },
  {
    file: 'packaging/checkPages.ts',
    expression: String.raw`<(\w+)[^>]*?\s(?:src|href|srcset|action|poster|data)\s*=\s*["']([^"']*)["'][^>]*>`,
    why: OWN_FILES,
  },
  { file: 'packaging/checkPages.ts', expression: String.raw`<script\b[^>]*>`, why: OWN_FILES },
  {
    file: 'packaging/checkSecrets.ts',
    expression: String.raw`\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}`,
    why: OWN_FILES,
  },
  { file: 'packaging/checkSvg.ts', expression: String.raw`<svg\s[^>]*viewBox="[-\d. ]+"`, why: OWN_FILES },
  {
    file: 'packaging/checkSvg.ts',
    expression: String.raw`<([a-zA-Z][\w:-]*)((?:\s+[^<>]*?)?)\/?>`,
    why: OWN_FILES,
  },
  { file: 'packaging/checkSvg.ts', expression: String.raw`([\w:-]+)\s*=\s*["']([^"']*)["']`, why: OWN_FILES },
  { file: 'packaging/compareWords.ts', expression: String.raw`\{\{\s*([\w.]+)[^}]*\}\}`, why: OWN_FILES },
  { file: 'packaging/duplicateKeys.ts', expression: String.raw`"(?:[^"\\]|\\.)*"|[{}[\]:,]`, why: OWN_FILES },
  {
    file: 'language/hearing/joinSignals.ts',
    expression: String.raw`[\s?!.…]+$`,
    why: 'sees a ticket’s subject, of which Zendesk keeps some hundred characters',
  },
  { file: 'sandbox/serve/fileAnswer.ts', expression: String.raw`-[\w-]{8,}\.[a-z0-9]+$`, why: LOCAL },
  {
    file: 'sandbox/store/plainFromHtml.ts',
    expression: String.raw`<(script|style)\b[^>]*>[\s\S]*?<\/\1>`,
    why: LOCAL,
  },
  { file: 'sandbox/store/plainFromHtml.ts', expression: String.raw`<li\b[^>]*>`, why: LOCAL },
  { file: 'sandbox/store/plainFromHtml.ts', expression: String.raw`<[^>]+>`, why: LOCAL },
  { file: 'sandbox/store/plainFromHtml.ts', expression: String.raw`[ \t]+\n`, why: LOCAL },
  { file: 'sandbox/pages/frame/textOfHtml.ts', expression: String.raw`[ \t]*\n[ \t]*`, why: LOCAL },
  { file: 'sandbox/pages/frame/toConversation.ts', expression: String.raw`<[a-z][^>]*>`, why: LOCAL },
  { file: 'sandbox/pages/workspace/Workspace.ts', expression: String.raw`^\/+|\/+$`, why: LOCAL },
];
