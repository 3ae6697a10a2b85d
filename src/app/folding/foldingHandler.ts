import type { ThemeId, UserId } from '#domain/basis/Id.ts';
import { asId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import { failed, type Result } from '#domain/basis/Result.ts';
import type { RollupAsk, RollupCell } from '#domain/rollup/RollupAsk.ts';
import type { RollupQuestion } from '#domain/rollup/RollupQuestion.ts';
import type { StandOutAsk } from '#domain/rollup/StandOut.ts';
import type { AccountFolding, ReadBesides } from '#ports/AccountFolding.ts';
import type { Failure } from '#ports/Failure.ts';
import * as v from 'valibot';
import { type FromFolding, ToFolding } from './FoldingMessage.ts';

/**
 * Answers the messages of a page with a folding that `open` gives for the person whom the first message names; `null`
 * where this thread does not find what the page keeps. Nonsense is passed over.
 */
export function foldingHandler(
  open: (subdomain: string, user: UserId) => Promise<AccountFolding | null>,
  send: (message: FromFolding) => void,
): (data: unknown) => void {
  let opening: Promise<AccountFolding | null> = Promise.resolve(null);
  return (data) => {
    const message = v.safeParse(ToFolding, data);
    if (!message.success) return;
    const asked = message.output;
    if (asked.do === 'open') {
      opening = open(asked.subdomain, asId<UserId>(asked.user));
      return;
    }
    void opening
      .then((folding) => (folding === null ? lost(asked.do) : work(folding, asked)))
      .catch(() => lost(asked.do))
      .then((result) => send({ call: asked.call, result }));
  };
}

function lost(what: string): Result<never, Failure> {
  return failed({ kind: 'storage', what });
}

/** The casts give checked shapes their branded names back. */
function work(
  folding: AccountFolding,
  asked: Exclude<ToFolding, { do: 'open' }>,
): Promise<Result<unknown, Failure>> {
  switch (asked.do) {
    case 'numbers':
      return folding.numbers();
    case 'theme':
      return folding.theme(asId<ThemeId>(asked.id), asked.more as unknown as ReadBesides);
    case 'sources':
      return folding.sources(asId<ThemeId>(asked.id));
    case 'tagged':
      return folding.tagged(asId<ThemeId>(asked.id));
    case 'together':
      return folding.together(asId<ThemeId>(asked.id), asked.most);
    case 'taggedBy':
      return folding.taggedBy(asId<UserId>(asked.who));
    case 'pitchJournal':
      return folding.pitchJournal();
    case 'saidBy':
      return folding.saidBy(asId<UserId>(asked.who));
    case 'launchJournal':
      return folding.launchJournal();
    case 'saidIn':
      return folding.saidIn(asked.text);
    case 'excerpts':
      return folding.excerpts(
        asked.text,
        asked.themes.map((id) => asId<ThemeId>(id)),
      );
    case 'rollup':
      return folding.rollup(asked.ask as unknown as RollupAsk);
    case 'behind':
      return folding.behind(
        asked.ask as unknown as RollupAsk,
        asked.cell as unknown as RollupCell,
        asked.most,
      );
    case 'standOut':
      return folding.standOut(asked.ask as unknown as StandOutAsk);
    case 'about':
      return folding.about(asked.question as unknown as RollupQuestion);
    case 'countAt':
      return folding.countAt(asked.moment as Instant);
    case 'tidy':
      return folding.tidy();
  }
}
