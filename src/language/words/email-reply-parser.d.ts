declare module 'email-reply-parser' {
  interface Fragment {
    getContent(): string;
    isHidden(): boolean;
    isSignature(): boolean;
    isQuoted(): boolean;
  }
  class EmailReplyParser {
    read(text: string): { getFragments(): Fragment[] };
  }
  export { EmailReplyParser as default };
}
