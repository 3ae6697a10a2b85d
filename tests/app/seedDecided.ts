import { asId, type ThemeId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import type { Result } from '#domain/basis/Result.ts';
import { championTurnId } from '#domain/champion/ChampionEvent.ts';
import { commentKey } from '#domain/comment/commentKey.ts';
import { draftDecision, draftRelease } from '#domain/decision/draftDecision.ts';
import { mentionId } from '#domain/mention/mentionId.ts';
import { draftCreation } from '#domain/theme/draftCreation.ts';
import { ENTRY, recordsPath, SHAPE_ENTRY_ID, SHAPE_VERSION } from '#zendesk/records/shape.ts';
import { zendeskThemeStore } from '#zendesk/zendeskThemeStore.ts';
import { connectAs } from '../zendesk/localAccount.ts';
import { ask } from './ask.ts';
import { customerWrites, type Stage } from './stage.ts';

export const THEME = asId<ThemeId>('darkmode01');
/** What those who asked wrote: in an open ticket, in one that is closed, in one of Aylin's. */
export const SAID = [
  'I would love a dark mode for the night shift.',
  'Könnt ihr bitte einen dunklen Modus einbauen?',
  'Please add a dark mode, my eyes hurt.',
];
/** What customers may be told while it is planned; it promises too much. */
export const AHEAD = 'You will definitely get a dark mode in spring.';

/** Where a champion's story has come to an answer: Aylin carries it, Priya tagged too, Daniel of product planned it. */
export async function seedDecided(stage: Stage): Promise<readonly number[]> {
  const idOf = async (who: string) => {
    const { user } = (await ask(stage.zendesk, who, 'GET', '/api/v2/users/me')) as {
      readonly user: { readonly id: number };
    };
    return asId<UserId>(String(user.id));
  };
  const [aylin, priya, daniel] = [await idOf('aylin'), await idOf('priya'), await idOf('daniel')];
  const entry = (name: string, kind: string, value: object) =>
    ask(stage.zendesk, 'renee', 'POST', recordsPath(ENTRY), {
      custom_object_record: {
        name,
        external_id: name,
        custom_object_fields: { kind, body: JSON.stringify(value) },
      },
    });
  await entry('setting.deciders', 'setting', [{ userId: daniel, from: '2020-01-01T00:00:00Z' }]);
  await entry(SHAPE_ENTRY_ID, SHAPE_ENTRY_ID, { version: SHAPE_VERSION });
  const storeOf = async (who: string) =>
    zendeskThemeStore(await connectAs(stage.zendesk, who, { onRequest: () => undefined }));
  const stores = { aylin: await storeOf('aylin'), priya: await storeOf('priya') };
  const at = instant(stage.zendesk.clock.ms());
  const created = { id: THEME, name: 'Dark mode', kind: 'request', tag: 'gs_dark' } as const;
  must(await stores.aylin.writeEvent(draftCreation(created, { actor: aylin, at })));
  const turn = { id: championTurnId(THEME, 1), kind: 'champion.claimed', payload: { turn: 1 } } as const;
  must(
    await stores.aylin.writeEvent({ ...turn, themeId: THEME, actor: aylin, after: null, at, recordId: null }),
  );
  const tickets: number[] = [];
  for (const [n, text] of SAID.entries()) {
    const id = await customerWrites(stage, 4 + n, 'Dark mode', text);
    tickets.push(id);
    const path = `/api/v2/tickets/${id}`;
    const { ticket } = (await ask(stage.zendesk, 'renee', 'GET', path)) as {
      readonly ticket: { readonly requester_id: number };
    };
    const status = n === 1 ? 'closed' : 'open';
    const assignee_id = n === 2 ? Number(aylin) : null;
    await ask(stage.zendesk, 'renee', 'PUT', path, { ticket: { status, assignee_id } });
    const [ticketId, requesterId] = [asId<TicketId>(String(id)), asId<UserId>(String(ticket.requester_id))];
    const [who, taggedBy] = n === 1 ? (['priya', priya] as const) : (['aylin', aylin] as const);
    const saidAt = instant(stage.zendesk.clock.ms() - n * 86_400_000);
    const comment = commentKey(saidAt, requesterId, text);
    const quote = { text, wordsOf: 'customer', comment, start: 0, end: text.length } as const;
    must(
      await stores[who].saveMention({
        id: mentionId(ticketId, THEME, taggedBy),
        themeId: THEME,
        ticketId,
        requesterId,
        organizationId: null,
        brandId: null,
        taggedBy,
        quotes: [{ ...quote, authorName: 'Ines', at: saidAt }],
        withdrawn: false,
        at: saidAt,
      }),
    );
  }
  const product = await storeOf('daniel');
  const by = { actor: daniel, at };
  const verdict = { answer: 'planned', reason: 'Nights are when it is used.', due: '2099-03-31' } as const;
  const facts = { ...verdict, lookAgainOn: null, evidence: null };
  const decision = draftDecision({ id: THEME, before: null }, facts, by);
  must(await product.writeEvent(decision));
  const told = { text: AHEAD, until: null, language: 'en' };
  must(await product.writeEvent(draftRelease({ id: decision.id, themeId: THEME, releases: [] }, told, by)));
  const answer = { answer: 'planned', due: '2099-03-31' } as const;
  must(await product.saveTheme({ ...created, championId: aylin, answer }));
  return tickets;
}

function must(result: Result<unknown, unknown>): void {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
}
