import { readOwn } from '#language/hearing/readOwn.ts';
import { winkReader } from '#language/tokens/winkReader.ts';
import { frMinerChats } from '../../eval/publicScores.ts';

/** A sentence of whoever began a chat, by place; offsets count within the comment. */
export interface ChatSentence {
  /** `other12.3.1`: the chat, the comment, and the how-manieth of its sentences, from 0. */
  readonly name: string;
  readonly comment: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A chat as a reader sees it. */
export interface ReadableChat {
  readonly id: string;
  /** Whether the chat asks for a feature, by the collection's own label. */
  readonly asks: boolean;
  /** What others wrote has no sentences. */
  readonly turns: readonly { readonly text: string; readonly sentences: readonly ChatSentence[] }[];
}

/** The chats of a project, cut into sentences as the engine cuts them, with no rule read. */
export async function readableChats(project: string): Promise<readonly ReadableChat[]> {
  const english = await winkReader();
  const means = {
    english,
    book: (language: string) => ({ language, sets: {}, hear: [], weigh: [], answers: [] }),
    pause: () => Promise.resolve(),
  };
  return Promise.all(
    frMinerChats(project).map(async ({ id, conversation, asks }) => {
      const { reads } = await readOwn(conversation, means);
      const turns = conversation.comments.map(({ text }, comment) => {
        const own = reads.find((each) => each.index === comment)?.read.sentences ?? [];
        const sentences = own.map(({ sentence: { start, end, text: words } }, at) => {
          return { name: `${id}.${comment}.${at}`, comment, start, end, text: words };
        });
        return { text, sentences };
      });
      return { id, asks, turns };
    }),
  );
}
