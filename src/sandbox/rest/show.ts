import type { CustomObject, CustomObjectField, CustomRecord, RecordEvent } from '../store/CustomObject.ts';
import type { Job } from '../store/Job.ts';
import type { Macro } from '../store/Macro.ts';
import type { Group, Organization } from '../store/Organization.ts';
import type { Comment, Ticket } from '../store/Ticket.ts';
import type { User } from '../store/User.ts';
import type { World } from './World.ts';

/** How documents look in an answer: with their address, without what is ours alone. */
export function show(world: World) {
  const at = (path: string): string => `${world.origin}/api/v2/${path}`;
  return {
    ticket: (t: Ticket): object => ({ url: at(`tickets/${t.id}`), ...t, fields: t.custom_fields }),
    comment: ({ ticket_id: _ticket, ...comment }: Comment): object => comment,
    user: ({ key: _key, photo, ...user }: User): object => ({
      url: at(`users/${user.id}`),
      ...user,
      photo: photo && { ...photo, content_url: `${world.origin}${photo.content_url}` },
    }),
    organization: (o: Organization): object => ({ url: at(`organizations/${o.id}`), ...o }),
    group: (g: Group): object => ({ url: at(`groups/${g.id}`), ...g }),
    macro: (m: Macro): object => ({ url: at(`macros/${m.id}`), ...m }),
    object: ({ id: _id, ...o }: CustomObject): object => ({ url: at(`custom_objects/${o.key}`), ...o }),
    field: ({ object_key: key, ...f }: CustomObjectField): object => ({
      url: at(`custom_objects/${key}/fields/${f.id}`),
      ...f,
    }),
    record: ({ deleted: _deleted, ...r }: CustomRecord): object => ({
      url: at(`custom_objects/${r.custom_object_key}/records/${r.id}`),
      ...r,
    }),
    recordEvent: ({ record_id: _record, seq: _seq, ...e }: RecordEvent): object => e,
    job: (j: Job): object => ({
      id: j.id,
      job_type: j.job_type,
      url: at(`job_statuses/${j.id}`),
      total: j.total,
      progress: j.progress,
      status: j.status,
      message: j.message,
      results: j.results,
    }),
  };
}
