import type { JsonObject } from './Json.ts';

export type JobResult = { readonly [key: string]: string | number | boolean };

/** A background job. From `action` on the fields are ours and never answered. */
export type Job = {
  id: string;
  job_type: string;
  total: number;
  progress: number | null;
  status: 'queued' | 'working' | 'failed' | 'completed';
  message: string | null;
  results: JobResult[] | null;
  action: string;
  target: string;
  items: readonly (JsonObject | string)[];
  user_id: number;
  created_at: string;
  seq: number;
};
