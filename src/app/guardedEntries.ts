import type { AgentProfile } from '#domain/champion/AgentProfile.ts';
import type { AccountCoverage } from '#ports/AccountCoverage.ts';
import type { Peak } from '#domain/setting/Peak.ts';
import type { OwnEntries } from '#ports/OwnEntries.ts';
import { guardEntries } from '#workflows/standing/guardEntries.ts';
import type { StandingFrom } from '#workflows/standing/loadStanding.ts';
import type { Zendesk } from '#zendesk/connectZendesk.ts';
import { zendeskCoverage } from '#zendesk/zendeskCoverage.ts';
import { zendeskPeaks, zendeskProfiles } from '#zendesk/zendeskOwnEntries.ts';

/** What agents write of themselves, for who may write now. Loaded by the pages that need it. */
export function guardedProfiles(zendesk: Zendesk, outside: StandingFrom): OwnEntries<AgentProfile> {
  return guardEntries(outside, zendeskProfiles(zendesk));
}

export function guardedPeaks(zendesk: Zendesk, outside: StandingFrom): OwnEntries<readonly Peak[]> {
  return guardEntries(outside, zendeskPeaks(zendesk));
}

export function guardedCoverage(zendesk: Zendesk, outside: StandingFrom): AccountCoverage {
  const coverage = zendeskCoverage(zendesk);
  return { ...coverage, ...guardEntries(outside, coverage) };
}
