/** What a hold is of where nothing may go out. */
export const EVERYTHING = 'everything';
