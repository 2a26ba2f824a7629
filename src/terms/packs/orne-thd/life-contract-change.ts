import type { Ask } from '../../model/life.ts';
import type { AskContractChange, ContractChangeAnswer, ContractChangeFacts } from '../../model/life-contract-change.ts';

const LEGAL = new Set(['vat', 'other-tax', 'law']);
/** Changes that article 24 does not concern, whatever they change. */
const EXEMPT = new Set(['customer-benefit', 'administrative']);

function natureOf({ kind, cause }: ContractChangeFacts): string {
  if (EXEMPT.has(cause)) return cause;
  return kind === 'terms' && LEGAL.has(cause) ? 'legal' : 'substantive';
}

function priceChange(ask: Ask, facts: ContractChangeFacts): ContractChangeAnswer {
  const { announcedOn, effectiveOn, cause, commitmentEndsOn } = facts;
  const taken = ask('price-change', {
    notifiedOn: announcedOn,
    effectiveOn,
    cause: LEGAL.has(cause) ? 'law' : cause === 'economic' ? 'economic' : 'other',
    withinMinimumPeriod: commitmentEndsOn !== undefined && effectiveOn <= commitmentEndsOn,
    // Every announcement stands in the customer space; a letter comes on top of it.
    channel: facts.channel === 'email' ? 'email' : 'customer-space',
  });
  const { eligible, reason, earliestEffectiveOn, exitUntil } = taken.result;
  return {
    allowed: eligible === true,
    ...(typeof reason === 'string' ? { reason } : {}),
    earliestOn: earliestEffectiveOn as string,
    noticeOwed: true,
    exit: {
      from: announcedOn,
      until: exitUntil as string,
      reason: { ground: 'price-change', facts: { changeNotifiedOn: announcedOn } },
    },
    taken,
  };
}

function termsChange(ask: Ask, facts: ContractChangeFacts): ContractChangeAnswer {
  const { announcedOn, effectiveOn, durableMedium } = facts;
  const taken = ask('contract-change', {
    nature: natureOf(facts),
    notifiedOn: announcedOn,
    durableMedium,
    effectiveOn,
  });
  const { changeBinding, noticeRequired, earliestEffectiveOn, exitUntil } = taken.result;
  const allowed = changeBinding === true;
  return {
    allowed,
    ...(allowed ? {} : { reason: durableMedium ? 'notice-too-short' : 'not-on-durable-medium' }),
    earliestOn: earliestEffectiveOn as string | null,
    noticeOwed: noticeRequired === true,
    exit:
      noticeRequired === true
        ? {
            from: announcedOn,
            until: exitUntil as string | null,
            reason: {
              ground: 'contract-change',
              facts: durableMedium ? { changeNotifiedOn: announcedOn } : {},
            },
          }
        : null,
    taken,
  };
}

/** Article 8 for prices, article 24 for the terms and for what is only to the customer's advantage. */
export const contractChange: AskContractChange = (ask, _contract, facts) =>
  facts.kind === 'price' && !EXEMPT.has(facts.cause) ? priceChange(ask, facts) : termsChange(ask, facts);
