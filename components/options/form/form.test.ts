import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FieldSpec, faultsAt, fromDraft, plainFaults, toDraft } from './fields';
import { instantOf, wallMoment } from './moment';

const ZONES = ['Asia/Shanghai', 'Europe/London', 'America/New_York', 'Asia/Kolkata'];

describe('a moment', () => {
  it.each([
    ['2026-11-01T00:00:00+08:00', 'begin', { day: '2026-11-01', time: '' }],
    ['2026-11-30T23:59:59+08:00', 'end', { day: '2026-11-30', time: '' }],
    ['2026-11-11T20:00:00+08:00', 'begin', { day: '2026-11-11', time: '20:00' }],
  ] as const)('%s is written as people do and comes back', (instant, edge, wall) => {
    expect(wallMoment(instant, 'Asia/Shanghai', edge)).toEqual(wall);
    expect(instantOf(wall, 'Asia/Shanghai', edge)).toBe(instant);
  });

  it('comes back in every zone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2035-01-01') }),
        fc.constantFrom(...ZONES),
        (ms, zone) => {
          const wall = wallMoment(new Date(ms).toISOString(), zone, 'begin');
          expect(wallMoment(instantOf(wall, zone, 'begin'), zone, 'begin')).toEqual(wall);
        },
      ),
    );
  });
});

const FIELDS: readonly FieldSpec[] = [
  { kind: 'text', name: 'sku', label: '' },
  { kind: 'number', name: 'floor', label: '' },
  { kind: 'list', name: 'aliases', label: '' },
  { kind: 'flag', name: 'own', label: '' },
  { kind: 'checks', name: 'skus', label: '', options: [], noneMeansAll: true },
  {
    kind: 'rows',
    name: 'prices',
    label: '',
    add: '',
    fields: [
      { kind: 'text', name: 'channel', label: '' },
      { kind: 'number', name: 'price', label: '' },
    ],
  },
];

describe('a draft', () => {
  const row = {
    id: 'kept',
    sku: 'a',
    floor: 8.5,
    aliases: ['b', 'c'],
    own: true,
    skus: 'all',
    prices: [{ channel: 'tmall', price: 9 }],
  };

  it('of a row gives the row back', () => expect(fromDraft(FIELDS, toDraft(FIELDS, row))).toEqual(row));

  it('leaves out what is empty, and keeps what is no number for the schema to refuse', () => {
    expect(fromDraft(FIELDS, { sku: ' ', floor: '八块' })).toEqual({
      floor: '八块',
      aliases: [],
      own: false,
      skus: 'all',
      prices: [],
    });
  });

  it('shows a fault at its field, and one elsewhere only when it is the only one', () => {
    const elsewhere = { path: ['shop', 'name'], message: 'missing' };
    const here = { path: ['products', 1, 'prices', 0, 'price'], message: 'a number' };
    expect([...faultsAt([here, elsewhere], ['products', 1])]).toEqual([['prices.0.price', 'a number']]);
    expect([...faultsAt([elsewhere], ['products', 1])]).toEqual([['', 'missing']]);
  });

  it('speaks of fields, not of the file', () => {
    const draft = { sku: '', floor: '八块', prices: [{ channel: '', price: 'x' }] };
    const faults = new Map([
      ['sku', 'a string in quotes'],
      ['floor', 'a number without quotes'],
      ['prices.0.channel', 'a string in quotes'],
      ['aliases', 'something else'],
    ]);
    expect([...plainFaults(faults, FIELDS, draft, { missing: 'fill in', notNumber: 'a number' })]).toEqual([
      ['sku', 'fill in'],
      ['floor', 'a number'],
      ['prices.0.channel', 'fill in'],
      ['aliases', 'fill in'],
    ]);
  });
});
