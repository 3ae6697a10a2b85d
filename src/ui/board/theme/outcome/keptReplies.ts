/** What was typed in this tab and not sent, by theme and customer: looking elsewhere loses nothing. */
export const keptReplies = new Map<string, string>();
