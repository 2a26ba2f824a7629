import type { ToldChangeDetail } from '../api/shapes.ts';
import type { ActionSpec } from '../console/act/action-spec.ts';

type Said = Readonly<Record<'refuse' | 'refuseLede' | 'accept' | 'acceptLede', string>>;

/** What may be answered to a change: refused, by whoever may still leave for it, or accepted. */
export function toldActions(
  told: ToldChangeDetail,
  at: {
    readonly base: '/api' | '/api/me';
    readonly today: string;
    /** Of the contract, where agents change it from what they read. */
    readonly version?: number;
    readonly said: Said;
  },
): ActionSpec[] {
  const { base, today, version, said } = at;
  const path = `${base}/agreements/${told.agreementId}`;
  const inTime = told.exitUntil === null || told.exitUntil >= today;
  const refuse: ActionSpec = {
    key: `refuse-${told.changeId}`,
    title: said.refuse,
    lede: said.refuseLede,
    path: `${path}/contract-change-refusal`,
    ...(version === undefined ? {} : { version }),
    fields: [],
    fixed: { changeId: told.changeId },
  };
  const accept: ActionSpec = {
    key: `accept-${told.changeId}`,
    title: said.accept,
    lede: said.acceptLede,
    path: `${path}/contract-change-acceptance`,
    fields: [],
    fixed: { changeId: told.changeId },
  };
  const answered = told.acceptedOn !== null || (told.state !== 'told' && told.state !== 'applied');
  return [...(told.mayLeave && inTime ? [refuse] : []), ...(answered ? [] : [accept])];
}
