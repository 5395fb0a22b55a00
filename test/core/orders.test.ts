import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/core/ledger.ts';
import { isMoney, settle } from '../../src/core/orders.ts';
import { formatTime } from '../../src/core/time.ts';

const NOW = Date.parse('2026-11-20T08:00:00Z');
const report = (nth: number, more: Partial<Entry>): Entry => ({
  id: `01JD3W5K7M9N1P3Q5R7S${String(nth).padStart(6, '0')}`,
  type: 'conversion',
  at: formatTime(NOW),
  creator: 'maya',
  order: 'A1',
  network: 'direct',
  proof: 'keyed',
  received: formatTime(NOW + nth * 1000),
  ...more,
});
const statusOf = (reports: readonly Entry[]) => settle(reports)[0]?.status;

describe('settle', () => {
  it('does not bring reversed money back by a late repetition of "approved"', () => {
    const reports = (['pending', 'approved', 'reversed', 'approved'] as const).map((status, nth) =>
      report(nth, { status }),
    );
    expect(statusOf(reports)).toBe('reversed');
    expect(settle(reports).filter(isMoney)).toEqual([]);
  });

  it('takes an approval that the source dates after the reversal', () => {
    expect(
      statusOf([
        report(1, { status: 'approved', statusAt: '2026-11-23T00:00:00.000Z' }),
        report(2, { status: 'reversed', statusAt: '2026-11-21T00:00:00.000Z' }),
      ]),
    ).toBe('approved');
  });

  it('takes the amount of the report that counts', () => {
    const [order] = settle([
      report(1, { status: 'approved', value: '60.00', statusAt: '2026-11-22T00:00:00.000Z' }),
      report(2, { status: 'approved', value: '68.00', statusAt: '2026-11-21T00:00:00.000Z' }),
    ]);
    expect(order?.value).toBe('60.00');
  });

  it('adds no amount to another currency', () => {
    const euros = report(1, { status: 'pending', value: '68.00', commission: '6.80', currency: 'EUR' });
    const dollars = report(2, { status: 'approved', commission: '7.00', currency: 'USD' });
    const [order] = settle([euros, dollars]);
    expect(order).toMatchObject({ status: 'approved', commission: '7.00', currency: 'USD' });
    expect(order).not.toHaveProperty('value');
    expect(settle([euros, report(2, { status: 'approved' })])[0]).toMatchObject({
      value: '68.00',
      currency: 'EUR',
    });
  });

  const status = fc.constantFrom(
    'pending' as const,
    'approved' as const,
    'paid' as const,
    'reversed' as const,
  );
  const day = fc.option(
    fc.integer({ min: 1, max: 4 }).map((it) => `2026-11-2${it}T00:00:00.000Z`),
    { nil: undefined },
  );

  it('comes to the same status in whatever order the reports arrive', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ status, statusAt: day }), { minLength: 1, maxLength: 7 }),
        fc.func(fc.integer()),
        (reports, rank) => {
          const asSent = reports.map((it, nth) =>
            report(nth, { status: it.status, ...(it.statusAt && { statusAt: it.statusAt }) }),
          );
          // Received in another order: the times of receipt change hands.
          const shuffled = [...asSent].sort((a, b) => rank(a.id) - rank(b.id));
          const arrived = shuffled.map((it, nth) => ({ ...it, received: formatTime(NOW + nth * 1000) }));
          expect(statusOf(arrived)).toBe(statusOf(asSent));
        },
      ),
    );
  });

  it('is reversed for good where no source dates anything', () => {
    fc.assert(
      fc.property(fc.array(status, { minLength: 1, maxLength: 7 }), (statuses) => {
        const result = statusOf(statuses.map((it, nth) => report(nth, { status: it })));
        expect(result === 'reversed').toBe(statuses.includes('reversed'));
      }),
    );
  });
});
