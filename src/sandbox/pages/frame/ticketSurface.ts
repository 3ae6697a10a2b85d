import type { TicketRecord } from '../records/TicketRecord.ts';
import type { OpenTicket } from '../ticket/OpenTicket.ts';
import { isRecord } from './isRecord.ts';
import { FrameFailure } from './FrameFailure.ts';
import type { Answer, Surface } from './Surface.ts';
import { textOfHtml } from './textOfHtml.ts';
import { toFrameDraftComment, toFrameTicket } from './toFrameTicket.ts';
import { walkPath } from './walkPath.ts';

/** What an app in a ticket's sidebar may do besides what it may do everywhere. Changes go to the unsaved ticket. */
export function ticketSurface(
  ticket: OpenTicket,
  brandOf: (ticket: TicketRecord) => Promise<unknown>,
): Surface {
  const ready = (path: string) => {
    const state = ticket.state.get();
    if (state.phase !== 'ready') throw new FrameFailure(path, 'The ticket is not loaded');
    return state;
  };
  const done = (): Answer => ({ value: null });

  return {
    get(path) {
      if (!/^(ticket|comment|ticketFields)\b/.test(path)) return undefined;
      const state = ready(path);
      const current = ticket.current() ?? state.data.ticket;
      if (/^ticket(\.brand\b|$)/.test(path)) {
        const answer = brandOf(current).then((brand) => {
          const found = walkPath({ ticket: toFrameTicket(current, state.data, state.draft, brand) }, path);
          if (!found) throw FrameFailure.noSuchApi(path);
          return found.value;
        });
        return { value: answer };
      }
      if (path === 'ticketFields') return { value: KNOWN_FIELDS.map((name) => describeField(name)) };
      const field = /^ticketFields?:([\w-]+)$/.exec(path)?.[1];
      if (field) return { value: describeField(field) };
      return walkPath(
        {
          ticket: () => toFrameTicket(current, state.data, state.draft, null),
          comment: () => toFrameDraftComment(state.draft),
        },
        path,
      );
    },

    set(path, value) {
      ready(path);
      const custom = /^ticket\.customField:custom_field_(\d+)$/.exec(path)?.[1];
      if (custom) ticket.editCustomField(Number(custom), value);
      else if (/^(ticket\.)?comment\.text$/.test(path)) ticket.write(String(value));
      else if (/^(ticket\.)?comment\.type$/.test(path)) ticket.writePublicly(value === 'publicReply');
      else if (path === 'ticket.assignee') ticket.edit(readAssignee(path, value));
      else if (path === 'ticket.requester' && isRecord(value) && value['id'] !== undefined) {
        ticket.edit({ requester_id: Number(value['id']) });
      } else if (path === 'ticket.externalId')
        ticket.edit({ external_id: value === null ? null : String(value) });
      else if (PLAIN_FIELDS.has(path))
        ticket.edit({ [path.slice('ticket.'.length)]: readPlain(path, value) });
      else return undefined;
      return { value };
    },

    invoke(name, args) {
      const text = () => args.map(String).join(' ');
      if (/^(ticket\.)?comment\.append(Text|Markdown)$/.test(name) || name === 'ticket.editor.insert') {
        ready(name);
        ticket.append(text());
      } else if (/^(ticket\.)?comment\.appendHtml$/.test(name)) {
        ready(name);
        ticket.append(textOfHtml(text()));
      } else if (name === 'ticket.tags.add' || name === 'ticket.tags.remove') {
        ready(name);
        const tags = args.flat().map(String);
        if (name === 'ticket.tags.add') ticket.addTags(tags);
        else ticket.removeTags(tags);
        return { value: ticket.current()?.tags ?? [] };
      } else if (name === 'ticket.disableSave' || name === 'disableSave') ticket.allowSubmit(false);
      else if (name === 'ticket.enableSave' || name === 'enableSave') ticket.allowSubmit(true);
      else if (!/^ticketFields?:[^.]+(\.[^.]+)*\.(hide|show|enable|disable|toggle)$/.test(name))
        return undefined;
      return done();
    },
  };
}

const KNOWN_FIELDS = ['subject', 'status', 'priority', 'type', 'tags', 'assignee', 'requester'];
const PLAIN_FIELDS = new Set(['ticket.subject', 'ticket.status', 'ticket.priority', 'ticket.type']);
const ALLOWED: Readonly<Record<string, readonly unknown[]>> = {
  'ticket.status': ['open', 'pending', 'hold', 'solved'],
  'ticket.priority': [null, '-', 'low', 'normal', 'high', 'urgent'],
  'ticket.type': [null, '-', 'question', 'incident', 'problem', 'task'],
};

function readPlain(path: string, value: unknown): string | null {
  const allowed = ALLOWED[path];
  if (allowed && !allowed.includes(value))
    throw new FrameFailure(path, `Invalid value: ${JSON.stringify(value)}`);
  return value === null || (allowed && value === '-') ? null : String(value);
}

function readAssignee(path: string, value: unknown): { assignee_id?: number | null; group_id?: number } {
  if (!isRecord(value)) throw new FrameFailure(path, 'An assignee is { userId, groupId }');
  const { userId, groupId } = value;
  return {
    ...(userId === undefined ? {} : { assignee_id: userId === null ? null : Number(userId) }),
    ...(groupId === undefined ? {} : { group_id: Number(groupId) }),
  };
}

function describeField(name: string): object {
  return {
    isEnabled: true,
    isRequired: false,
    isVisible: true,
    label: name,
    name,
    optionValues: [],
    type: 'text',
  };
}
