import type { CustomObject, CustomObjectField, CustomRecord, RecordEvent } from '../store/CustomObject.ts';
import type { Job } from '../store/Job.ts';
import type { Macro } from '../store/Macro.ts';
import type { Group, Organization } from '../store/Organization.ts';
import type { Comment, Ticket } from '../store/Ticket.ts';
import { customRoleOf } from '../store/customRoles.ts';
import type { User } from '../store/User.ts';
import type { World } from './World.ts';

/** How documents look in an answer: with their address, without what is ours alone. */
export function show(world: World) {
  const at = (path: string): string => `${world.origin}/api/v2/${path}`;
  return {
    ticket: (t: Ticket): object => ({ url: at(`tickets/${t.id}`), ...t, fields: t.custom_fields }),
    comment: (c: Comment): object => without(c, 'ticket_id'),
    user: (u: User): object => ({
      url: at(`users/${u.id}`),
      ...without(u, 'key'),
      custom_role_id: roleIdOf(world, u),
      photo: u.photo && { ...u.photo, content_url: `${world.origin}${u.photo.content_url}` },
    }),
    organization: (o: Organization): object => ({ url: at(`organizations/${o.id}`), ...o }),
    group: (g: Group): object => ({ url: at(`groups/${g.id}`), ...g }),
    macro: (m: Macro): object => ({ url: at(`macros/${m.id}`), ...m }),
    object: (o: CustomObject): object => ({ url: at(`custom_objects/${o.key}`), ...without(o, 'id') }),
    field: (f: CustomObjectField): object => ({
      url: at(`custom_objects/${f.object_key}/fields/${f.id}`),
      ...without(f, 'object_key'),
    }),
    record: (r: CustomRecord): object => ({
      url: at(`custom_objects/${r.custom_object_key}/records/${r.id}`),
      ...without(r, 'deleted'),
    }),
    recordEvent: (e: RecordEvent): object => without(e, 'record_id', 'seq'),
    job: (j: Job): object => ({
      url: at(`job_statuses/${j.id}`),
      ...without(j, 'action', 'target', 'items', 'user_id', 'created_at', 'seq'),
    }),
  };
}

/** On plans with roles everybody but admins has one. */
export function roleIdOf({ plan }: World, user: User): number | null {
  return (plan.hasRoles ? customRoleOf(user)?.id : undefined) ?? user.custom_role_id;
}

function without<T extends object>(doc: T, ...ours: readonly (keyof T)[]): object {
  return Object.fromEntries(Object.entries(doc).filter(([key]) => !ours.includes(key as keyof T)));
}
