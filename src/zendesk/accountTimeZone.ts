import * as v from 'valibot';
import type { Zendesk } from './connectZendesk.ts';

/** As Zendesk writes zones of users; of accounts it does not document the shape, so that both sensible ones are read. */
const zoneWire = v.object({
  timeZone: v.union([
    v.pipe(
      v.object({ ianaName: v.string() }),
      v.transform(({ ianaName }) => ianaName),
    ),
    v.string(),
  ]),
});

/** The account's time zone; `null` where the framework does not say. */
export async function accountTimeZone({ frame }: Pick<Zendesk, 'frame'>): Promise<string | null> {
  const got = await frame.get(['currentAccount'], 'time zone');
  if (!got.ok) return null;
  const read = v.safeParse(zoneWire, got.value.values['currentAccount']);
  return read.success ? read.output.timeZone : null;
}
