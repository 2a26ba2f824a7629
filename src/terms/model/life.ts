import type { Territory } from '../../kernel/territory.ts';
import type { Bilingual, Step } from './decision.ts';
import type { BalanceLife } from './life-balance.ts';
import type { BillPaperLife } from './life-bill-paper.ts';
import type { ChoiceSheet } from './life-choices.ts';
import type { AskContractChange } from './life-contract-change.ts';
import type { EndLife } from './life-end.ts';
import type { LimitLife } from './life-limits.ts';
import type { MeansLife, RefundMeans } from './life-means.ts';
import type { MerchantLife } from './life-merchants.ts';
import type { WatchLife } from './life-watch.ts';
import type { NetworkLife } from './life-network.ts';
import type { NumberLife } from './life-numbers.ts';
import type { PayerLife } from './life-payer.ts';
import type { RiskLife } from './life-risk.ts';
import type { PriceSheet } from './price-sheet.ts';
import type { Procedure } from './procedure.ts';
import type { CompiledTariff } from './tariff.ts';
import type { RatedUsage, UsageCounter, UsageFacts } from './usage.ts';
import type { Json } from './write-outcome.ts';

/**
 * How the spine asks a contract. Rooms know no operator: at each step they gather facts in neutral words, the pack's `life`
 * asks its own decisions through `ask` (which reads, decides and journals) and answers in neutral effects.
 * Every value here is JSON as the decisions write it: money `"107.60"`, dates `"2026-03-14"`, datetimes with an offset.
 */
export type JsonFacts = { readonly [name: string]: Json | undefined };

/** A decision taken and journalled: the id under which it can be shown and replayed. */
export interface Taken {
  readonly decision: string;
  readonly name: string;
  readonly result: { readonly [name: string]: Json };
  readonly because: readonly string[];
}

/** Asks a decision of the agreement's pack, under its version. Faulty facts throw `LifeFault`. */
export type Ask = (name: string, facts: JsonFacts) => Taken;

/** Facts that a decision refused: mapped once to a problem document that names the field. */
export class LifeFault extends Error {
  readonly field: string;
  readonly told: Bilingual;
  constructor(field: string, told: Bilingual) {
    super(`${field}: ${told.en}`);
    this.name = 'LifeFault';
    this.field = field;
    this.told = told;
  }
}

/** What is known of a contract in life: chosen offer, prices and dates, as far as they exist yet. */
export interface ContractFacts {
  readonly territory: Territory;
  readonly segment: 'residential' | 'professional';
  readonly channel: 'shop' | 'distance' | 'door-to-door';
  readonly offer: string;
  readonly options: readonly string[];
  /** Characteristics of the offer's catalogue item (offer, technology, commitmentMonths...). */
  readonly characteristics: { readonly [name: string]: string | number | boolean };
  readonly orderedOn: string;
  readonly monthlyPriceInclTax: string;
  readonly activatedOn?: string;
  readonly commitmentMonths: number;
  /** First day of a minimum period that began again after the activation; the day of activation when absent. */
  readonly commitmentStartedOn?: string;
  /** Where the service is, as its address names it. */
  readonly commune?: string;
}

/** A grant or a refusal, with its reason code. */
export interface Verdict {
  readonly eligible: boolean;
  readonly reason?: string;
  /** Codes of what the customer should know although nothing is refused. */
  readonly warnings: readonly string[];
  readonly taken: Taken;
}

/** Money that the contract makes due, or owes to the customer when `credit`. */
export interface ChargeEffect {
  readonly code: string;
  readonly label: Bilingual;
  readonly amountInclTax: string;
  readonly kind:
    | 'one-off'
    | 'penalty'
    | 'compensation'
    | 'termination'
    | 'late-increase'
    | 'deposit'
    /** What other services put on the bill: the shop, assistance at home, merchants whose sales are collected for them. */
    | 'purchase'
    | 'assistance'
    | 'merchant';
  /** Damages and late increases are outside the scope of VAT. */
  readonly taxed: boolean;
  readonly credit: boolean;
  readonly on: string;
  readonly taken: Taken;
}

/** A date by which somebody must have done something. */
export interface DueEffect {
  readonly kind: string;
  readonly label: Bilingual;
  /** Last day, included, in the territory; or an instant when the contract counts hours. */
  readonly dueOn?: string;
  readonly dueAt?: string;
  readonly by: 'customer' | 'operator' | 'third-party';
  /** Name of what a room does when it falls due unfulfilled; none: it is only shown. */
  readonly action?: string;
  /** Money that is due back: the only means by which the contract lets it go back. */
  readonly means?: readonly RefundMeans[];
  readonly taken: Taken;
}

/** One line of the monthly price. */
export interface PriceLine {
  readonly code: string;
  readonly label: Bilingual;
  readonly amountInclTax: string;
}

export interface MonthlyPrice extends Omit<Verdict, 'taken'> {
  /** Absent when the price is only printed: it rests on a list, not on a decision. */
  readonly taken?: Taken;
  /** Clauses that send to that list. */
  readonly clauses?: readonly string[];
  readonly lines: readonly PriceLine[];
  readonly monthlyPriceInclTax: string;
  readonly commitmentMonths: number;
  /** Kinds of equipment to hand over, with the model that the contract names. */
  readonly equipment: readonly { readonly kind: string; readonly model: string }[];
  /** Kind of the telephone number that comes with it; fixed when absent, `none` when there is no line. */
  readonly number?: 'fixed' | 'mobile' | 'none';
  /** False when nobody ever has to come to put it in service; when absent it depends on the home. */
  readonly visitNeeded?: boolean;
}

export interface DocumentsAnswer extends Verdict {
  readonly required: readonly string[];
  readonly missing: readonly string[];
  readonly due: readonly DueEffect[];
  readonly depositGrounds: readonly string[];
}

export interface AppointmentAnswer extends Verdict {
  readonly state: 'not-needed' | 'pending' | 'scheduled' | 'contract-ended';
  readonly latestOn: string | null;
  readonly contractEndsOn: string | null;
}

export interface ActivationAnswer extends Verdict {
  readonly activatedOn: string | null;
  readonly latestOn: string | null;
  readonly commitmentEndsOn: string | null;
  readonly charges: readonly ChargeEffect[];
}

/** What the first (or any incomplete) billing period costs. */
export interface FirstPeriodAnswer {
  readonly from: string;
  /** Last day, included. */
  readonly to: string;
  readonly billedDays: number;
  readonly daysInPeriod: number;
  readonly subscriptionInclTax: string;
  readonly taken: Taken;
  /** The computation in words, when it is not by the days of the billing period. */
  readonly steps?: readonly Step[];
}

/** What some days of a billing period cost. */
export interface PartialPeriodAnswer {
  readonly amountInclTax: string;
  readonly taken: Taken;
  readonly steps: readonly Step[];
}

/** A call rated: the amount is a whole number of micro-euros, tax included, rounded as the contract says. */
export interface RatedCall {
  readonly outcome: 'included' | 'charged' | 'not-connected' | 'unpriced';
  readonly zone: string | null;
  readonly destination: string | null;
  readonly network: 'fixed' | 'mobile' | null;
  readonly amountInclTax: string;
  readonly chargedSeconds: number;
  readonly fairUseExceeded: boolean;
  readonly taken: { readonly name: string; readonly facts: JsonFacts; readonly because: readonly string[] };
}

export interface CallFacts {
  readonly territory: Territory;
  readonly characteristics: ContractFacts['characteristics'];
  /** Codes of the options taken. */
  readonly options?: readonly string[];
  /** Version of the terms that the line's contract was signed under; the newest when absent. */
  readonly version?: string;
  /** E.164 with the plus sign. */
  readonly calledNumber: string;
  readonly calledNetwork?: 'fixed' | 'mobile';
  readonly durationSeconds: string;
  /** Rank of the number among the different numbers called this calendar month under an unlimited allowance; from 1. */
  readonly correspondentRank: number;
}

/** A reason to leave free of charge: `accepted` on its substance, whether or not its proof has come. */
export interface ReasonAnswer extends Verdict {
  readonly accepted: boolean;
  /** Code of the paper that proves it; `null` when none is needed. */
  readonly requiredProof: string | null;
}

export interface TerminationAnswer {
  /** A reason code: the contract does not accept the request, and what follows means nothing. */
  readonly refused?: string;
  /** Last day, included, on which the service is supplied and owed. */
  readonly effectiveOn: string;
  /** Last day to give the equipment back, when it is known at the request: the return is then open from the request on. */
  readonly equipmentBy?: string;
  /** kebab-case code of why the contract ends, when it is not the customer's will. */
  readonly endReason?: string;
  readonly commitmentEndsOn: string | null;
  readonly freeOfCharge: boolean;
  readonly proofAwaited: boolean;
  readonly totalInclTax: string;
  readonly charges: readonly ChargeEffect[];
  readonly due: readonly DueEffect[];
  readonly taken: Taken;
}

export interface WithdrawalAnswer extends Verdict {
  readonly deadline: string | null;
  readonly charges: readonly ChargeEffect[];
  readonly due: readonly DueEffect[];
  /** Last day of the subscription that is owed; the day of the withdrawal when absent. */
  readonly lastDayOwed?: string;
  /** Day by which money must be back: the last bill then does not wait for the billing day. */
  readonly refundBy?: string | null;
}

/** Whether a deposit is given back, and by when. */
export interface DepositRefundAnswer extends Verdict {
  readonly refundBy: string | null;
  readonly refundInclTax: string;
  /** Day from which it may be asked for, when only time is lacking. */
  readonly earliestOn: string | null;
  /** By what the contract has it given back; `null` while it is not. */
  readonly method: RefundMeans | null;
}

/** Why equipment is to come back. */
export type EquipmentTrigger = 'termination' | 'withdrawal' | 'equipment-change' | 'offer-change' | 'option-change';

export interface EquipmentReturnAnswer {
  readonly state: 'awaiting-return' | 'overdue' | 'late-sum-due' | 'returned';
  readonly returnBy: string;
  /** First day on whose passing a formal notice counts; `returnBy` when absent. */
  readonly noticeAfter?: string;
  /** The sum is due as soon as `returnBy` has passed, with no formal notice. */
  readonly withoutNotice?: boolean;
  readonly noticeExpiresOn: string | null;
  /** False when the contract attaches nothing to lateness: no formal notice leaves. True when absent. */
  readonly enforced?: boolean;
  readonly charges: readonly ChargeEffect[];
  /** What is then due, such as a deposit that goes back. */
  readonly due?: readonly DueEffect[];
  readonly taken: Taken;
}

/** May a step of collection be taken on a day, and if not, from when. */
export interface StepAnswer extends Verdict {
  readonly earliestOn: string | null;
  readonly charges: readonly ChargeEffect[];
}

/** A bill that is not paid, and what was sent about it. Dates absent: not done yet. */
export interface UnpaidFacts {
  readonly amountInclTax: string;
  readonly billedOn: string;
  readonly dueOn: string;
  readonly payments: readonly { readonly on: string; readonly amountInclTax: string }[];
  readonly reminderSentOn?: string;
  /** How many reminders have left. */
  readonly remindersSent?: number;
  readonly noticeSentOn?: string;
  readonly noticeReceivedOn?: string;
  readonly suspendedOn?: string;
  readonly paidOn?: string;
  /** What was decided on the customer's request for help with the bills; none asked for when absent. */
  readonly aid?: 'pending' | 'refused' | 'granted';
}

/** When the steps of collection are prepared, counted from the bill's due date; the contract's decisions still say yes or no on the day. */
export interface CollectionCalendar {
  readonly reminderDaysAfterDue: number;
  /** For a contract that wants two reminders; one only when absent. */
  readonly secondReminderDaysAfterDue?: number;
  readonly suspensionDaysAfterDue: number;
  /**
   * When all of the service is cut: until then only what goes out is, calls come in and emergency numbers answer. Absent: all of
   * it is cut from the suspension on.
   */
  readonly fullSuspensionDaysAfterDue?: number;
  readonly formalNoticeDaysAfterDue: number;
  readonly terminationDaysAfterDue: number;
}

/** What was used in a calendar month, as far as rated calls tell. */
export interface MonthOfUse {
  /** `2026-03`. */
  readonly month: string;
  /** Different numbers reached. */
  readonly correspondents: number;
  readonly longestCallSeconds: number;
  readonly totalSeconds: number;
  /** Different numbers that messages were sent to. */
  readonly messageRecipients: number;
  /** Different numbers called or written to. */
  readonly recipients: number;
  /** Where the line was used in the months that end with this one, four at most; empty for one that never left home. */
  readonly places: readonly PlaceOfUse[];
}

/** How much a line was used in a place, over a month or several. */
export interface PlaceOfUse {
  /** Months back from the month looked at: 0 for that month alone, 3 for the four that end with it. */
  readonly monthsBack: number;
  /** ISO 3166-1 alpha-2; `null` at home. */
  readonly country: string | null;
  /** Records of any kind, received ones left out. */
  readonly records: number;
  /** Days with at least one record. */
  readonly days: number;
}

/** How bills follow one another under the contract. */
export interface BillingRules {
  readonly mode: 'advance' | 'arrears';
  readonly periodMonths: number;
  /** Whether recurring prices include VAT (they are shown so); bills always carry both. */
  readonly pricesInclTax: boolean;
  /** Whether the day of activation is billed itself; false when absent. */
  readonly firstDayBilled?: boolean;
  readonly clauses: readonly string[];
}

/** Services whose sales a bill may carry beside what its own contract charges. */
export type CollectedService = 'purchase' | 'assistance' | 'merchant';

/** When a bill is to be paid, by the contract. */
export interface BillDueAnswer {
  readonly dueOn: string;
  readonly taken: Taken;
}

/** When a service that was cut comes back once paid for. */
export interface ReactivationAnswer {
  /** Not before this instant; `null`: at once. */
  readonly notBefore: string | null;
  /** Promised by this instant; `null` or absent: the contract names none. */
  readonly notAfter?: string | null;
  readonly taken: Taken;
}

/** Until when a debt can be claimed. */
export interface LimitationAnswer {
  /** Last day, included; `null` when the contract says nothing of such a debt. */
  readonly expiresOn: string | null;
  readonly barred: boolean;
  readonly taken: Taken;
}

/** Until when a change of bank details was to be told. */
export interface BankDetailsAnswer {
  readonly tellBy: string | null;
  readonly inTime: boolean;
  readonly taken: Taken;
}

/** The life of a subscription contract. A step that a contract does not have is absent, and the room leaves it out. */
export interface Life extends LimitLife, EndLife, MeansLife, WatchLife, MerchantLife {
  readonly billing: BillingRules;
  /** How one contract is billed, when its customer has a choice; `billing` when absent. */
  billingOf?(contract: ContractFacts): BillingRules;
  /** When a bill is to be paid; the operator's own term when absent. */
  billDue?(
    ask: Ask,
    contract: ContractFacts,
    facts: { readonly billedOn: string; readonly directDebit: boolean },
  ): BillDueAnswer;
  /** The day to which the operator exceptionally puts off the direct debit of a bill; absent where the contract says nothing of it. */
  debitShift?(
    ask: Ask,
    contract: ContractFacts,
    facts: { readonly billedOn: string; readonly shiftedTo: string },
  ): BillDueAnswer;
  /** What other services may put on the bill of the contract, and the clauses that say so; absent: nothing. */
  readonly collects?: {
    readonly [service in CollectedService]?: { readonly pack: string; readonly clauses: readonly string[] };
  };
  /** Until when the customer tells other bank details. */
  bankDetails?(
    ask: Ask,
    contract: ContractFacts,
    facts: { readonly changedOn: string; readonly toldOn: string; readonly directDebit: boolean },
  ): BankDetailsAnswer;
  readonly collection: CollectionCalendar;
  qualify(
    ask: Ask,
    facts: ContractFactsBeforeOrder & {
      readonly naturalPerson: boolean;
      readonly personalUse: boolean;
      readonly inCoverageZone: boolean;
      readonly networkConnectionNeeded: boolean;
      readonly studyPositive?: boolean;
      readonly usesAnalogueLineService: boolean;
      /** Order days of the customer's contracts that run under the same terms; absent when nobody was asked about. */
      readonly runningContracts?: readonly string[];
    },
  ): Verdict;
  documents(
    ask: Ask,
    facts: ContractFactsBeforeOrder & {
      readonly subscribedOn: string;
      readonly provided: readonly string[];
      readonly identityType?: string;
      readonly identityExpiresOn?: string;
      readonly identityIsOriginal: boolean;
      readonly bothSidesCopied: boolean;
      readonly addressesDiffer: boolean;
      readonly directDebitChosen: boolean;
      readonly contractCopyRequested?: boolean;
      readonly sepaMandateRequested?: boolean;
      readonly chequeInHolderName?: boolean;
    },
  ): DocumentsAnswer;
  deposit?(
    ask: Ask,
    facts: JsonFacts,
  ): Verdict & {
    readonly grounds: readonly string[];
    readonly requestBy: string;
    readonly contractEndsOn: string | null;
  };
  /** When a deposit that was paid is given back; absent: the contract says nothing of it. */
  depositRefund?(
    ask: Ask,
    contract: ContractFacts,
    facts: JsonFacts & {
      readonly ground: string;
      /** Every ground on which it was asked for. */
      readonly grounds?: readonly string[];
      /** Days on which a payment came back since the deposit, in order. */
      readonly incidents?: readonly string[];
      readonly depositedOn: string;
      readonly depositInclTax: string;
      readonly sumsDueInclTax: string;
      readonly asOf: string;
      /** The customer asks for it; absent: whether it is due back unasked. */
      readonly requestedOn?: string;
      /** Papers that have just come, by the contract's codes, and the day. */
      readonly papers?: readonly string[];
      readonly papersOn?: string;
      readonly endedAndPaidOn?: string;
      /** The operator knows an account of the customer to which money can be sent. */
      readonly bankDetailsKnown?: boolean;
    },
  ): DepositRefundAnswer;
  /** What becomes of a contract whose papers do not come; absent: nothing. */
  documentsOverdue?(
    ask: Ask,
    contract: ContractFacts,
    facts: { readonly documentsReceivedOn?: string; readonly reminderSentOn?: string; readonly asOf: string },
  ): {
    readonly state: 'not-applicable' | 'awaiting' | 'complete' | 'overdue' | 'reminded' | 'terminated';
    readonly terminationOn: string | null;
    /** Day from which the service stops until the papers come; absent or null: it goes on. */
    readonly suspensionOn?: string | null;
    readonly taken: Taken;
  };
  monthlyPrice(ask: Ask, facts: ContractFactsBeforeOrder): MonthlyPrice;
  /** What an order makes due beside papers, deposit, visit and activation; fulfilled by the activation. */
  dueAtOrder?(ask: Ask, contract: ContractFacts, asOf: string): readonly DueEffect[];
  /** What the customer owes who gives up the order before the service begins; absent: nothing. */
  cancellation?(
    ask: Ask,
    contract: ContractFacts,
    facts: { readonly on: string; readonly reason: string; readonly visitBooked: boolean },
  ): readonly ChargeEffect[];
  entryFees(
    ask: Ask,
    contract: ContractFacts,
    facts: {
      readonly takesDecoder: boolean;
      readonly newTvCustomer: boolean;
      readonly detachedHouse: boolean;
      readonly alreadyConnected: boolean;
      readonly visitFoundNeededAtSubscription: boolean;
      readonly technicianVisited: boolean;
      readonly on: string;
    },
  ): readonly ChargeEffect[];
  appointment?(
    ask: Ask,
    contract: ContractFacts,
    facts: {
      readonly needed: boolean;
      readonly agreedOn?: string;
      readonly appointmentOn?: string;
      readonly asOf: string;
    },
  ): AppointmentAnswer;
  missedAppointment?(
    ask: Ask,
    contract: ContractFacts,
    facts: {
      readonly appointmentAt: string;
      readonly change: 'none' | 'cancelled' | 'rescheduled';
      readonly changedAt?: string;
      readonly absent: boolean;
      readonly legitimateReason: boolean;
      readonly on: string;
    },
  ): { readonly freeCancellationUntil: string; readonly charges: readonly ChargeEffect[]; readonly taken: Taken };
  activation(
    ask: Ask,
    contract: ContractFacts,
    facts: {
      readonly alreadyConnected: boolean;
      readonly lineEligible?: boolean;
      readonly lineConnectedOn?: string;
      readonly equipmentPluggedOn?: string;
      readonly excused: boolean;
      /** The customer asked in writing for what lateness gives. */
      readonly compensationRequested?: boolean;
      readonly asOf: string;
    },
  ): ActivationAnswer;
  commitment?(
    ask: Ask,
    contract: ContractFacts,
    asOf: string,
  ): {
    readonly inCommitment: boolean;
    readonly endsOn: string | null;
    readonly remainingMonths: number;
    readonly remainingDays: number;
    readonly taken: Taken;
  };
  firstPeriod(ask: Ask, contract: ContractFacts, facts: { readonly billingDay: number }): FirstPeriodAnswer;
  /** What some days of a billing period cost; absent: their share of the days of the period. Both days are included. */
  partialPeriod?(
    ask: Ask,
    contract: ContractFacts,
    facts: { readonly from: string; readonly to: string },
  ): PartialPeriodAnswer;
  /** Rates a record of use without journalling it: what is kept of the record allows the same question to be asked again. */
  rateUsage(facts: UsageFacts): RatedUsage;
  /** The limits that the contract puts on a month of use, in the order in which people are told of them; absent: none. */
  usageCounters?(
    contract: Pick<ContractFacts, 'characteristics' | 'options'> & { readonly version?: string },
  ): readonly UsageCounter[];
  /** The tariff of calls from home, made ready for calls by the million; absent: each record is asked of `rateUsage`. */
  compileTariff?(
    contract: Pick<ContractFacts, 'territory' | 'characteristics' | 'options'> & { readonly version?: string },
  ): CompiledTariff | undefined;
  /** Calls and messages count the same different correspondents of a month; each their own when absent. */
  readonly jointCorrespondents?: boolean;
  /** Prices that the contract leaves to its operator's sheet, made up: in force until the operator publishes its own. */
  readonly exampleSheet: PriceSheet;
  suspension(ask: Ask, contract: ContractFacts, facts: UnpaidFacts & { readonly asOf: string }): StepAnswer;
  /** What a formal notice to pay makes due in the end; absent: nothing. */
  lateIncrease?(
    ask: Ask,
    contract: ContractFacts,
    facts: UnpaidFacts & {
      readonly asOf: string;
      readonly legalRates: readonly { readonly from: string; readonly annualRate: string }[];
    },
  ): StepAnswer;
  /** What lateness costs, notice or not, once the bill is paid or the contract ended for it; absent: nothing. */
  lateFees?(ask: Ask, contract: ContractFacts, facts: UnpaidFacts & { readonly asOf: string }): readonly ChargeEffect[];
  /** When a service cut for a bill comes back after its payment; absent: at once. */
  reactivation?(
    ask: Ask,
    contract: ContractFacts,
    facts: { readonly paidOn: string; readonly method?: string; readonly requestedAt?: string },
  ): ReactivationAnswer;
  /** Until when a sum that fell due, or that the customer last acknowledged, on a day can be claimed; absent: as the law says. */
  limitation?(
    ask: Ask,
    contract: ContractFacts,
    facts: { readonly startsOn: string; readonly asOf: string },
  ): LimitationAnswer;
  /** Clauses that offer customers who find it hard to pay an arrangement. */
  readonly hardshipClauses?: readonly string[];
  operatorTermination(
    ask: Ask,
    contract: ContractFacts,
    facts: UnpaidFacts & { readonly asOf: string },
  ): StepAnswer & { readonly due: readonly DueEffect[] };
  /** Whether a reason put forward ends the contract free of charge; absent: no such right. */
  legitimateReason?(
    ask: Ask,
    contract: ContractFacts,
    facts: JsonFacts & {
      readonly ground: string;
      readonly requestReceivedOn: string;
      readonly documentsReceivedOn?: string;
    },
  ): ReasonAnswer;
  /** `due` holds what is due beside the equipment, which the room asks for piece by piece (`equipmentReturn`). */
  termination(
    ask: Ask,
    contract: ContractFacts,
    facts: {
      readonly requestKind: 'request' | 'portability';
      readonly requestReceivedOn: string;
      readonly requestedEffectiveOn?: string;
      readonly portedOn?: string;
      readonly legitimateReason: boolean;
      readonly proofRequired?: boolean;
      readonly documentsReceivedOn?: string;
      /** How the request was made, in the contract's code. */
      readonly form?: string;
      readonly asOf?: string;
      /** The reason put forward, for a contract that judges it in the same breath. */
      readonly reason?: { readonly ground: string; readonly facts?: JsonFacts };
      readonly equipment: readonly string[];
    },
  ): TerminationAnswer;
  /** Charges beside the subscription and the calls up to the day, which are billed as ever; `due` beside the equipment. */
  withdrawal(
    ask: Ask,
    contract: ContractFacts,
    facts: {
      readonly withdrawnOn: string;
      readonly equipment: readonly string[];
      readonly nonIncludedCallsInclTax: string;
      /** What the customer has paid so far; absent when it is not known. */
      readonly paidInclTax?: string;
    },
  ): WithdrawalAnswer;
  equipmentReturn(
    ask: Ask,
    contract: ContractFacts,
    facts: {
      readonly equipment: string;
      readonly trigger: EquipmentTrigger;
      readonly triggerOn: string;
      /** Last day to give it back, when the end of the contract has fixed it already. */
      readonly returnBy?: string;
      readonly formalNoticePresentedOn?: string;
      readonly returnedOn?: string;
      readonly condition?: 'good' | 'faulty' | 'incomplete';
      readonly repairCostInclTax?: string;
      readonly depositInclTax: string;
      readonly asOf: string;
    },
  ): EquipmentReturnAnswer;
  /** A change of prices or terms that the operator announces; absent: the contract provides for none. */
  contractChange?: AskContractChange;
  /** The cases to open for a month of use that the contract may not allow; none when it limits none of it. */
  useToWatch?(
    contract: ContractFacts,
    use: MonthOfUse,
  ): readonly { readonly procedure: string; readonly facts: JsonFacts }[];
  /** What the contract says of the bill as a paper; absent: it is read online without end, and copies are free. */
  readonly billPaper?: BillPaperLife;
  /** What the contract says of a third party who pays; absent: nothing. */
  readonly payer?: PayerLife;
  /** What the contract makes of payments that went wrong elsewhere or before. */
  readonly risk?: RiskLife;
  /** What else may be asked for under the contract: cases opened, judged by its decisions and carried out by rooms. */
  readonly procedures?: readonly Procedure[];
  /** Plans paid for in advance; absent: the contract has none. */
  readonly balance?: BalanceLife;
  /** What becomes of telephone numbers that come and go; absent: the contract has none. */
  readonly numbers?: NumberLife;
  /** What interruptions and planned work on the network give; absent: nothing. */
  readonly network?: NetworkLife;
  /** What the customer chooses at any time; absent: the contract leaves nothing of that kind to them. */
  readonly choices?: readonly ChoiceSheet[];
}

/** What is known before there is a contract. */
export interface ContractFactsBeforeOrder {
  readonly territory: Territory;
  readonly segment: 'residential' | 'professional';
  readonly channel: 'shop' | 'distance' | 'door-to-door';
  readonly offer: string;
  readonly options: readonly string[];
  readonly characteristics: ContractFacts['characteristics'];
  /** The day of the order, once there is one. */
  readonly orderedOn?: string;
  /** Where the service is wanted, as its address names it. */
  readonly commune?: string;
}

/** The words of a computation, as a margin note shows them. */
export type MarginNote = readonly Step[];
