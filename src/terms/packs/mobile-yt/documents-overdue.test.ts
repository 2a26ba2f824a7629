import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'documents-overdue');

const ask = (given: object) => decide('mobile-yt', 'documents-overdue', { concludedOn: '2026-03-02', ...given });

it('waits up to the fifteenth day', () => {
  expect(ask({ asOf: '2026-03-17' })).toMatchObject({ result: { status: 'awaiting' } });
});

it('takes documents received on the eighth day after the reminder, not those of the ninth', () => {
  const reminded = { asOf: '2026-04-10', remindedOn: '2026-03-20' };
  expect(ask({ ...reminded, receivedOn: '2026-03-28' })).toMatchObject({
    result: { status: 'complete', terminationOn: null, suspensionFrom: null },
  });
  expect(ask({ ...reminded, receivedOn: '2026-03-29' })).toMatchObject({ result: { status: 'terminated' } });
});

it('takes late documents when nobody reminded the customer', () => {
  expect(ask({ asOf: '2026-05-10', receivedOn: '2026-05-10' })).toMatchObject({ result: { status: 'complete' } });
});

it.each([
  [{ asOf: '2026-03-01' }, 'asOf'],
  [{ asOf: '2026-03-10', receivedOn: '2026-03-01' }, 'receivedOn'],
  [{ asOf: '2026-03-10', receivedOn: '2026-03-11' }, 'receivedOn'],
  [{ asOf: '2026-03-19', remindedOn: '2026-03-20' }, 'remindedOn'],
])('refuses %o at %s', (given, field) => expect(ask(given)).toMatchObject({ error: { field } }));
