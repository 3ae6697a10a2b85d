import type { UserId } from '#domain/basis/Id.ts';
import { ok } from '#domain/basis/Result.ts';
import type { Macros } from '#ports/Macros.ts';
import type { Zendesk } from './connectZendesk.ts';
import { address } from './rest/address.ts';
import { replyHtml } from './ticket/replyHtml.ts';
import { macrosWire, macroWire, writtenMacro } from './wire/macroWire.ts';

const PATH = '/api/v2/macros';
/** Zendesk shows some forty; what is longer helps nobody to find it. */
const TITLE_CHARACTERS = 150;

/** Macros of the account, made and switched off with the session of whoever clicks. */
export function zendeskMacros({ rest }: Pick<Zendesk, 'rest'>, worker: UserId): Macros {
  return {
    async save({ title, text, marker }, isShared) {
      const macro = {
        title: title.slice(0, TITLE_CHARACTERS),
        description: `Groundswell ${marker}`,
        actions: [
          { field: 'comment_value_html', value: replyHtml(text) },
          { field: 'comment_mode_is_public', value: 'true' },
        ],
        restriction: isShared ? null : { type: 'User', id: Number(worker) },
      };
      const made = await rest.write(
        { method: 'POST', path: PATH, body: { macro }, what: 'save macro', missing: 'gone' },
        writtenMacro,
      );
      return made.ok ? ok(made.value.macro.id) : made;
    },

    async find(marker, signal) {
      const query = { active: 'true', sort_by: 'created_at', sort_order: 'desc', per_page: '100' };
      const request = { path: address(PATH, query), what: 'read macros', missing: 'gone' } as const;
      const listed = await rest.read({ ...request, urgency: 'onScreen' }, macrosWire, signal);
      if (!listed.ok) return listed;
      const found = listed.value.macros.find(({ description }) => description === `Groundswell ${marker}`);
      return ok(
        found === undefined
          ? null
          : { id: found.id, isShared: found.restriction === null || found.restriction === undefined },
      );
    },

    async retire(id) {
      const path = `${PATH}/${id}`;
      const read = { path, what: 'read macros', missing: 'gone', urgency: 'background' } as const;
      const shown = await rest.read(read, macroWire, new AbortController().signal);
      if (!shown.ok) return shown;
      const { active, title, actions } = shown.value.macro;
      if (!active) return ok(undefined);
      // The description wants a title and actions with every change: they are said as they are.
      const body = { macro: { title, actions, active: false } };
      const done = await rest.write(
        { method: 'PUT', path, body, what: 'save macro', missing: 'gone', urgency: 'background' },
        writtenMacro,
      );
      return done.ok ? ok(undefined) : done;
    },
  };
}
