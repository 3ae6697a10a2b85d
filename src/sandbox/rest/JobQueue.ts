import { createHash } from 'node:crypto';
import type { JsonObject } from '../store/Json.ts';
import type { Job, JobResult } from '../store/Job.ts';
import type { Store } from '../store/Store.ts';
import type { WeatherStation } from './WeatherStation.ts';
import { ZendeskError } from './ZendeskError.ts';

/** Zendesk takes no more jobs than this at a time. */
export const mostJobs = 30;

export type JobWork = (job: Job) => JobResult[];

/** Background jobs: kept in the database, so that a restart in between loses none. */
export class JobQueue {
  private readonly store: Store;
  private readonly weather: WeatherStation;
  private readonly work = new Map<string, JobWork>();
  private readonly timers = new Set<NodeJS.Timeout>();

  constructor(store: Store, weather: WeatherStation) {
    this.store = store;
    this.weather = weather;
  }

  /** Says how jobs of one kind are done. */
  does(jobType: string, work: JobWork): void {
    this.work.set(jobType, work);
  }

  add(given: {
    jobType: string;
    action: string;
    target: string;
    items: readonly (JsonObject | string)[];
    userId: number;
  }): Job {
    const running = this.store.jobs.select("status IN ('queued', 'working')");
    if (running.length >= mostJobs)
      throw new ZendeskError(
        429,
        {
          error: 'TooManyJobs',
          description: `Too many jobs are queued or running (${mostJobs})`,
          current_job_ids: running.map((j) => j.id),
        },
        {
          'zendesk-ratelimit-inflight-jobs': `total=${mostJobs}; remaining=0; resets=60`,
          'retry-after': '60',
        },
      );
    const seq = this.store.next('job', 1);
    const job = this.store.jobs.put({
      id: `V3-${createHash('md5').update(`job ${seq}`).digest('hex')}`,
      job_type: given.jobType,
      total: given.items.length,
      progress: null,
      status: 'queued',
      message: null,
      results: null,
      action: given.action,
      target: given.target,
      items: given.items,
      user_id: given.userId,
      created_at: this.store.clock.iso(),
      seq,
    });
    this.schedule(job);
    return job;
  }

  /** Takes up what an earlier run left undone. */
  resume(): void {
    for (const job of this.store.jobs.select("status IN ('queued', 'working')")) this.schedule(job);
  }

  stop(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
  }

  /** Half of the waiting time a job is queued, half it is working. */
  private schedule(job: Job): void {
    const half = this.weather.now.jobDelayMs / 2;
    this.later(half, () => {
      const queued = this.store.jobs.get(job.id);
      if (!queued || queued.status === 'completed') return;
      this.store.jobs.put({ ...queued, status: 'working', progress: 0 });
      this.later(half, () => this.run(job.id));
    });
  }

  /** Where nothing is waited for, no timer is either: it then comes before the next request, however fast the machine is. */
  private later(ms: number, what: () => void): void {
    if (ms === 0) return queueMicrotask(what);
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      what();
    }, ms);
    this.timers.add(timer);
  }

  private run(id: string): void {
    const job = this.store.jobs.get(id);
    const work = job && this.work.get(job.job_type);
    if (!job || !work || job.status === 'completed') return;
    const results = this.store.sql.transaction(() => work(job));
    this.store.jobs.put({
      ...job,
      items: [],
      status: 'completed',
      progress: job.total,
      results,
      message: `Completed at ${this.store.clock.iso()}`,
    });
  }
}
