/** The input is not what it was when its reading was begun. */
export class InputChanged extends Error {
  constructor(file: string) {
    super(`${file === '-' ? 'standard input' : file} is not what it was when its reading was begun`);
  }
}
