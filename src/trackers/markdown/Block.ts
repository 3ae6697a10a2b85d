/** A piece of a line. */
export type Inline =
  | { readonly is: 'text' | 'strong'; readonly text: string }
  | { readonly is: 'link'; readonly text: string; readonly url: string };

/** A piece of a text. */
export type Block =
  | { readonly is: 'heading' | 'paragraph' | 'quote'; readonly line: readonly Inline[] }
  | { readonly is: 'list'; readonly isNumbered: boolean; readonly items: readonly (readonly Inline[])[] };
