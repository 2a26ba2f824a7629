import { describe, expect, it } from 'vitest';
import { instant } from '../../../kernel/instant.ts';
import { readEvents } from './read-events.ts';

describe('a file of network events', () => {
  it('says outages with their end, planned work with the end foreseen, and lists with bars', () => {
    const { rows, rejected } = readEvents(
      `reference;kind;starts_at;ends_at;territories;communes;technologies;lines;cause;total;title
RES-1;outage;2026-03-02T08:00:00+01:00;2026-03-04T20:00:00+01:00;;Amnéville|Rombas;;;force-majeure;oui;Câble coupé
TRAV-2;planned-work;2026-04-02T01:00:00+02:00;2026-04-02T05:00:00+02:00;fr-57;;fibre;;;non;`,
    );
    expect(rejected).toEqual([]);
    expect(rows[0]).toMatchObject({
      row: 2,
      restoredAt: instant('2026-03-04T20:00:00+01:00'),
      event: { communes: ['Amnéville', 'Rombas'], cause: 'force-majeure', total: true },
    });
    expect(rows[1]).toMatchObject({
      row: 3,
      event: {
        territories: ['FR-57'],
        technologies: ['fibre'],
        total: false,
        endsAt: instant('2026-04-02T05:00:00+02:00'),
      },
    });
    expect(rows[1]).not.toHaveProperty('restoredAt');
  });

  it('reports each row that is wrong, with its field, and reads the others', () => {
    const { rows, rejected } = readEvents(
      `reference,kind,starts_at,communes,territories,cause
A,fire,2026-03-02T08:00:00Z,Rombas,,
,outage,2026-03-02T08:00:00Z,Rombas,,
C,outage,2 mars,Rombas,,
D,outage,2026-03-02T08:00:00Z,,XX,
E,outage,2026-03-02T08:00:00Z,Rombas,,foudre
F,outage,2026-03-02T08:00:00Z,Rombas,,`,
    );
    expect(rejected.map(({ row, field }) => [row, field])).toEqual([
      [2, 'kind'],
      [3, 'reference'],
      [4, 'starts_at'],
      [5, 'territories'],
      [6, 'cause'],
    ]);
    expect(rows.map(({ event }) => event.reference)).toEqual(['F']);
  });
});
