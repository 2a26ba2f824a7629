import type { Bilingual } from '../../model/decision.ts';
import type { Ask, ContractFactsBeforeOrder, DueEffect, Life, MonthlyPrice, PriceLine } from '../../model/life.ts';
import { accessKind, channelOf, chargeOf, labelOf, optionName, verdictOf } from './life-answers.ts';

const CONNECTED_TV = 'OPT-CONNECTED-TV';
const FIXED_LINE = 'OPT-FIXED-LINE';
/** What is assumed of a set when nobody asked: the option is ordered for a set that can have it. */
const COMPATIBLE_SET = { tvBrand: 'samsung', tvOnSaleSinceYear: 2018 } as const;

const DOCUMENTS: Bilingual = { fr: 'Pièces du dossier à fournir', en: 'Papers to be sent' };
const LATE_ACTIVATION: Bilingual = { fr: 'Indemnité de mise en service tardive', en: 'Indemnity for late activation' };

function onFixedLine(facts: ContractFactsBeforeOrder): boolean {
  return facts.characteristics.onFixedLine === true || facts.options.includes(FIXED_LINE);
}

/** The connected television option on the day of the order: what it costs, or why it is refused. */
function connectedTv(ask: Ask, facts: ContractFactsBeforeOrder) {
  if (!facts.options.includes(CONNECTED_TV) || facts.orderedOn === undefined) return undefined;
  return ask('connected-tv-option', {
    ...COMPATIBLE_SET,
    ...facts.characteristics,
    subscribedOn: facts.orderedOn,
    requestedOn: facts.orderedOn,
    keptAsPaidOption: false,
    asOf: facts.orderedOn,
  });
}

function monthlyPrice(ask: Ask, facts: ContractFactsBeforeOrder): MonthlyPrice {
  const tv = connectedTv(ask, facts);
  const options = facts.options.flatMap((code) => optionName(code) ?? []);
  const taken = ask('offer-price', {
    ...facts.characteristics,
    onFixedLine: onFixedLine(facts),
    options,
    connectedTvIncluded: tv ? tv.result.state === 'included' : facts.characteristics.offer === 'infini',
  });
  const { result } = taken;
  const unpriced = result.unpricedOptions as readonly string[];
  const lines: PriceLine[] = [
    { code: facts.offer, label: labelOf(facts.offer), amountInclTax: (result.basePriceInclTax ?? '0.00') as string },
  ];
  if (result.fixedLineInclTax !== '0.00') {
    lines.push({ code: FIXED_LINE, label: labelOf(FIXED_LINE), amountInclTax: result.fixedLineInclTax as string });
  }
  for (const code of facts.options) {
    if (code === FIXED_LINE) continue;
    lines.push({
      code,
      label: labelOf(code),
      amountInclTax: code === CONNECTED_TV ? (result.optionsInclTax as string) : '0.00',
    });
  }
  const notInList = facts.options.filter(
    (code) => code !== FIXED_LINE && (optionName(code) === undefined || unpriced.includes(optionName(code)!)),
  );
  const refused = tv && tv.result.eligible === false ? verdictOf(tv) : undefined;
  return {
    ...(refused ??
      verdictOf(
        taken,
        notInList.map((code) => `price-list:${code}`),
      )),
    lines,
    monthlyPriceInclTax: (result.monthlyPriceInclTax ?? '0.00') as string,
    commitmentMonths: result.commitmentMonths as number,
    equipment: [
      { kind: 'livebox', model: result.livebox as string },
      { kind: 'decoder', model: result.decoder as string },
      ...(options.includes('second-decoder') ? [{ kind: 'decoder', model: result.decoder as string }] : []),
    ],
  };
}

function documentsDue(taken: ReturnType<Ask>, distance: boolean): DueEffect[] {
  const missing = taken.result.missing as readonly string[];
  if (missing.length === 0 || !distance) return [];
  return [
    {
      kind: 'documents',
      label: DOCUMENTS,
      dueOn: taken.result.dueBy as string,
      by: 'customer',
      action: 'remind-documents',
      taken,
    },
  ];
}

/** From the first question to the day the service starts. */
export const subscriptionLife: Pick<
  Life,
  | 'qualify'
  | 'documents'
  | 'documentsOverdue'
  | 'deposit'
  | 'depositRefund'
  | 'monthlyPrice'
  | 'entryFees'
  | 'appointment'
  | 'missedAppointment'
  | 'activation'
> = {
  qualify(ask, facts) {
    const taken = ask('subscription-eligibility', { ...facts.characteristics, ...facts });
    const { studyRequired, analogueServiceWarning } = taken.result;
    return verdictOf(taken, [
      ...(studyRequired ? ['study-required'] : []),
      ...(analogueServiceWarning ? ['analogue-service-ends'] : []),
    ]);
  },

  documents(ask, facts) {
    const channel = channelOf(facts.channel);
    const taken = ask('subscription-documents', {
      ...facts,
      channel,
      contractCopyRequested: facts.contractCopyRequested ?? false,
      sepaMandateRequested: facts.sepaMandateRequested ?? false,
      chequeInHolderName: facts.chequeInHolderName ?? false,
    });
    return {
      ...verdictOf(taken),
      required: taken.result.required as readonly string[],
      missing: taken.result.missing as readonly string[],
      depositGrounds: taken.result.depositGrounds as readonly string[],
      due: documentsDue(taken, channel === 'distance'),
    };
  },

  documentsOverdue(ask, contract, facts) {
    const taken = ask('documents-overdue', {
      ...facts,
      channel: channelOf(contract.channel),
      concludedOn: contract.orderedOn,
    });
    return {
      state: taken.result.state as 'overdue',
      terminationOn: taken.result.terminationOn as string | null,
      taken,
    };
  },

  deposit(ask, facts) {
    const taken = ask('deposit-request', facts);
    return {
      ...verdictOf(taken),
      grounds: taken.result.grounds as readonly string[],
      requestBy: taken.result.requestBy as string,
      contractEndsOn: taken.result.contractEndsOn as string | null,
    };
  },

  depositRefund(ask, _contract, facts) {
    const { ground, grounds, incidents, depositedOn, papers = [], papersOn, ...told } = facts;
    const taken = ask('deposit-refund', {
      bankDetailsKnown: true,
      addressProofOn: papers.includes('address-proof') ? papersOn : undefined,
      permitUpdatedOn: papers.includes('identity') ? papersOn : undefined,
      ...told,
      grounds: grounds ?? [ground],
      depositPaidOn: depositedOn,
      paymentIncidents: incidents ?? [],
    });
    return {
      ...verdictOf(taken),
      refundBy: taken.result.refundBy as string | null,
      refundInclTax: taken.result.refundInclTax as string,
      earliestOn: taken.result.requestableFrom as string | null,
      method: taken.result.method as 'transfer' | 'cheque' | null,
    };
  },

  monthlyPrice,

  entryFees(ask, contract, facts) {
    const { on, ...told } = facts;
    const [secondDecoder, tvKey] = [
      contract.options.includes('OPT-SECOND-DECODER'),
      contract.options.includes('OPT-TV-KEY'),
    ];
    const taken = ask('entry-fees', {
      ...told,
      territory: contract.territory,
      technology: contract.characteristics.technology,
      secondDecoder,
      tvKey,
      activatedOn: contract.activatedOn,
    });
    const fee = (field: string, code: string) =>
      chargeOf(taken, taken.result[field] as string, { code, kind: 'one-off', taxed: true, on });
    return [
      ...fee('decoderFeeInclTax', 'FEE-TV-DECODER'),
      ...fee('secondScreenFeeInclTax', secondDecoder ? 'FEE-SECOND-DECODER' : 'FEE-TV-KEY'),
      ...fee('fibreAccessFeeInclTax', 'FEE-FIBRE-HOUSE'),
      ...fee('constructionFeeInclTax', `FEE-CONSTRUCTION-${String(taken.result.zone)}`),
    ];
  },

  appointment(ask, contract, facts) {
    const { needed, ...dates } = facts;
    const taken = ask('installation-appointment', {
      ...dates,
      appointmentNeeded: needed,
      subscribedOn: contract.orderedOn,
    });
    return {
      ...verdictOf(taken),
      state: taken.result.state as 'pending',
      latestOn: taken.result.latestDate as string | null,
      contractEndsOn: taken.result.contractEndsOn as string | null,
    };
  },

  missedAppointment(ask, contract, facts) {
    const { on, ...told } = facts;
    const taken = ask('missed-appointment', { ...told, territory: contract.territory });
    const zone = contract.territory === 'GP' || contract.territory === 'MQ' ? 'DOM1' : 'DOM2';
    return {
      freeCancellationUntil: taken.result.freeCancellationUntil as string,
      charges: chargeOf(taken, taken.result.penaltyInclTax as string, {
        code: `PEN-MISSED-APPOINTMENT-${zone}`,
        kind: 'penalty',
        taxed: true,
        on,
      }),
      taken,
    };
  },

  activation(ask, contract, facts) {
    const taken = ask('activation', {
      ...facts,
      technology: accessKind(contract),
      change: 'none',
      subscribedOn: contract.orderedOn,
      monthlyPriceInclTax: contract.monthlyPriceInclTax,
    });
    const activatedOn = taken.result.activatedOn as string | null;
    const commitment =
      activatedOn === null
        ? undefined
        : ask('commitment', { activatedOn, commitmentMonths: contract.commitmentMonths, asOf: activatedOn });
    return {
      ...verdictOf(taken),
      activatedOn,
      latestOn: taken.result.latestDate as string | null,
      commitmentEndsOn: (commitment?.result.commitmentEndsOn ?? null) as string | null,
      charges: chargeOf(taken, taken.result.compensation as string, {
        code: 'IND-LATE-ACTIVATION',
        label: LATE_ACTIVATION,
        kind: 'compensation',
        taxed: false,
        credit: true,
        on: activatedOn ?? facts.asOf,
      }),
    };
  },
};
