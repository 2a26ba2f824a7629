import type { Life } from '../../model/life.ts';

/** Bank details that change: to be told within the days of article 11.1 while bills are debited. */
export const bankDetails: NonNullable<Life['bankDetails']> = (ask, _contract, { changedOn, toldOn, directDebit }) => {
  const taken = ask('details-update', {
    change: 'bank-details',
    directDebit,
    changedOn,
    notifiedOn: toldOn,
    asOf: toldOn,
  });
  return { tellBy: taken.result.notifyBy as string | null, inTime: taken.result.status !== 'late', taken };
};
