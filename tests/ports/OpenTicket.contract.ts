import type { OpenTicket } from '#ports/OpenTicket.ts';
import { describe, expect, it, vi } from 'vitest';

/** An open ticket, and what a test needs to do to it and see of it. */
export interface OpenTicketCase {
  readonly ticket: OpenTicket;
  /** Somebody adds a comment. */
  readonly comment: (text: string) => Promise<void>;
  readonly replies: () => readonly string[];
}

/** What everybody may rely on who has an `OpenTicket`, whichever. */
export function openTicketContract(make: () => OpenTicketCase): void {
  describe('an open ticket', () => {
    it('is read as it is now', async () => {
      const { ticket, comment } = make();
      const texts = async () => {
        const read = await ticket.read();
        return read.ok ? read.value.comments.map(({ text }) => text) : null;
      };
      expect(await texts()).toEqual([]);
      await comment('one');
      await comment('two');
      expect(await texts()).toEqual(['one', 'two']);
    });

    it('tells of changes until nobody listens', async () => {
      const { ticket, comment } = make();
      const told = vi.fn();
      const unsubscribe = ticket.onChanged(told);
      await comment('one');
      expect(told).toHaveBeenCalledTimes(1);
      await ticket.read();
      await comment('two');
      expect(told).toHaveBeenCalledTimes(2);
      unsubscribe();
      await ticket.read();
      await comment('three');
      expect(told).toHaveBeenCalledTimes(2);
    });

    it('takes replies', async () => {
      const { ticket, replies } = make();
      expect(await ticket.insertReply('Guten Tag')).toEqual({ ok: true, value: undefined });
      expect(replies()).toEqual(['Guten Tag']);
    });
  });
}
