import type { UserId } from '#domain/basis/Id.ts';
import type { Dismissals } from '#ports/Dismissals.ts';
import { describe, expect, it } from 'vitest';
import { never } from '../zendesk/samples.ts';

/** What everybody may rely on who has `Dismissals`, whichever. `me` is who writes; nothing is dismissed yet. */
export function dismissalsContract(make: () => Promise<{ dismissals: Dismissals; me: UserId }>): void {
  describe('dismissals', () => {
    it('are none at first, also for no weeks at all', async () => {
      const { dismissals, me } = await make();
      expect(await dismissals.read(me, ['2020-W01'], never)).toEqual({ ok: true, value: [] });
      expect(await dismissals.read(me, [], never)).toEqual({ ok: true, value: [] });
    });

    it('are kept by week, and replaced', async () => {
      const { dismissals, me } = await make();
      await dismissals.save(me, '2026-W46', ['a:1', 'b:2']);
      await dismissals.save(me, '2026-W47', ['c:3', 'a:1']);
      await dismissals.save(me, '2026-W46', ['b:2']);
      const read = await dismissals.read(me, ['2026-W46', '2026-W47'], never);
      expect(read.ok && read.value.toSorted()).toEqual(['a:1', 'b:2', 'c:3']);
      expect(await dismissals.read(me, ['2026-W46'], never)).toEqual({ ok: true, value: ['b:2'] });
    });
  });
}
