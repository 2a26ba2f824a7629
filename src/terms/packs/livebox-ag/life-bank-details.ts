import type { Life } from '../../model/life.ts';

/** Bank details that change: to be told within the days of article 14.2. */
export const bankDetails: NonNullable<Life['bankDetails']> = (ask, _contract, { changedOn, toldOn }) => {
  const taken = ask('data-update', {
    kind: 'bank-details',
    changedOn,
    informedOn: toldOn,
    asOf: toldOn,
    liveboxMoved: false,
    orangeKnowsNotResident: false,
  });
  return { tellBy: taken.result.informBy as string, inTime: taken.result.status !== 'late', taken };
};
