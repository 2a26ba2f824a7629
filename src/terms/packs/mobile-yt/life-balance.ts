import { moneyText, NO_MONEY, sum } from '../../../kernel/money.ts';
import type { Ask, ContractFacts, Taken } from '../../model/life.ts';
import type { BalanceLife, BalanceMonth, CreditLeft, UseAsked } from '../../model/life-balance.ts';
import { figuresOf } from './figures-of-version.ts';
import { channelOf, toldText } from './life-answers.ts';
import { sheetItem } from './price-sheet.ts';

const CHANGE_FEE = 'YT-BLOCKED-CHANGE';

/** Where a top-up is bought, in the contract’s words. */
const TOP_UP_CHANNELS = { website: 'orange-yt', shop: 'orange-yt', 'voice-server': 'voice-456' } as const;

const textOf = (taken: Taken, name: string): string => taken.result[name] as string;
const nullableText = (taken: Taken, name: string): string | null => (taken.result[name] as string | null) ?? null;

function isEmergency({ kind, direction, number }: UseAsked): boolean {
  const outgoing = direction === 'out' && (kind === 'voice' || kind === 'sms');
  return outgoing && number !== null && figuresOf(undefined).emergencyNumbers.includes(number);
}

function askMonth(ask: Ask, month: BalanceMonth): Taken {
  const { monthlyCredit, carriedOver, topUp, transferred, alertFloor } = month;
  return ask('blocked-plan-cycle', {
    monthlyCredit,
    carriedOver,
    topUpBalance: topUp,
    transferredCredit: transferred,
    alertFloor,
    events: month.events.map(({ id, kind, amountInclTax }) => ({
      id,
      kind,
      ...(kind === 'top-up' ? { amountInclTax } : { costInclTax: amountInclTax }),
    })),
  });
}

/** What the contract calls the offer that a blocked plan is left for. */
function destinationOf(to: ContractFacts) {
  if (to.characteristics.planKind !== 'blocked-plan') return 'ordinary-plan';
  return to.characteristics.unlimitedVoice === true ? 'blocked-with-unlimited' : 'blocked-without-unlimited';
}

/** The facts of a change of a blocked plan for another offer. */
export function changeFacts(contract: ContractFacts, to: ContractFacts, on: string, left: CreditLeft) {
  const { commitmentMonths } = contract;
  const startedOn = contract.commitmentStartedOn ?? contract.activatedOn;
  return {
    changeOn: on,
    commitmentMonths,
    ...(commitmentMonths === 0 || startedOn === undefined ? {} : { commitmentStartedOn: startedOn }),
    destination: destinationOf(to),
    destinationCommitted: to.commitmentMonths > 0,
    monthlyFee: moneyText(sheetItem(contract.offer)?.price ?? NO_MONEY),
    monthlyRemaining: left.monthly,
    carriedOverRemaining: left.carriedOver,
    topUpRemaining: left.topUp,
    changeFee: moneyText(sheetItem(CHANGE_FEE)?.price ?? NO_MONEY),
    communicationsDue: moneyText(NO_MONEY),
  };
}

const MONTH_END = {
  fr: 'Fin du mois du forfait bloqué : report du crédit et crédit du mois suivant',
  en: 'End of the blocked plan’s month: carry-over and credit of the next month',
};

/** The rechargeable account of blocked plans (their special conditions, articles 1 to 7). */
export const balanceLife: BalanceLife = {
  order: ['monthly', 'carried-over', 'top-up'],
  names: {
    monthly: { fr: 'Crédit du mois', en: 'Credit of the month' },
    'carried-over': { fr: 'Crédit reporté du mois précédent', en: 'Credit carried over from last month' },
    'top-up': { fr: 'Recharges', en: 'Top-ups' },
  },

  plan(contract) {
    if (contract.characteristics.planKind !== 'blocked-plan') return undefined;
    const monthlyCredit = toldText(contract, 'monthlyCredit');
    const alertFloor = toldText(contract, 'alertFloor');
    if (monthlyCredit === undefined) return undefined;
    return { monthlyCredit, ...(alertFloor === undefined ? {} : { alertFloor }) };
  },

  isEmergency,
  isFree: (use) => use.direction === 'in' || isEmergency(use),

  start(ask, contract, { on, former }) {
    const conversion = former !== undefined;
    const distance = channelOf(contract.channel) === 'distance';
    const taken = ask('blocked-plan-start', {
      kind: conversion ? 'conversion' : 'new',
      channel: distance && !conversion ? 'website' : 'point-of-sale',
      startsOn: on,
      commitmentMonths: contract.commitmentMonths,
      formerCommitmentEndsOn: former?.commitmentEndsOn,
      ...(former ? { formerOptions: [...former.options] } : {}),
      tariffIncludesWeb: contract.characteristics.web === true,
      deviceWebCompatible: true,
    });
    const reason = nullableText(taken, 'reason');
    return { eligible: taken.result.eligible === true, ...(reason === null ? {} : { reason }), taken };
  },

  monthDue: (ask, month, lastDay) => ({
    kind: 'balance-month',
    label: MONTH_END,
    dueOn: lastDay,
    by: 'operator',
    action: 'close-balance-month',
    taken: askMonth(ask, month),
  }),

  month(ask, month) {
    const taken = askMonth(ask, month);
    return {
      left: {
        monthly: textOf(taken, 'balanceMonthly'),
        carriedOver: textOf(taken, 'balanceCarriedOver'),
        topUp: textOf(taken, 'balanceTopUp'),
      },
      carriedToNextMonth: textOf(taken, 'carriedToNextMonth'),
      topUpToNextMonth: textOf(taken, 'topUpToNextMonth'),
      lostInclTax: textOf(taken, 'lostInclTax'),
      taken,
    };
  },

  topUp(ask, _contract, facts) {
    const taken = ask('blocked-plan-topup', {
      monthlyBalance: facts.left.monthly,
      carriedOverBalance: facts.left.carriedOver,
      topUpBalance: facts.left.topUp,
      subscribedAt: facts.subscribedAt,
      endedAt: facts.endedAt,
      orangeReAllowed: false,
      topUps: [
        {
          id: facts.id,
          at: facts.at,
          channel: TOP_UP_CHANNELS[facts.channel],
          recharge: 'mobicarte-mayotte',
          amountInclTax: facts.amountInclTax,
        },
      ],
    });
    const [result] = taken.result.results as readonly {
      readonly accepted: boolean;
      readonly reason: string | null;
      readonly newBalance: string;
      readonly confirmationDueBy: string | null;
    }[];
    return { ...result!, taken };
  },

  change(ask, contract, { on, to, left }) {
    const taken = ask('blocked-plan-change', changeFacts(contract, to, on, left));
    return {
      kept: {
        monthly: textOf(taken, 'keptMonthly'),
        carriedOver: textOf(taken, 'keptCarriedOver'),
        topUp: textOf(taken, 'keptTopUp'),
      },
      lostInclTax: textOf(taken, 'lostInclTax'),
      taken,
    };
  },

  schedule(ask, contract, firstDueOn) {
    const taken = ask('blocked-plan-schedule', {
      firstDueOn,
      monthlyFee: moneyText(sheetItem(contract.offer)?.price ?? NO_MONEY),
      options: contract.options.map((code) => ({
        code,
        monthlyInclTax: moneyText(sum(NO_MONEY, sheetItem(code)?.price ?? NO_MONEY)),
      })),
      discounts: [],
    });
    const lines = taken.result.lines as readonly {
      readonly dueOn: string;
      readonly fee: string;
      readonly options: string;
      readonly total: string;
    }[];
    return {
      lines: lines.map((one) => ({
        dueOn: one.dueOn,
        feeInclTax: one.fee,
        optionsInclTax: one.options,
        totalInclTax: one.total,
      })),
      yearTotal: textOf(taken, 'yearTotal'),
      taken,
    };
  },

  statement(ask, { requestedOn, lastRequestOn, topUps, communications }) {
    const taken = ask('blocked-plan-statement', {
      requestedOn,
      lastRequestOn,
      topUps: topUps.map((one) => ({ ...one })),
      communications: communications.map(({ id, on, amountInclTax }) => ({ id, on, costInclTax: amountInclTax })),
    });
    return {
      from: textOf(taken, 'periodFrom'),
      to: textOf(taken, 'periodTo'),
      topUps: taken.result.topUps as readonly string[],
      topUpTotal: textOf(taken, 'topUpTotal'),
      communications: taken.result.communications as readonly string[],
      communicationTotal: textOf(taken, 'communicationTotal'),
      taken,
    };
  },

  ending(ask, { endsOn, at, left }) {
    const taken = ask('blocked-plan-termination', {
      terminatesOn: endsOn,
      at,
      monthlyRemaining: left.monthly,
      carriedOverRemaining: left.carriedOver,
      topUpRemaining: left.topUp,
    });
    return { usable: taken.result.creditUsable === true, lostInclTax: textOf(taken, 'lostInclTax'), taken };
  },
};
