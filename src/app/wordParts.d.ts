/* Words are parted by `packaging/wordParts.ts`; every part is a table of texts, read as `WordTable`. */

interface WordPart {
  readonly [key: string]: string | WordPart;
}
declare module '#translations/*?page' {
  const words: WordPart;
  // eslint-disable-next-line no-restricted-exports -- as Vite gives JSON
  export default words;
}
declare module '#translations/*?board' {
  const words: WordPart;
  // eslint-disable-next-line no-restricted-exports -- as Vite gives JSON
  export default words;
}
declare module '#translations/*?settings' {
  const words: WordPart;
  // eslint-disable-next-line no-restricted-exports -- as Vite gives JSON
  export default words;
}
