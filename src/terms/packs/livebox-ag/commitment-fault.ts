import { fault } from '../../model/decision.ts';

/** What is wrong with a commitment that is neither none nor the contract's; `months` undefined is the contract's. */
export function commitmentFault(months: number | undefined, contract: number) {
  if (months === undefined || months === 0 || months === contract) return undefined;
  return fault(
    'commitmentMonths',
    `L’engagement est de 0 ou ${contract} mois.`,
    `The commitment is 0 or ${contract} months.`,
  );
}
