import type { Instant } from '#domain/basis/Instant.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { TrackerSetting } from '#domain/setting/TrackerSetting.ts';
import type { Failure } from './Failure.ts';

/** Why a tracker did not do what was asked. */
export type TrackerFailure =
  /** It does not answer, or with an error of its own. What was sent may or may not have arrived. */
  | { readonly kind: 'down' }
  /** It asked us to slow down. */
  | { readonly kind: 'busy'; readonly waitSeconds: number }
  /** It does not accept the token: never filled in, revoked or run out. */
  | { readonly kind: 'token' }
  /** The token may not do that there. */
  | { readonly kind: 'forbidden' }
  /** There is no such place or issue, or the token may not see it. */
  | { readonly kind: 'gone' }
  /** It understood and refused: `reason` is its own words. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** What it answered makes no sense; `path` is where. What was sent may have arrived. */
  | { readonly kind: 'nonsense'; readonly path: string }
  /** Where to send it is not said, or not as it should be. */
  | { readonly kind: 'noTarget' }
  /** The way there, through Zendesk, failed. */
  | { readonly kind: 'zendesk'; readonly failure: Failure };

/** An issue as its tracker shows it now. */
export interface TrackerIssue {
  /** What people call it: `acme/shop#12`, `SHOP-12`. */
  readonly key: string;
  readonly url: string;
  readonly title: string;
  /** The tracker's own word for where it stands; `null` for messages, which stand nowhere. */
  readonly state: { readonly name: string; readonly isOver: boolean } | null;
}

/** What is to be sent. */
export interface IssueDraft {
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  /** Tells this sending from all others; stands in what arrives. `[a-z0-9-]+` */
  readonly marker: string;
}

/** What arrives, to the letter. */
export interface IssuePreview {
  /** Empty where it stands in the text. */
  readonly title: string;
  readonly text: string;
  /** Some of the draft is left out, because the tracker takes no more. */
  readonly isShortened: boolean;
}

/** One place where issues or messages go. */
export interface Tracker {
  readonly preview: (draft: IssueDraft) => IssuePreview;
  /** Who can read what is sent there, as far as the tracker tells: `everybody` for a public repository or a shared channel. */
  readonly readers: (signal: AbortSignal) => Promise<Result<'team' | 'everybody', TrackerFailure>>;
  /** Issues about these words, or the one with that key or address; at most ten. */
  readonly find: (
    words: string,
    signal: AbortSignal,
  ) => Promise<Result<readonly TrackerIssue[], TrackerFailure>>;
  /** An issue as it stands, by its key. Asked for without anybody waiting. */
  readonly show: (key: string, signal: AbortSignal) => Promise<Result<TrackerIssue, TrackerFailure>>;
  /** The issue that bears a marker, sent since then; `null` where there is none. Trackers whose lists lag may miss what is younger than minutes. */
  readonly sent: (
    marker: string,
    since: Instant,
    signal: AbortSignal,
  ) => Promise<Result<TrackerIssue | null, TrackerFailure>>;
  /** Sends it, once. */
  readonly create: (draft: IssueDraft) => Promise<Result<TrackerIssue, TrackerFailure>>;
}

/** The trackers that this app knows to talk to. */
export interface Trackers {
  /** Loaded when it comes to it; `noTarget` where the setting does not say where. */
  readonly open: (
    setting: Pick<TrackerSetting, 'tracker' | 'target'>,
  ) => Promise<Result<Tracker, TrackerFailure>>;
}
