import type { AgentProfile } from '#domain/champion/AgentProfile.ts';
import type { Peak } from '#domain/setting/Peak.ts';
import type { OwnEntries } from '#ports/OwnEntries.ts';
import type { SweepEntries } from '#ports/SweepEntries.ts';
import { guardEntries, mayWriteNow } from '#workflows/standing/guardEntries.ts';
import type { StandingFrom } from '#workflows/standing/loadStanding.ts';
import type { Zendesk } from '#zendesk/connectZendesk.ts';
import { zendeskPeaks, zendeskProfiles } from '#zendesk/zendeskOwnEntries.ts';
import { zendeskSweepEntries } from '#zendesk/zendeskSweepEntries.ts';

/** What agents write of themselves, for who may write now. Loaded by the pages that need it. */
export function guardedProfiles(zendesk: Zendesk, outside: StandingFrom): OwnEntries<AgentProfile> {
  return guardEntries(outside, zendeskProfiles(zendesk));
}

export function guardedPeaks(zendesk: Zendesk, outside: StandingFrom): OwnEntries<readonly Peak[]> {
  return guardEntries(outside, zendeskPeaks(zendesk));
}

const made = new WeakMap<Zendesk, SweepEntries>();

/** What the account knows of reading history: one for a page, whose changes wait for one another. */
export function guardedSweepEntries(zendesk: Zendesk, outside: StandingFrom): SweepEntries {
  const entries = made.get(zendesk) ?? guarded(zendesk, outside);
  made.set(zendesk, entries);
  return entries;
}

function guarded(zendesk: Zendesk, outside: StandingFrom): SweepEntries {
  const { coverage, readings, dismissed } = zendeskSweepEntries(zendesk);
  return {
    coverage: { ...coverage, ...guardEntries(outside, coverage) },
    readings: { ...readings, ...guardEntries(outside, readings) },
    dismissed: {
      ...dismissed,
      async change(owner, change) {
        const may = await mayWriteNow(outside);
        return may.ok ? dismissed.change(owner, change) : may;
      },
    },
  };
}
