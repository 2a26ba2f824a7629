import { expect, test } from 'vitest';
import { askOf } from '../../../../test/support/procedure-case.ts';
import { packOf } from '../../../terms/decide.ts';
import type { RightsFacts } from '../../../terms/model/life-privacy.ts';

const ASKED: RightsFacts = {
  right: 'access',
  segment: 'residential',
  customer: true,
  receivedOn: '2026-03-02',
  evidence: false,
  doubt: true,
  complex: false,
  asOf: '2026-03-02',
};

/** The first paper that each contract takes, or the one that it asks for. */
test.each([
  ['livebox-ag', 'passport', '2026-04-10'],
  ['mobile-yt', 'passport', '2026-04-10'],
  ['orne-thd', 'identity-document', '2026-04-10'],
  // The policy counts from the request itself.
  ['boutique-pro', 'passport', '2026-04-02'],
])('under %s a request waits for who asks to be known, then has a month', (name, paper, dueOn) => {
  const { request } = packOf(name)!.privacy!;
  expect(request!(askOf(name), ASKED)).toMatchObject({ eligible: false, awaitsIdentity: true });
  // Asked on 2 March, known on 10 March.
  const known = { ...ASKED, evidence: true, paper, paperOn: '2026-03-10', asOf: '2026-03-10' };
  expect(request!(askOf(name), known)).toMatchObject({ awaitsIdentity: false, dueOn });
});
