// Written by "npm run generate" from the schemas of the server. Do not edit.

export interface OutboxMessage {
  readonly id: string;
  readonly template: string;
  readonly title: {
    readonly fr: string;
    readonly en: string;
  };
  readonly channel: 'email' | 'letter' | 'sms';
  readonly language: 'fr' | 'en';
  readonly to: string;
  readonly state: 'waiting' | 'claimed' | 'ready' | 'sent' | 'failed' | 'stopped';
  readonly attempts: number;
  readonly lastError: string | null;
  readonly createdAt: string;
  readonly sentAt: string | null;
  readonly proof: string | null;
  readonly registered: boolean;
  readonly provider: string | null;
  readonly sentTo: string | null;
  readonly contentSha256: string | null;
  readonly delivery: 'delivered' | 'undelivered' | null;
  readonly deliveredAt: string | null;
  readonly nextAt: string;
  readonly accountId: string;
  readonly holder: string;
  readonly accountNumber: string;
}

export interface OutboxPage {
  readonly counts: readonly {
    readonly state: 'waiting' | 'claimed' | 'ready' | 'sent' | 'failed' | 'stopped';
    readonly count: number;
  }[];
  readonly templates: readonly {
    readonly name: string;
    readonly title: {
      readonly fr: string;
      readonly en: string;
    };
  }[];
  readonly messages: readonly OutboxMessage[];
  readonly next: string | null;
}

export interface LetterShape {
  readonly accountId: string;
  readonly messageId: string;
  readonly title: {
    readonly fr: string;
    readonly en: string;
  };
  readonly name: string;
  readonly accountNumber: string;
  readonly sheets: number;
  readonly sha256: string;
  readonly madeAt: string;
  readonly batchId: string | null;
  readonly batchNumber: string | null;
  readonly place: number | null;
  readonly postedOn: string | null;
  readonly tracking: string | null;
  readonly presentedOn: string | null;
  readonly outcome: 'delivered' | 'refused' | 'unclaimed' | 'unknown-address' | null;
}

export interface MessagePage {
  readonly id: string;
  readonly template: string;
  readonly title: {
    readonly fr: string;
    readonly en: string;
  };
  readonly channel: 'email' | 'letter' | 'sms';
  readonly language: 'fr' | 'en';
  readonly to: string;
  readonly state: 'waiting' | 'claimed' | 'ready' | 'sent' | 'failed' | 'stopped';
  readonly attempts: number;
  readonly lastError: string | null;
  readonly createdAt: string;
  readonly sentAt: string | null;
  readonly proof: string | null;
  readonly registered: boolean;
  readonly provider: string | null;
  readonly sentTo: string | null;
  readonly contentSha256: string | null;
  readonly delivery: 'delivered' | 'undelivered' | null;
  readonly deliveredAt: string | null;
  readonly nextAt: string;
  readonly accountId: string;
  readonly holder: string;
  readonly accountNumber: string;
  readonly address: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly sms: {
    readonly alphabet: 'gsm-7' | 'ucs-2';
    readonly places: number;
    readonly segments: number;
  } | null;
  readonly letter: LetterShape | null;
  readonly events: readonly {
    readonly kind: string;
    readonly at: string;
    readonly actor: string;
    readonly detail: { readonly [name: string]: unknown };
  }[];
}

export type MessageTemplatesPage = readonly {
  readonly name: string;
  readonly title: {
    readonly fr: string;
    readonly en: string;
  };
  readonly nature: 'required' | 'service' | 'offer';
  readonly urgent: boolean;
  readonly alsoSms: boolean;
  readonly sms: boolean;
  readonly own: readonly {
    readonly channel: 'email' | 'letter' | 'sms';
    readonly language: 'fr' | 'en';
    readonly version: number;
  }[];
  readonly changedAt: string | null;
}[];

export interface MessageTemplatePage {
  readonly name: string;
  readonly title: {
    readonly fr: string;
    readonly en: string;
  };
  readonly nature: 'required' | 'service' | 'offer';
  readonly urgent: boolean;
  readonly alsoSms: boolean;
  readonly words: readonly {
    readonly channel: 'email' | 'letter' | 'sms';
    readonly language: 'fr' | 'en';
    readonly subject: string;
    readonly text: string;
    readonly shippedSubject: string;
    readonly shippedText: string;
    readonly version: number | null;
  }[];
  readonly places: readonly {
    readonly name: string;
    readonly sample: {
      readonly fr: string;
      readonly en: string;
    } | null;
  }[];
  readonly history: readonly {
    readonly channel: 'email' | 'letter' | 'sms';
    readonly language: 'fr' | 'en';
    readonly version: number;
    readonly subject: string;
    readonly text: string;
    readonly restored: boolean;
    readonly note: string;
    readonly publishedAt: string;
    readonly publishedBy: string;
  }[];
  readonly examples: readonly {
    readonly id: string;
    readonly accountId: string;
    readonly channel: 'email' | 'letter' | 'sms';
    readonly name: string;
    readonly accountNumber: string;
    readonly at: string;
  }[];
}

export interface WordingPreview {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly sms: {
    readonly alphabet: 'gsm-7' | 'ucs-2';
    readonly places: number;
    readonly segments: number;
  } | null;
  readonly leftOut: readonly string[];
  readonly of: {
    readonly name: string;
    readonly accountNumber: string;
  } | null;
}

export interface LetterBatch {
  readonly id: string;
  readonly number: string;
  readonly registered: boolean;
  readonly letters: number;
  readonly sheets: number;
  readonly sha256: string;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly postedOn: string | null;
}

export interface LetterBatchesPage {
  readonly today: string;
  readonly ready: readonly {
    readonly registered: boolean;
    readonly letters: number;
    readonly sheets: number;
  }[];
  readonly batches: readonly LetterBatch[];
}

export interface LetterBatchPage {
  readonly today: string;
  readonly batch: LetterBatch;
  readonly letters: readonly LetterShape[];
}

export interface MessagingSettings {
  readonly smsProvider: string;
  readonly smsSender: string;
  readonly quietHours: readonly {
    readonly territories: readonly string[];
    readonly channels: readonly ('email' | 'letter' | 'sms')[];
    readonly from: string;
    readonly to: string;
    readonly sundays: boolean;
  }[];
  readonly registered: readonly string[];
  readonly mailSender: string;
}

export interface MessagePreferences {
  readonly channel: 'email' | 'letter' | 'sms' | null;
  readonly language: 'fr' | 'en';
  readonly offers: boolean;
  readonly email: string | null;
  readonly phone: string | null;
  readonly changedAt: string | null;
  readonly badAddresses: readonly {
    readonly address: string;
    readonly since: string;
    readonly reason: string;
  }[];
}

export interface OperatorContact {
  readonly operatorId: string;
  readonly name: string;
  readonly address: readonly string[];
  readonly mail: string | null;
  readonly desks: readonly {
    readonly desk: string;
    readonly days: string;
    readonly opens: string;
    readonly closes: string;
  }[];
  readonly closedDays: readonly {
    readonly on: string;
    readonly label: string;
    readonly territory: string | null;
  }[];
  readonly contracts: readonly {
    readonly pack: string;
    readonly name: Bilingual;
  }[];
}

export interface ContactPage {
  readonly operators: readonly OperatorContact[];
}

export interface Bilingual {
  readonly fr: string;
  readonly en: string;
}

export interface Why {
  readonly decision: string | null;
  readonly clauses: readonly string[];
}

export interface Term {
  readonly value: string;
  readonly why: Why;
}

export interface Clause {
  readonly id: string;
  readonly article: string;
  readonly summary: Bilingual;
}

export interface Step {
  readonly clause: string;
  readonly fr: string;
  readonly en: string;
}

export interface DecisionNote {
  readonly id: string;
  readonly pack: string;
  readonly version: string;
  readonly name: string;
  readonly question: Bilingual;
  readonly facts: { readonly [name: string]: unknown };
  readonly result: { readonly [name: string]: unknown };
  readonly because: readonly Clause[];
  readonly steps: readonly Step[];
}

export interface Obligation {
  readonly id: string;
  readonly accountId: string;
  readonly agreementId: string | null;
  readonly kind: string;
  readonly label: Bilingual;
  readonly dueOn: string;
  readonly by: 'customer' | 'operator' | 'third-party';
  readonly automatic: boolean;
  readonly late: boolean;
  readonly lastError: string | null;
  readonly why: Why;
}

export interface TimelineEvent {
  readonly id: string;
  readonly agreementId: string | null;
  readonly kind: string;
  readonly on: string;
  readonly title: Bilingual;
  readonly actor: string;
  readonly why: Why | null;
}

export interface BillSummary {
  readonly id: string;
  readonly number: string;
  readonly kind: 'regular' | 'final' | 'credit-note';
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly total: string;
  readonly left: string;
  readonly state: 'issued' | 'partly-paid' | 'paid' | 'credited';
  readonly overdue: boolean;
  readonly inCollection: boolean;
}

export interface BillLine {
  readonly position: number;
  readonly code: string;
  readonly kind: string;
  readonly label: Bilingual;
  readonly from: string | null;
  readonly to: string | null;
  readonly quantity: string;
  readonly amountExclTax: string;
  readonly vatRate: string;
  readonly amountInclTax: string;
  readonly why: Why;
  readonly clauses: readonly Clause[];
  readonly steps: readonly Step[];
}

export interface BillPage {
  readonly accountId: string;
  readonly accountNumber: string;
  readonly holder: string;
  readonly bill: BillSummary;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly territory: string;
  readonly totalExclTax: string;
  readonly totalVat: string;
  readonly taxes: readonly {
    readonly rate: string;
    readonly exclTax: string;
    readonly vat: string;
    readonly inclTax: string;
  }[];
  readonly lines: readonly BillLine[];
  readonly payments: readonly {
    readonly on: string;
    readonly amount: string;
    readonly returned: boolean;
  }[];
  readonly papers: {
    readonly readable: boolean;
    readonly until: string | null;
    readonly details: boolean;
  };
}

export interface BillForm {
  readonly paper: boolean;
  readonly callsListed: boolean;
}

export interface BillSimulation {
  readonly id: string;
  readonly asOf: string;
  readonly state: 'running' | 'stopped' | 'done';
  readonly startedAt: string;
  readonly total: number;
  readonly done: number;
  readonly bills: number;
  readonly failed: number;
  readonly setAside: number;
  readonly exclTax: string;
  readonly vat: string;
  readonly inclTax: string;
  readonly before: string;
  readonly byKind: readonly {
    readonly kind: string;
    readonly amount: string;
  }[];
}

export interface BillCheck {
  readonly accountId: string;
  readonly holder: string;
  readonly billOn: string;
  readonly total: string;
  readonly before: string | null;
  readonly findings: readonly ('rise' | 'drop' | 'below-zero' | 'nothing' | 'double' | 'failed')[];
  readonly fault: string | null;
  readonly state: 'set-aside' | 'held' | 'released' | 'failed';
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
}

export interface BillSimulationPage {
  readonly today: string;
  readonly waiting: boolean;
  readonly simulations: readonly BillSimulation[];
  readonly checks: readonly BillCheck[];
}

export interface CustomerHit {
  readonly accountId: string;
  readonly number: string;
  readonly customerNumber: string;
  readonly name: string;
  readonly territory: string;
  readonly segment: string;
  readonly status: string;
  readonly phone: string | null;
  readonly city: string;
}

export interface SearchPage {
  readonly hits: readonly CustomerHit[];
  readonly next: string | null;
}

export interface WholeCustomer {
  readonly page: CustomerPage;
  readonly contracts: readonly {
    readonly agreementId: string;
    readonly numbers: NumbersPage;
    readonly changes: readonly ToldChangeDetail[];
  }[];
  readonly forms: readonly {
    readonly pack: string;
    readonly decisions: readonly {
      readonly name: string;
      readonly input: { readonly [name: string]: unknown };
    }[];
  }[];
  readonly flows: ProcessFlowList;
  readonly quality: ServiceQuality;
  readonly risk: RiskPage | null;
  readonly payers: readonly ThirdPartyPayer[];
  readonly balances: {
    readonly balances: readonly BalancePage[];
  };
  readonly consumption: Consumption;
  readonly billForm: BillForm;
  readonly access: CustomerAccess;
}

export interface Agreement {
  readonly id: string;
  readonly state: string;
  readonly pack: string;
  readonly packName: Bilingual;
  readonly termsVersion: string;
  readonly offer: string;
  readonly offerLabel: Bilingual;
  readonly territory: string;
  readonly channel: string;
  readonly address: {
    readonly line: string;
    readonly postcode: string;
    readonly city: string;
  };
  readonly monthlyPrice: Term;
  readonly commitmentMonths: number;
  readonly commitmentEndsOn: Term | null;
  readonly orderedOn: string;
  readonly activatedOn: Term | null;
  readonly suspendedOn: string | null;
  readonly suspensionScope: string | null;
  readonly endsOn: Term | null;
  readonly endReason: string | null;
  readonly products: readonly {
    readonly code: string;
    readonly kind: 'offer' | 'option';
    readonly label: Bilingual;
    readonly status: string;
    readonly monthlyPrice: Term;
  }[];
  readonly numbers: readonly string[];
  readonly order: {
    readonly id: string;
    readonly state: string;
    readonly required: readonly string[];
    readonly missing: readonly string[];
    readonly deposit: {
      readonly amount: string;
      readonly state: 'awaited' | 'kept' | 'given-back' | 'never-paid';
      readonly paidOn: string | null;
      readonly backBy: string | null;
    } | null;
  } | null;
  readonly version: number;
}

export interface Appointment {
  readonly id: string;
  readonly agreementId: string;
  readonly at: string;
  readonly state: string;
  readonly freeCancellationUntil: Term | null;
  readonly version: number;
}

export interface Equipment {
  readonly serial: string;
  readonly kind: string;
  readonly model: string;
  readonly state: string;
  readonly agreementId: string | null;
  readonly assignedOn: string | null;
  readonly returnedOn: string | null;
}

export interface Consumption {
  readonly today: string;
  readonly month: string;
  readonly months: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly agreements: readonly {
    readonly id: string;
    readonly label: Bilingual;
    readonly numbers: readonly string[];
  }[];
  readonly agreementId: string | null;
  readonly kinds: readonly {
    readonly kind: 'voice' | 'sms' | 'mms' | 'data';
    readonly records: number;
    readonly seconds: number;
    readonly messages: number;
    readonly bytes: number;
    readonly amount: string;
  }[];
  readonly days: readonly {
    readonly on: string;
    readonly records: number;
    readonly seconds: number;
    readonly messages: number;
    readonly bytes: number;
    readonly amount: string;
  }[];
  readonly destinations: readonly {
    readonly kind: 'voice' | 'sms' | 'mms' | 'data';
    readonly destination: string;
    readonly visitedCountry: string | null;
    readonly records: number;
    readonly seconds: number;
    readonly messages: number;
    readonly bytes: number;
    readonly amount: string;
  }[];
  readonly limits: readonly UsageLimit[];
  readonly alerts: readonly UsageAlert[];
  readonly preference: {
    readonly spendingAlert: string | null;
    readonly courtesyAlerts: boolean;
    readonly fullNumbersSince: string | null;
    readonly why: Why;
  };
}

export interface BalancePage {
  readonly agreementId: string;
  readonly offerLabel: Bilingual;
  readonly state: 'open' | 'closed';
  readonly restricted: boolean;
  readonly total: string;
  readonly inUse: string;
  readonly buckets: readonly {
    readonly kind: string;
    readonly label: Bilingual;
    readonly amount: string;
    readonly until: string | null;
    readonly why: Why;
  }[];
  readonly monthFrom: string;
  readonly monthTo: string;
  readonly nextCreditOn: string | null;
  readonly monthlyCredit: string;
  readonly alertFloor: string | null;
  readonly days: readonly {
    readonly on: string;
    readonly balance: string;
  }[];
  readonly moves: readonly {
    readonly sequence: number;
    readonly at: string;
    readonly kind:
      'plan-credit' | 'carried-over' | 'transferred' | 'top-up' | 'use' | 'purchase' | 'lost' | 'adjustment';
    readonly label: Bilingual;
    readonly change: string;
    readonly balance: string;
    readonly why: Why;
  }[];
}

export interface UsageLimit {
  readonly agreementId: string;
  readonly name: string;
  readonly label: Bilingual;
  readonly unit: 'second' | 'message' | 'byte' | 'correspondent' | 'micro-euro';
  readonly used: number;
  readonly limit: number;
  readonly remaining: number;
  readonly percent: number;
  readonly nature: 'allowance' | 'fair-use' | 'ceiling';
  readonly beyond: 'charged' | 'suspended' | 'slowed' | 'case';
  readonly why: Why;
}

export interface UsageAlert {
  readonly id: string;
  readonly at: string;
  readonly label: Bilingual;
  readonly percent: number;
  readonly unit: 'second' | 'message' | 'byte' | 'correspondent' | 'micro-euro';
  readonly used: number;
  readonly limit: number;
  readonly owed: boolean;
  readonly why: Why;
}

export interface UseRecord {
  readonly id: string;
  readonly at: string;
  readonly kind: 'voice' | 'sms' | 'mms' | 'data';
  readonly direction: 'out' | 'in';
  readonly number: string | null;
  readonly destination: string;
  readonly visitedCountry: string | null;
  readonly seconds: number;
  readonly messages: number;
  readonly bytes: number;
  readonly included: boolean;
  readonly unpriced: boolean;
  readonly beyond: boolean;
  readonly amount: Term;
}

export interface UseRecordPage {
  readonly records: readonly UseRecord[];
  readonly next: string | null;
}

export interface MyProjectedBill {
  readonly today: string;
  readonly bill: {
    readonly on: string;
    readonly total: string;
    readonly contract: string;
    readonly usage: string;
    readonly dueOn: string;
    readonly totalExclTax: string;
    readonly taxes: readonly {
      readonly rate: string;
      readonly exclTax: string;
      readonly vat: string;
      readonly inclTax: string;
    }[];
    readonly fromCredit: string;
    readonly toPay: string;
    readonly lines: readonly BillLine[];
  } | null;
}

export interface CollectionCase {
  readonly id: string;
  readonly billId: string;
  readonly billNumber: string;
  readonly openedOn: string;
  readonly state: 'open' | 'closed' | 'barred';
  readonly nextOn: string;
  readonly pausedUntil: string | null;
  readonly pauseReason: string | null;
  readonly steps: readonly {
    readonly step: string;
    readonly on: string;
  }[];
}

export interface CollectionDesk {
  readonly today: string;
  readonly steps: readonly {
    readonly step: string;
    readonly cases: number;
    readonly left: string;
  }[];
  readonly cases: readonly DeskCase[];
  readonly next: string | null;
}

export interface DeskCase {
  readonly accountId: string;
  readonly id: string;
  readonly holder: string;
  readonly billId: string;
  readonly billNumber: string;
  readonly dueOn: string;
  readonly age: number;
  readonly left: string;
  readonly step: string;
  readonly stepOn: string;
  readonly nextOn: string;
  readonly waitsFor:
    | 'over-indebtedness'
    | 'social-fund'
    | 'complaint'
    | 'death'
    | 'illness'
    | 'other'
    | 'pause'
    | 'plan'
    | 'promise'
    | null;
  readonly pausedUntil: string | null;
  readonly barred: boolean;
  readonly handedOver: boolean;
}

export interface StepAhead {
  readonly step: string;
  readonly on: string | null;
  readonly why: Why;
}

export interface PaymentPlan {
  readonly id: string;
  readonly state: 'running' | 'kept' | 'broken' | 'cancelled';
  readonly askedBy: 'agent' | 'customer';
  readonly method: string;
  readonly total: string;
  readonly paid: string;
  readonly agreedOn: string;
  readonly endedOn: string | null;
  readonly bills: readonly {
    readonly billId: string;
    readonly number: string;
    readonly left: string;
  }[];
  readonly instalments: readonly {
    readonly position: number;
    readonly dueOn: string;
    readonly amount: string;
    readonly left: string;
    readonly state: 'paid' | 'late' | 'coming';
  }[];
}

export interface PaymentPromise {
  readonly id: string;
  readonly billId: string;
  readonly billNumber: string;
  readonly amount: string;
  readonly byOn: string;
  readonly madeOn: string;
  readonly state: 'open' | 'kept' | 'broken';
}

export interface CollectionHold {
  readonly id: string;
  readonly kind:
    'over-indebtedness' | 'social-fund' | 'complaint' | 'death' | 'illness' | 'other' | 'pause' | 'plan' | 'promise';
  readonly reason: string;
  readonly from: string;
  readonly until: string | null;
  readonly endedOn: string | null;
  readonly outcome: 'granted' | 'refused' | null;
}

export interface CasePage {
  readonly today: string;
  readonly accountId: string;
  readonly holder: string;
  readonly accountNumber: string;
  readonly id: string;
  readonly billId: string;
  readonly billNumber: string;
  readonly billedOn: string;
  readonly dueOn: string;
  readonly total: string;
  readonly left: string;
  readonly state: 'open' | 'closed' | 'barred';
  readonly done: readonly {
    readonly step: string;
    readonly on: string;
  }[];
  readonly notice: {
    readonly sentOn: string;
    readonly presentedOn: string | null;
    readonly told: boolean;
  } | null;
  readonly ahead: readonly StepAhead[];
  readonly waitsFor:
    | 'over-indebtedness'
    | 'social-fund'
    | 'complaint'
    | 'death'
    | 'illness'
    | 'other'
    | 'pause'
    | 'plan'
    | 'promise'
    | null;
  readonly waitsUntil: string | null;
  readonly heldDays: number;
  readonly expiresOn: string;
  readonly expiresWhy: Why;
  readonly fragile: boolean;
  readonly terminated: boolean;
  readonly suspended: boolean;
  readonly pausedUntil: string | null;
  readonly handedOverTo: string | null;
  readonly hardship: readonly string[];
  readonly lastError: string | null;
  readonly holds: readonly CollectionHold[];
  readonly plans: readonly PaymentPlan[];
  readonly promises: readonly PaymentPromise[];
}

export interface MyArrears {
  readonly today: string;
  readonly owed: string;
  readonly bills: readonly {
    readonly caseId: string;
    readonly billId: string;
    readonly number: string;
    readonly dueOn: string;
    readonly left: string;
    readonly state: 'open' | 'barred';
    readonly done: readonly {
      readonly step: string;
      readonly on: string;
    }[];
    readonly next: StepAhead | null;
    readonly waitsFor:
      | 'over-indebtedness'
      | 'social-fund'
      | 'complaint'
      | 'death'
      | 'illness'
      | 'other'
      | 'pause'
      | 'plan'
      | 'promise'
      | null;
    readonly waitsUntil: string | null;
    readonly promised: boolean;
  }[];
  readonly plans: readonly PaymentPlan[];
  readonly promises: readonly PaymentPromise[];
  readonly offer: {
    readonly mostInstalments: number;
    readonly mostAmount: string;
    readonly leastInstalment: string;
    readonly directDebit: boolean;
  } | null;
  readonly promiseMostDays: number;
  readonly hardship: readonly string[];
}

export interface DocumentLink {
  readonly id: string;
  readonly kind: string;
  readonly title: Bilingual;
  readonly on: string;
  readonly href: string;
}

export interface CustomerPage {
  readonly today: string;
  readonly account: {
    readonly id: string;
    readonly number: string;
    readonly customerNumber: string;
    readonly territory: string;
    readonly segment: string;
    readonly language: 'fr' | 'en';
    readonly status: string;
    readonly billingDay: number;
    readonly paymentMethod: string;
    readonly paperBill: boolean;
    readonly payer: string | null;
    readonly openedOn: string;
    readonly version: number;
  };
  readonly holder: {
    readonly displayName: string;
    readonly kind: 'individual' | 'organization';
    readonly email: string | null;
    readonly phone: string | null;
    readonly address: {
      readonly line: string;
      readonly postcode: string;
      readonly city: string;
    };
    readonly version: number;
  };
  readonly mandate: {
    readonly reference: string;
    readonly iban: string;
    readonly holder: string;
    readonly signedOn: string;
    readonly sequence: 'FRST' | 'RCUR';
  } | null;
  readonly refusedWays: readonly {
    readonly method: string;
    readonly through: string;
    readonly why: Bilingual;
  }[];
  readonly balance: string;
  readonly agreements: readonly Agreement[];
  readonly obligations: readonly Obligation[];
  readonly events: readonly TimelineEvent[];
  readonly equipment: readonly Equipment[];
  readonly appointments: readonly Appointment[];
  readonly bills: readonly BillSummary[];
  readonly payments: readonly {
    readonly id: string;
    readonly on: string;
    readonly method: string;
    readonly amount: string;
    readonly reference: string;
    readonly state: string;
    readonly reasonCode: string | null;
  }[];
  readonly cases: readonly CollectionCase[];
  readonly documents: readonly DocumentLink[];
  readonly messages: readonly {
    readonly id: string;
    readonly channel: string;
    readonly title: Bilingual;
    readonly state: string;
    readonly to: string;
    readonly on: string;
    readonly lastError: string | null;
  }[];
}

export interface Charge {
  readonly code: string;
  readonly label: Bilingual;
  readonly amount: string;
  readonly credit: boolean;
  readonly kind: string;
  readonly on: string;
  readonly why: Why;
}

export interface Due {
  readonly kind: string;
  readonly label: Bilingual;
  readonly dueOn: string | null;
  readonly by: 'customer' | 'operator' | 'third-party';
  readonly why: Why;
}

export interface Change {
  readonly label: Bilingual;
  readonly on: string;
  readonly done: boolean;
}

export interface Figure {
  readonly name: string;
  readonly kind: 'date' | 'moment' | 'amount' | 'code' | 'text' | 'yes-no';
  readonly value: string;
  readonly why: Why | null;
}

export interface ActionOutcome {
  readonly preview: boolean;
  readonly headline: Bilingual | null;
  readonly figures: readonly Figure[];
  readonly charges: readonly Charge[];
  readonly due: readonly Due[];
  readonly changes: readonly Change[];
  readonly notes: readonly DecisionNote[];
  readonly accountId: string | null;
  readonly agreementId: string | null;
  readonly processFlowId: string | null;
}

export interface Dashboard {
  readonly today: string;
  readonly operator: string;
  readonly contracts: {
    readonly active: number;
    readonly awaiting: number;
    readonly byTerritory: readonly {
      readonly territory: string;
      readonly count: number;
    }[];
    readonly byOffer: readonly {
      readonly code: string;
      readonly label: Bilingual;
      readonly count: number;
    }[];
  };
  readonly installs: {
    readonly booked: number;
    readonly kept: number;
    readonly missed: number;
    readonly from: string;
    readonly to: string;
  };
  readonly billed: {
    readonly month: string;
    readonly months: readonly {
      readonly month: string;
      readonly amount: string;
    }[];
  };
  readonly overdue: {
    readonly amount: string;
    readonly bills: number;
  };
  readonly obligations: {
    readonly today: number;
    readonly late: number;
    readonly week: number;
  };
  readonly openCases: number;
  readonly calls: {
    readonly total: number;
    readonly days: readonly {
      readonly on: string;
      readonly calls: number;
    }[];
  };
}

export interface WorkItem {
  readonly id: string;
  readonly accountId: string;
  readonly agreementId: string | null;
  readonly kind: string;
  readonly label: Bilingual;
  readonly dueOn: string;
  readonly by: 'customer' | 'operator' | 'third-party';
  readonly automatic: boolean;
  readonly late: boolean;
  readonly lastError: string | null;
  readonly why: Why;
  readonly holder: string;
  readonly accountNumber: string;
}

export interface WorkPage {
  readonly today: string;
  readonly items: readonly WorkItem[];
  readonly next: string | null;
}

export interface OpenCase {
  readonly accountId: string;
  readonly id: string;
  readonly holder: string;
  readonly billId: string;
  readonly billNumber: string;
  readonly openedOn: string;
  readonly nextOn: string;
  readonly lastStep: string | null;
  readonly left: string;
  readonly pausedUntil: string | null;
}

export interface TillPage {
  readonly today: string;
  readonly cashLimit: {
    readonly amount: string;
    readonly article: string;
  };
  readonly tills: readonly Till[];
  readonly territories: readonly string[];
  readonly mine: TillSessionPage | null;
  readonly sessions: readonly TillSession[];
  readonly deposits: readonly TillDeposit[];
}

export interface Till {
  readonly id: string;
  readonly name: string;
  readonly shop: string;
  readonly inDrawer: string;
  readonly heldBy: string | null;
}

export interface TillSession {
  readonly id: string;
  readonly tillId: string;
  readonly till: string;
  readonly shop: string;
  readonly agent: string;
  readonly state: 'open' | 'closed';
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly closedBy: string | null;
  readonly floated: string;
  readonly brought: string;
  readonly openingDifference: string;
  readonly openingNote: string | null;
  readonly expected: TillTotals;
  readonly counted: TillTotals | null;
  readonly denominations: { readonly [name: string]: unknown } | null;
  readonly difference: string | null;
  readonly note: string | null;
  readonly toBank: string | null;
}

export interface TillSessionPage {
  readonly session: TillSession;
  readonly payments: readonly TillPayment[];
}

export interface TillPayment {
  readonly id: string;
  readonly accountId: string;
  readonly holder: string;
  readonly receipt: string;
  readonly kind: 'payment' | 'refund';
  readonly method: 'cash' | 'cheque' | 'card' | 'voucher';
  readonly amount: string;
  readonly tendered: string | null;
  readonly change: string | null;
  readonly reference: string;
  readonly takenAt: string;
  readonly cancelledWhy: string | null;
}

export interface TillDeposit {
  readonly id: string;
  readonly kind: 'cash' | 'cheque' | 'card';
  readonly number: string;
  readonly shop: string;
  readonly amount: string;
  readonly pieces: number;
  readonly madeOn: string;
  readonly arrivedOn: string | null;
}

export interface TillTotals {
  readonly cash: {
    readonly amount: string;
    readonly count: number;
  };
  readonly cheque: {
    readonly amount: string;
    readonly count: number;
  };
  readonly card: {
    readonly amount: string;
    readonly count: number;
  };
  readonly voucher: {
    readonly amount: string;
    readonly count: number;
  };
}

export interface TillPayer {
  readonly accountId: string;
  readonly number: string;
  readonly holder: string;
  readonly balance: string;
  readonly bills: readonly {
    readonly id: string;
    readonly number: string;
    readonly left: string;
    readonly overdue: boolean;
  }[];
  readonly warning: Bilingual | null;
  readonly refusedWays: readonly {
    readonly method: string;
    readonly through: string;
    readonly why: Bilingual;
  }[];
}

export interface CardPayment {
  readonly id: string;
  readonly accountId: string;
  readonly holder: string;
  readonly amount: string;
  readonly billNumber: string | null;
  readonly state: 'created' | 'pending' | 'held' | 'accepted' | 'declined' | 'abandoned' | 'released';
  readonly reason: Bilingual | null;
  readonly card: string | null;
  readonly transaction: string | null;
  readonly startedAt: string;
  readonly settledAt: string | null;
  readonly refunded: string;
  readonly refundable: string;
}

export interface MyPayments {
  readonly offered: boolean;
  readonly owed: string;
  readonly bills: readonly {
    readonly id: string;
    readonly number: string;
    readonly dueOn: string;
    readonly overdue: boolean;
    readonly left: string;
    readonly collectedOn: string | null;
  }[];
  readonly payments: readonly CardPayment[];
  readonly transfer: {
    readonly iban: string;
    readonly bic: string;
    readonly name: string;
    readonly reference: string;
  } | null;
  readonly reference: string;
  readonly chequeTo: string | null;
  readonly atCounter: readonly string[];
}

export interface StartedPayment {
  readonly id: string;
  readonly pageUrl: string;
}

export interface CardPaymentsPage {
  readonly offered: boolean;
  readonly inTransit: {
    readonly amount: string;
    readonly count: number;
  };
  readonly payments: readonly CardPayment[];
  readonly payouts: readonly CardPayout[];
}

export interface CardPayout {
  readonly id: string;
  readonly reference: string;
  readonly paidOn: string;
  readonly gross: string;
  readonly fees: string;
  readonly net: string;
  readonly arrivedOn: string | null;
}

export interface CardPayoutLine {
  readonly position: number;
  readonly kind: 'payment' | 'refund';
  readonly transaction: string;
  readonly amount: string;
  readonly fee: string;
  readonly outcome: 'matched' | 'unknown' | 'other-amount' | 'paid-twice';
  readonly accountId: string | null;
  readonly holder: string | null;
}

export interface BillRun {
  readonly id: string;
  readonly asOf: string;
  readonly state: 'running' | 'stopped' | 'done';
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly total: number;
  readonly done: number;
  readonly failed: number;
}

export interface BillRunPage {
  readonly today: string;
  readonly runs: readonly BillRun[];
  readonly waiting: boolean;
}

export interface BillRunFailure {
  readonly accountId: string;
  readonly holder: string;
  readonly reason: string;
}

export interface DebitBatch {
  readonly id: string;
  readonly messageId: string;
  readonly collectOn: string;
  readonly createdAt: string;
  readonly debits: number;
  readonly total: string;
}

export interface BankStatement {
  readonly id: string;
  readonly kind: string;
  readonly messageId: string;
  readonly state: string;
  readonly importedAt: string;
  readonly unreadable: number;
}

export interface Movement {
  readonly statementId: string;
  readonly reference: string;
  readonly bookedOn: string;
  readonly amount: string;
  readonly currency: string;
  readonly endToEnd: string | null;
  readonly counterparty: string | null;
  readonly remittance: string | null;
  readonly reasonCode: string | null;
  readonly outcome:
    | 'collected'
    | 'rejected'
    | 'allocated'
    | 'matched'
    | 'fee'
    | 'repeated'
    | 'unallocated'
    | 'set-aside'
    | 'given-back';
  readonly explanation: Bilingual;
  readonly rule: string;
  readonly accountId: string | null;
}

export interface MoneyInPage {
  readonly today: string;
  readonly batches: readonly DebitBatch[];
  readonly statements: readonly BankStatement[];
  readonly unallocated: readonly Movement[];
}

export interface StatementReport {
  readonly statementId: string;
  readonly alreadyImported: boolean;
  readonly collected: number;
  readonly rejected: number;
  readonly allocated: number;
  readonly matched: number;
  readonly repeated: number;
  readonly unallocated: number;
  readonly unreadable: number;
}

export interface SheetLine {
  readonly code: string;
  readonly label: Bilingual;
  readonly kind: 'voice' | 'sms' | 'mms' | 'data';
  readonly direction: 'out' | 'in';
  readonly from: readonly string[];
  readonly prefixes: readonly string[];
  readonly zone: string;
  readonly connectionFee: string;
  readonly price: string;
  readonly per: 'minute' | 'message' | 'megabyte';
  readonly step: number;
}

export interface SheetVersion {
  readonly id: string;
  readonly validFrom: string;
  readonly publishedAt: string;
  readonly publishedBy: string;
  readonly note: string | null;
  readonly differences: readonly {
    readonly code: string;
    readonly label: Bilingual;
    readonly what: 'added' | 'removed' | 'changed';
    readonly fields: readonly {
      readonly field: string;
      readonly before: string;
      readonly after: string;
    }[];
  }[];
}

export interface SheetOfContract {
  readonly pack: string;
  readonly name: Bilingual;
  readonly example: boolean;
  readonly lines: number;
  readonly validFrom: string | null;
}

export interface PriceSheetPage {
  readonly pack: string;
  readonly name: Bilingual;
  readonly on: string;
  readonly sheetId: string;
  readonly example: boolean;
  readonly exampleLines: number;
  readonly version: SheetVersion | null;
  readonly until: string | null;
  readonly lines: readonly SheetLine[];
  readonly versions: readonly SheetVersion[];
}

export interface UsageRerating {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly unpricedOnly: boolean;
  readonly requestedBy: string;
  readonly requestedAt: string;
  readonly note: string | null;
  readonly state: 'running' | 'done';
  readonly months: number;
  readonly records: number;
  readonly raised: string;
  readonly lowered: string;
  readonly toCharge: string;
  readonly toCredit: string;
}

export interface ServedAddress {
  readonly id: string;
  readonly territory: string;
  readonly street: string;
  readonly postcode: string;
  readonly commune: string;
  readonly technologies: readonly string[];
  readonly detachedHouse: boolean;
  readonly alreadyConnected: boolean;
}

export interface CatalogItem {
  readonly pack: string;
  readonly code: string;
  readonly kind: string;
  readonly label: Bilingual;
  readonly price: string | null;
  readonly period: string;
  readonly clauses: readonly string[];
}

export interface OfferVerdict {
  readonly pack: string;
  readonly code: string;
  readonly kind: string;
  readonly label: Bilingual;
  readonly price: string | null;
  readonly period: string;
  readonly clauses: readonly string[];
  readonly eligible: boolean;
  readonly reason: string | null;
  readonly warnings: readonly string[];
  readonly decision: string | null;
}

export interface Qualification {
  readonly address: ServedAddress | null;
  readonly offers: readonly OfferVerdict[];
  readonly options: readonly CatalogItem[];
  readonly notes: readonly DecisionNote[];
}

export interface Procedure {
  readonly name: string;
  readonly pack: string;
  readonly decision: string;
  readonly group: string;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly openTo: readonly ('agent' | 'customer' | 'network')[];
  readonly schema: { readonly [name: string]: unknown };
  readonly offered: { readonly [name: string]: unknown };
  readonly extra: readonly {
    readonly name: string;
    readonly label: Bilingual;
    readonly kind: string;
    readonly required: boolean;
    readonly choices: readonly {
      readonly value: string;
      readonly label: Bilingual;
      readonly price: string | null;
    }[];
  }[];
  readonly clauses: readonly string[];
  readonly leadsTo: 'privacy' | null;
}

export interface ProcedureList {
  readonly agreementId: string;
  readonly agreementVersion: number;
  readonly procedures: readonly Procedure[];
}

export interface ProcessFlow {
  readonly id: string;
  readonly accountId: string;
  readonly agreementId: string;
  readonly procedure: string;
  readonly pack: string;
  readonly decision: string;
  readonly group: string;
  readonly title: Bilingual;
  readonly state: string;
  readonly stateLabel: Bilingual;
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly told: { readonly [name: string]: unknown };
  readonly figures: readonly {
    readonly name: string;
    readonly value: unknown;
  }[];
  readonly claims: readonly {
    readonly fact: string;
    readonly value: unknown;
    readonly label: Bilingual;
    readonly amount: string | null;
  }[];
  readonly coming: readonly {
    readonly fact: string;
    readonly label: Bilingual;
    readonly by: 'agent' | 'customer' | 'network';
    readonly value?: unknown;
    readonly schema: { readonly [name: string]: unknown } | null;
    readonly writes: {
      readonly fact: string;
      readonly label: Bilingual;
    } | null;
  }[];
  readonly due: readonly Obligation[];
  readonly version: number;
  readonly why: Why | null;
}

export interface ProcessFlowList {
  readonly processFlows: readonly ProcessFlow[];
}

export interface ProcessFlowPage {
  readonly items: readonly {
    readonly id: string;
    readonly accountId: string;
    readonly agreementId: string;
    readonly procedure: string;
    readonly pack: string;
    readonly decision: string;
    readonly group: string;
    readonly title: Bilingual;
    readonly state: string;
    readonly stateLabel: Bilingual;
    readonly openedOn: string;
    readonly closedOn: string | null;
    readonly told: { readonly [name: string]: unknown };
    readonly figures: readonly {
      readonly name: string;
      readonly value: unknown;
    }[];
    readonly claims: readonly {
      readonly fact: string;
      readonly value: unknown;
      readonly label: Bilingual;
      readonly amount: string | null;
    }[];
    readonly coming: readonly {
      readonly fact: string;
      readonly label: Bilingual;
      readonly by: 'agent' | 'customer' | 'network';
      readonly value?: unknown;
      readonly schema: { readonly [name: string]: unknown } | null;
      readonly writes: {
        readonly fact: string;
        readonly label: Bilingual;
      } | null;
    }[];
    readonly due: readonly Obligation[];
    readonly version: number;
    readonly why: Why | null;
    readonly holder: string;
    readonly accountNumber: string;
  }[];
  readonly next: string | null;
}

export interface ProcessFlowDetail {
  readonly id: string;
  readonly accountId: string;
  readonly agreementId: string;
  readonly procedure: string;
  readonly pack: string;
  readonly decision: string;
  readonly group: string;
  readonly title: Bilingual;
  readonly state: string;
  readonly stateLabel: Bilingual;
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly told: { readonly [name: string]: unknown };
  readonly figures: readonly {
    readonly name: string;
    readonly value: unknown;
  }[];
  readonly claims: readonly {
    readonly fact: string;
    readonly value: unknown;
    readonly label: Bilingual;
    readonly amount: string | null;
  }[];
  readonly coming: readonly {
    readonly fact: string;
    readonly label: Bilingual;
    readonly by: 'agent' | 'customer' | 'network';
    readonly value?: unknown;
    readonly schema: { readonly [name: string]: unknown } | null;
    readonly writes: {
      readonly fact: string;
      readonly label: Bilingual;
    } | null;
  }[];
  readonly due: readonly Obligation[];
  readonly version: number;
  readonly why: Why | null;
  readonly holder: string;
  readonly accountNumber: string;
  readonly territory: string;
  readonly today: string;
  readonly now: string;
  readonly charges: readonly {
    readonly label: Bilingual;
    readonly amount: string;
    readonly on: string;
    readonly billed: boolean;
    readonly why: Why;
  }[];
  readonly history: readonly TimelineEvent[];
}

export interface NetworkEvent {
  readonly id: string;
  readonly kind: 'outage' | 'planned-work';
  readonly reference: string;
  readonly title: Bilingual;
  readonly territories: readonly string[];
  readonly communes: readonly string[];
  readonly technologies: readonly string[];
  readonly listedLines: number;
  readonly cause: 'operator' | 'planned-work' | 'third-party' | 'force-majeure';
  readonly total: boolean;
  readonly state: 'announced' | 'open' | 'restored' | 'cancelled';
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly phase: 'reaching' | 'extending' | 'closing' | null;
  readonly territory: string;
  readonly declaredAt: string;
  readonly lines: number;
  readonly customers: number;
  readonly toldInTime: number;
  readonly toldLate: number;
  readonly failures: readonly {
    readonly agreementId: string;
    readonly reason: string;
  }[];
  readonly version: number;
}

export interface NetworkEventPage {
  readonly territory: string;
  readonly now: string;
  readonly events: readonly NetworkEvent[];
  readonly next: string | null;
}

export interface NetworkEventDetail {
  readonly event: NetworkEvent;
  readonly now: string;
  readonly lines: readonly {
    readonly accountId: string;
    readonly agreementId: string;
    readonly holder: string;
    readonly accountNumber: string;
    readonly commune: string;
    readonly interruption: Interruption;
    readonly why: Why | null;
  }[];
  readonly next: string | null;
}

export interface AvailabilityOverview {
  readonly periods: readonly {
    readonly from: string;
    readonly to: string;
    readonly lines: number;
    readonly missed: number;
    readonly average: string;
    readonly lowest: string;
  }[];
}

export interface AvailabilityLines {
  readonly lines: readonly {
    readonly agreementId: string;
    readonly from: string;
    readonly to: string;
    readonly percent: string;
    readonly respected: boolean;
    readonly decision: string;
    readonly processFlowId: string | null;
    readonly accountId: string;
    readonly holder: string;
    readonly accountNumber: string;
  }[];
  readonly next: string | null;
}

export interface Ticket {
  readonly id: string;
  readonly accountId: string;
  readonly agreementId: string;
  readonly holder: string;
  readonly accountNumber: string;
  readonly territory: string;
  readonly procedure: string;
  readonly title: Bilingual;
  readonly status: 'acknowledged' | 'rejected' | 'pending' | 'inProgress' | 'cancelled' | 'closed' | 'resolved';
  readonly stateLabel: Bilingual;
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly team: 'technical' | 'network' | 'customer-care' | 'billing';
  readonly assignee: string | null;
  readonly severity: 'minor' | 'major' | 'critical';
  readonly description: string;
  readonly notes: readonly {
    readonly at: string;
    readonly by: string;
    readonly text: string;
  }[];
  readonly due: readonly Obligation[];
  readonly claims: readonly {
    readonly label: Bilingual;
    readonly amount: string | null;
  }[];
  readonly interruption: Interruption | null;
  readonly version: number;
}

export interface TicketPage {
  readonly tickets: readonly Ticket[];
  readonly next: string | null;
}

export interface Interruption {
  readonly id: string;
  readonly agreementId: string;
  readonly eventId: string | null;
  readonly event: {
    readonly id: string;
    readonly kind: 'outage' | 'planned-work';
    readonly reference: string;
    readonly title: Bilingual;
    readonly state: 'announced' | 'open' | 'restored' | 'cancelled';
    readonly startsAt: string;
    readonly endsAt: string | null;
  } | null;
  readonly cause: string;
  readonly total: boolean;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly reportedAt: string | null;
  readonly notifiedAt: string | null;
  readonly noticeBy: string | null;
  readonly noticeRespected: boolean | null;
  readonly decision: string | null;
  readonly processFlowId: string | null;
  readonly cancelled: boolean;
}

export interface LineAvailability {
  readonly agreementId: string;
  readonly from: string;
  readonly to: string;
  readonly percent: string;
  readonly respected: boolean;
  readonly decision: string;
  readonly processFlowId: string | null;
}

export interface ServiceQuality {
  readonly now: string;
  readonly tickets: readonly Ticket[];
  readonly interruptions: readonly Interruption[];
  readonly availability: readonly LineAvailability[];
}

export interface EventImport {
  readonly read: number;
  readonly kept: number;
  readonly rejected: readonly {
    readonly row: number;
    readonly field: string;
    readonly reason: Bilingual;
  }[];
}

export interface ThirdPartyPayer {
  readonly id: string;
  readonly kind: 'natural' | 'legal';
  readonly name: string;
  readonly email: string | null;
  readonly namedOn: string;
  readonly mandateReference: string | null;
  readonly releasedOn: string | null;
  readonly releasedBy: 'payer' | 'customer' | null;
  readonly decision: string | null;
  readonly clauses: readonly string[];
}

export interface MerchantDispute {
  readonly id: string;
  readonly accountId: string;
  readonly holder: string;
  readonly purchaseId: string;
  readonly label: Bilingual;
  readonly merchant: string;
  readonly subject:
    'not-working' | 'not-delivered' | 'price' | 'information' | 'withdrawal' | 'merchant-data' | 'on-bill' | 'not-mine';
  readonly message: string;
  readonly handledBy: 'merchant' | 'operator' | 'subscriber';
  readonly state: 'open' | 'answered' | 'escalated' | 'closed';
  readonly openedOn: string;
  readonly answerBy: string | null;
  readonly outcome: 'refunded' | 'refused' | 'explained' | null;
  readonly answer: string | null;
  readonly why: Why;
}

export interface MerchantPurchase {
  readonly id: string;
  readonly accountId: string;
  readonly holder: string;
  readonly label: Bilingual;
  readonly merchant: string;
  readonly support: string;
  readonly reference: string;
  readonly state: 'asked' | 'confirmed' | 'declined' | 'refused' | 'expired';
  readonly reason: string | null;
  readonly amount: string;
  readonly refunded: string;
  readonly through: 'bill' | 'prepaid' | 'tv-account' | 'call';
  readonly period: 'weekly' | 'twice-monthly' | 'monthly' | null;
  readonly at: string;
  readonly expiresAt: string;
  readonly returnTo: string | null;
  readonly why: Why;
}

export interface MerchantSubscription {
  readonly id: string;
  readonly label: Bilingual;
  readonly merchant: string;
  readonly support: string;
  readonly period: 'weekly' | 'twice-monthly' | 'monthly';
  readonly price: string;
  readonly subscribedOn: string;
  readonly payments: number;
  readonly paidUntil: string;
  readonly nextOn: string | null;
  readonly endsOn: string | null;
  readonly endReason: string | null;
  readonly why: Why;
}

export interface TvAccount {
  readonly agreementId: string;
  readonly balance: string;
  readonly movements: readonly {
    readonly id: string;
    readonly kind: 'load' | 'purchase' | 'refund';
    readonly amount: string;
    readonly at: string;
  }[];
}

export interface PurchasesPage {
  readonly purchases: readonly MerchantPurchase[];
  readonly subscriptions: readonly MerchantSubscription[];
  readonly disputes: readonly MerchantDispute[];
  readonly tvAccounts: readonly TvAccount[];
  readonly contracts: readonly {
    readonly agreementId: string;
    readonly withdrawn: boolean;
    readonly reason: string | null;
  }[];
}

export interface MerchantService {
  readonly id: string;
  readonly code: string;
  readonly name: Bilingual;
  readonly solution: string;
  readonly nature: 'digital-goods' | 'voice-services' | 'donations' | 'e-tickets';
  readonly formula: 'per-act' | 'duration' | 'subscription';
  readonly unitPrice: string;
  readonly period: 'weekly' | 'twice-monthly' | 'monthly' | null;
  readonly vat: 'opaque' | 'transparent';
  readonly commission: string;
  readonly state: 'on-sale' | 'withdrawn';
}

export interface MerchantPayout {
  readonly id: string;
  readonly merchant: string;
  readonly number: string;
  readonly month: string;
  readonly paidOn: string;
  readonly gross: string;
  readonly base: string;
  readonly commission: string;
  readonly commissionVat: string;
  readonly net: string;
}

export interface MerchantsPage {
  readonly merchants: readonly {
    readonly id: string;
    readonly name: string;
    readonly support: string;
    readonly state: 'active' | 'suspended';
    readonly services: number;
    readonly keys: number;
  }[];
  readonly caps: {
    readonly perPurchase: string | null;
    readonly perMonth: string | null;
    readonly perSubscription: string | null;
  };
  readonly purchases: readonly MerchantPurchase[];
  readonly payouts: readonly MerchantPayout[];
  readonly disputes: readonly MerchantDispute[];
  readonly held: string;
}

export interface MerchantPage {
  readonly id: string;
  readonly name: string;
  readonly support: string;
  readonly state: 'active' | 'suspended';
  readonly registration: string;
  readonly iban: string;
  readonly holder: string;
  readonly answerDays: number;
  readonly stateWhy: string | null;
  readonly services: readonly MerchantService[];
  readonly keys: readonly {
    readonly id: string;
    readonly name: string;
    readonly createdAt: string;
    readonly expiresAt: string;
    readonly revokedAt: string | null;
  }[];
  readonly payouts: readonly MerchantPayout[];
  readonly purchases: readonly MerchantPurchase[];
}

export interface BankDetails {
  readonly creditor: {
    readonly name: string;
    readonly id: string;
  };
  readonly payer: string | null;
  readonly paymentMethod: string;
  readonly others: readonly ('transfer' | 'card' | 'cheque')[];
  readonly mandate: {
    readonly reference: string;
    readonly iban: string;
    readonly holder: string;
    readonly signedOn: string;
    readonly stopped: Bilingual | null;
  } | null;
  readonly changes: readonly {
    readonly on: string;
    readonly iban: string;
    readonly previousIban: string;
  }[];
  readonly debits: readonly {
    readonly id: string;
    readonly billId: string;
    readonly collectOn: string;
    readonly amount: string;
    readonly state: 'presented' | 'collected' | 'rejected';
    readonly reason: Bilingual | null;
    readonly followUp: Bilingual | null;
    readonly presentedAgainOn: string | null;
  }[];
}

export interface StatementPage {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly importedAt: string;
  readonly opening: string | null;
  readonly openedOn: string | null;
  readonly closing: string | null;
  readonly closedOn: string | null;
  readonly moved: string;
  readonly gap: string | null;
  readonly missing: string | null;
  readonly outcomes: readonly {
    readonly outcome:
      | 'collected'
      | 'rejected'
      | 'allocated'
      | 'matched'
      | 'fee'
      | 'repeated'
      | 'unallocated'
      | 'set-aside'
      | 'given-back';
    readonly count: number;
    readonly amount: string;
  }[];
  readonly unreadable: readonly {
    readonly reference: string;
    readonly fr: string;
    readonly en: string;
  }[];
  readonly movements: readonly ExplainedMovement[];
}

export interface ExplainedMovement {
  readonly statementId: string;
  readonly reference: string;
  readonly bookedOn: string;
  readonly amount: string;
  readonly currency: string;
  readonly endToEnd: string | null;
  readonly counterparty: string | null;
  readonly remittance: string | null;
  readonly reasonCode: string | null;
  readonly outcome:
    | 'collected'
    | 'rejected'
    | 'allocated'
    | 'matched'
    | 'fee'
    | 'repeated'
    | 'unallocated'
    | 'set-aside'
    | 'given-back';
  readonly explanation: Bilingual;
  readonly rule: string;
  readonly accountId: string | null;
  readonly code: string | null;
  readonly counterpartyIban: string | null;
  readonly reason: Bilingual | null;
  readonly holder: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
}

export interface MoneyOutPage {
  readonly today: string;
  readonly orders: readonly {
    readonly id: string;
    readonly accountId: string | null;
    readonly holder: string;
    readonly amount: string;
    readonly orderedOn: string;
    readonly state: 'ordered' | 'sent' | 'executed' | 'returned';
    readonly settledOn: string | null;
    readonly reason: Bilingual | null;
  }[];
  readonly files: readonly {
    readonly id: string;
    readonly messageId: string;
    readonly executeOn: string;
    readonly createdAt: string;
    readonly transfers: number;
    readonly total: string;
    readonly edition: string;
  }[];
  readonly returned: readonly {
    readonly id: string;
    readonly accountId: string;
    readonly holder: string;
    readonly billId: string;
    readonly amount: string;
    readonly on: string | null;
    readonly reasonCode: string | null;
    readonly reason: Bilingual;
    readonly followUp: Bilingual | null;
    readonly mayBePresentedAgain: boolean;
    readonly presentedAgainOn: string | null;
  }[];
}

export interface RiskPage {
  readonly assessments: readonly {
    readonly id: string;
    readonly subject: string;
    readonly assessedOn: string;
    readonly register: 'listed' | 'clear' | 'not-asked';
    readonly incidents: readonly {
      readonly creditor: string;
      readonly enteredOn: string;
    }[];
    readonly debts: readonly {
      readonly accountId: string;
      readonly accountNumber: string;
      readonly amount: string;
    }[];
    readonly endedForDocuments: boolean;
    readonly earlierContractOn: string | null;
  }[];
  readonly incidents: readonly {
    readonly billId: string;
    readonly billNumber: string;
    readonly agreementId: string;
    readonly amount: string;
    readonly state: 'noted' | 'to-enter' | 'entered' | 'to-remove' | 'removed';
    readonly notedOn: string;
    readonly enteredOn: string | null;
    readonly removedOn: string | null;
    readonly removalReason: string | null;
    readonly decision: string | null;
    readonly clauses: readonly string[];
  }[];
}

export interface ContractChange {
  readonly id: string;
  readonly kind: 'price' | 'terms';
  readonly pack: string;
  readonly cause: string;
  readonly reason: Bilingual;
  readonly announcedOn: string;
  readonly announceBy: string | null;
  readonly effectiveOn: string;
  readonly fromVersion: string | null;
  readonly toVersion: string | null;
  readonly prices: readonly {
    readonly code: string;
    readonly label: Bilingual;
    readonly amount: string;
  }[];
  readonly territories: readonly string[] | null;
  readonly state: 'announced' | 'withdrawn';
  readonly run: {
    readonly state: 'running' | 'stopped' | 'done';
    readonly total: number;
    readonly told: number;
    readonly notAllowed: number;
    readonly failed: number;
  };
}

export interface ToldChange {
  readonly changeId: string;
  readonly accountId: string;
  readonly agreementId: string;
  readonly state: 'told' | 'not-allowed' | 'failed' | 'leaving' | 'applied' | 'not-applied';
  readonly toldOn: string;
  readonly before: string;
  readonly after: string;
  readonly exitFrom: string | null;
  readonly exitUntil: string | null;
  readonly mayLeave: boolean;
  readonly reason: string | null;
  readonly decision: string | null;
  readonly clauses: readonly string[];
  readonly documentId: string | null;
  readonly acceptedOn: string | null;
}

export interface ToldContract {
  readonly changeId: string;
  readonly accountId: string;
  readonly agreementId: string;
  readonly state: 'told' | 'not-allowed' | 'failed' | 'leaving' | 'applied' | 'not-applied';
  readonly toldOn: string;
  readonly before: string;
  readonly after: string;
  readonly exitFrom: string | null;
  readonly exitUntil: string | null;
  readonly mayLeave: boolean;
  readonly reason: string | null;
  readonly decision: string | null;
  readonly clauses: readonly string[];
  readonly documentId: string | null;
  readonly acceptedOn: string | null;
  readonly holder: string;
  readonly accountNumber: string;
  readonly offerLabel: Bilingual;
}

export interface ToldChangeDetail {
  readonly changeId: string;
  readonly accountId: string;
  readonly agreementId: string;
  readonly state: 'told' | 'not-allowed' | 'failed' | 'leaving' | 'applied' | 'not-applied';
  readonly toldOn: string;
  readonly before: string;
  readonly after: string;
  readonly exitFrom: string | null;
  readonly exitUntil: string | null;
  readonly mayLeave: boolean;
  readonly reason: string | null;
  readonly decision: string | null;
  readonly clauses: readonly string[];
  readonly documentId: string | null;
  readonly acceptedOn: string | null;
  readonly change: ContractChange;
  readonly fromLabel: Bilingual | null;
  readonly toLabel: Bilingual | null;
  readonly differences: TermsDifferences | null;
}

export interface ContractChangeDetail {
  readonly id: string;
  readonly kind: 'price' | 'terms';
  readonly pack: string;
  readonly cause: string;
  readonly reason: Bilingual;
  readonly announcedOn: string;
  readonly announceBy: string | null;
  readonly effectiveOn: string;
  readonly fromVersion: string | null;
  readonly toVersion: string | null;
  readonly prices: readonly {
    readonly code: string;
    readonly label: Bilingual;
    readonly amount: string;
  }[];
  readonly territories: readonly string[] | null;
  readonly state: 'announced' | 'withdrawn';
  readonly run: {
    readonly state: 'running' | 'stopped' | 'done';
    readonly total: number;
    readonly told: number;
    readonly notAllowed: number;
    readonly failed: number;
  };
  readonly packName: Bilingual;
  readonly counts: {
    readonly told: number;
    readonly accepted: number;
    readonly leaving: number;
    readonly applied: number;
    readonly notApplied: number;
    readonly notAllowed: number;
    readonly failed: number;
  };
}

export interface TermsDifferences {
  readonly clauses: readonly {
    readonly change: 'added' | 'removed' | 'reworded';
    readonly clause: string;
    readonly article: string;
    readonly before: Bilingual | null;
    readonly after: Bilingual | null;
  }[];
  readonly figures: readonly {
    readonly clause: string;
    readonly figure: string;
    readonly label: Bilingual;
    readonly unit: string;
    readonly before: string;
    readonly after: string;
    readonly turn: 'better' | 'worse' | 'neutral';
  }[];
}

export type ChangeChoices = readonly {
  readonly pack: string;
  readonly name: Bilingual;
  readonly territories: readonly string[];
  readonly today: string;
  readonly versions: readonly {
    readonly id: string;
    readonly from: string;
    readonly label: Bilingual;
  }[];
  readonly prices: readonly {
    readonly code: string;
    readonly kind: string;
    readonly label: Bilingual;
    readonly amount: string;
  }[];
}[];

export interface QuestionsPage {
  readonly today: string;
  readonly questions: readonly AnsweredQuestion[];
}

export interface AnsweredQuestion {
  readonly id:
    | 'owe'
    | 'commitment'
    | 'leaving'
    | 'technician'
    | 'use'
    | 'move'
    | 'rio'
    | 'equipment'
    | 'complaint'
    | 'bank-details';
  readonly question: Bilingual;
  readonly words: Bilingual;
  readonly answer: readonly Bilingual[];
  readonly figures: readonly {
    readonly label: Bilingual;
    readonly kind: 'amount' | 'date' | 'moment' | 'text';
    readonly value: string | Bilingual;
    readonly why: Why;
  }[];
  readonly rules: readonly {
    readonly text: Bilingual;
    readonly why: Why;
  }[];
  readonly deeds: readonly {
    readonly label: Bilingual;
    readonly page: string;
    readonly params: { readonly [name: string]: unknown };
    readonly search: { readonly [name: string]: unknown };
  }[];
}

export interface ChoicesPage {
  readonly today: string;
  readonly agreements: readonly {
    readonly agreementId: string;
    readonly label: Bilingual;
    readonly sheets: readonly ChoiceSheet[];
  }[];
}

export interface RightsRequestsPage {
  readonly today: string;
  readonly requests: readonly {
    readonly id: string;
    readonly accountId: string;
    readonly accountNumber: string;
    readonly holder: string;
    readonly right: string;
    readonly rightLabel: Bilingual;
    readonly state: 'identity-awaited' | 'open' | 'answered' | 'refused' | 'withdrawn';
    readonly stateLabel: Bilingual;
    readonly channel: string;
    readonly words: string;
    readonly onBehalfOf: string | null;
    readonly receivedOn: string;
    readonly dueOn: string | null;
    readonly late: boolean;
    readonly extended: boolean;
    readonly closedOn: string | null;
    readonly answer: string | null;
    readonly copies: number;
    readonly clauses: readonly Clause[];
  }[];
}

export interface RightsRequestPage {
  readonly id: string;
  readonly accountId: string;
  readonly accountNumber: string;
  readonly holder: string;
  readonly right: string;
  readonly rightLabel: Bilingual;
  readonly state: 'identity-awaited' | 'open' | 'answered' | 'refused' | 'withdrawn';
  readonly stateLabel: Bilingual;
  readonly channel: string;
  readonly words: string;
  readonly onBehalfOf: string | null;
  readonly receivedOn: string;
  readonly dueOn: string | null;
  readonly late: boolean;
  readonly extended: boolean;
  readonly closedOn: string | null;
  readonly answer: string | null;
  readonly copies: number;
  readonly clauses: readonly Clause[];
  readonly today: string;
  readonly refusedBecause: string | null;
  readonly papers: readonly {
    readonly code: string;
    readonly label: Bilingual;
  }[];
  readonly paper: string | null;
  readonly handledBy: string | null;
  readonly identityCopies: readonly {
    readonly id: string;
    readonly name: string;
    readonly receivedOn: string;
  }[];
  readonly outcome:
    | readonly {
        readonly room: Bilingual;
        readonly holds: Bilingual;
        readonly table: string;
        readonly what: 'erased' | 'emptied' | 'kept';
        readonly rows: number;
        readonly reason: string | null;
        readonly until: string | null;
        readonly clauses: readonly Clause[];
      }[]
    | null;
}

export interface HeldPage {
  readonly today: string;
  readonly accountId: string;
  readonly accountNumber: string;
  readonly holder: string;
  readonly endedOn: string | null;
  readonly restrictedSince: string | null;
  readonly tables: readonly {
    readonly room: Bilingual;
    readonly holds: Bilingual;
    readonly table: string;
    readonly rows: number;
    readonly category: Bilingual;
    readonly event: Bilingual;
    readonly until: string | null;
    readonly held: 'dispute' | 'restriction' | 'unpaid' | null;
    readonly stays: Bilingual | null;
    readonly clauses: readonly Clause[];
  }[];
  readonly requests: readonly {
    readonly id: string;
    readonly accountId: string;
    readonly accountNumber: string;
    readonly holder: string;
    readonly right: string;
    readonly rightLabel: Bilingual;
    readonly state: 'identity-awaited' | 'open' | 'answered' | 'refused' | 'withdrawn';
    readonly stateLabel: Bilingual;
    readonly channel: string;
    readonly words: string;
    readonly onBehalfOf: string | null;
    readonly receivedOn: string;
    readonly dueOn: string | null;
    readonly late: boolean;
    readonly extended: boolean;
    readonly closedOn: string | null;
    readonly answer: string | null;
    readonly copies: number;
    readonly clauses: readonly Clause[];
  }[];
}

export interface RetentionRuns {
  readonly today: string;
  readonly runs: readonly {
    readonly id: string;
    readonly kind: 'erasure' | 'trial';
    readonly days: readonly string[];
    readonly state: 'running' | 'done';
    readonly startedAt: string;
    readonly accounts: number;
    readonly rows: number;
    readonly kept: number;
  }[];
}

export interface RetentionRunPage {
  readonly id: string;
  readonly kind: 'erasure' | 'trial';
  readonly days: readonly string[];
  readonly state: 'running' | 'done';
  readonly startedAt: string;
  readonly accounts: number;
  readonly rows: number;
  readonly kept: number;
  readonly tallies: readonly {
    readonly day: string;
    readonly table: string;
    readonly holds: Bilingual;
    readonly label: Bilingual;
    readonly event: Bilingual;
    readonly what: 'erased' | 'emptied' | 'kept';
    readonly reason: '' | 'dispute' | 'unpaid' | 'restriction';
    readonly rows: number;
    readonly clauses: readonly Clause[];
  }[];
}

export interface PrivacyLogs {
  readonly now: string;
  readonly breaches: readonly {
    readonly id: string;
    readonly title: string;
    readonly nature: 'confidentiality' | 'integrity' | 'availability';
    readonly story: string;
    readonly data: string;
    readonly people: number;
    readonly risk: 'none' | 'some' | 'high';
    readonly measures: string;
    readonly foundAt: string;
    readonly tellBy: string;
    readonly late: boolean;
    readonly authorityToldAt: string | null;
    readonly peopleToldAt: string | null;
    readonly closedOn: string | null;
    readonly enteredBy: string;
  }[];
  readonly authorityRequests: readonly {
    readonly id: string;
    readonly accountId: string | null;
    readonly recipient: string;
    readonly authority: string;
    readonly reference: string;
    readonly asked: string;
    readonly receivedOn: string;
    readonly dueOn: string | null;
    readonly state: 'open' | 'given' | 'refused';
    readonly given: string | null;
    readonly repliedOn: string | null;
    readonly clauses: readonly Clause[];
  }[];
}

export interface ProcessingRegister {
  readonly policy: Bilingual;
  readonly controller: string;
  readonly purposes: readonly {
    readonly code: string;
    readonly label: Bilingual;
    readonly bases: readonly string[];
    readonly mayObject: boolean;
    readonly consentRequired: boolean;
    readonly clauses: readonly {
      readonly article: string;
      readonly summary: Bilingual;
    }[];
  }[];
  readonly durations: readonly {
    readonly code: string;
    readonly label: Bilingual;
    readonly event: Bilingual;
    readonly duration: string;
    readonly mode: string;
    readonly clauses: readonly {
      readonly article: string;
      readonly summary: Bilingual;
    }[];
  }[];
  readonly words: readonly {
    readonly about: string;
    readonly clauses: readonly {
      readonly article: string;
      readonly summary: Bilingual;
    }[];
  }[];
  readonly data: readonly {
    readonly room: Bilingual;
    readonly holds: Bilingual;
    readonly category: string;
  }[];
}

export interface DirectoryFiles {
  readonly files: readonly {
    readonly number: number;
    readonly kind: 'all' | 'changes';
    readonly madeAt: string;
    readonly madeBy: string;
    readonly entries: number;
  }[];
}

export interface ChoiceSheet {
  readonly name: 'directory' | 'payment-solutions' | 'consents';
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly oneByOne: boolean;
  readonly lapsed: boolean;
  readonly lapsedWhy: Why;
  readonly options: readonly ChoiceOption[];
  readonly history: readonly {
    readonly id: string;
    readonly at: string;
    readonly source: 'customer-space' | 'shop' | 'telephone' | 'post' | 'case';
    readonly by: 'customer' | 'agent' | 'system';
    readonly changed: readonly {
      readonly label: Bilingual;
      readonly from: boolean | string;
      readonly to: boolean | string;
    }[];
    readonly why: Why;
  }[];
  readonly why: Why;
}

export interface ChoiceOption {
  readonly code: string;
  readonly label: Bilingual;
  readonly hint: Bilingual | null;
  readonly kind: 'switch' | 'one-of' | 'text';
  readonly values: readonly {
    readonly value: string;
    readonly label: Bilingual;
  }[];
  readonly value: boolean | string;
  readonly byAgents: boolean;
  readonly when: {
    readonly option: string;
    readonly in: readonly (boolean | string)[];
  } | null;
  readonly why: Why;
}

export interface AnnouncedChange {
  readonly preview: boolean;
  readonly change: ContractChange;
  readonly concerned: number;
  readonly letter: {
    readonly to: string;
    readonly language: 'fr' | 'en';
    readonly subject: string;
    readonly paragraphs: readonly string[];
    readonly due: readonly Due[];
    readonly notes: readonly DecisionNote[];
  } | null;
  readonly kinds: readonly {
    readonly count: number;
    readonly allowed: boolean;
    readonly reason: Bilingual | null;
    readonly offerLabel: Bilingual;
    readonly language: 'fr' | 'en';
    readonly before: string;
    readonly after: string;
    readonly mayLeave: boolean;
    readonly exitUntil: string | null;
    readonly letter: {
      readonly to: string;
      readonly subject: string;
      readonly paragraphs: readonly string[];
    } | null;
    readonly notes: readonly DecisionNote[];
  }[];
}

export interface MyHome {
  readonly today: string;
  readonly name: string;
  readonly operator: string;
  readonly account: {
    readonly number: string;
    readonly territory: string;
    readonly paymentMethod: string;
    readonly billingDay: number;
  };
  readonly accounts: readonly {
    readonly number: string;
  }[];
  readonly balance: string;
  readonly bill: BillSummary | null;
  readonly agreements: readonly Agreement[];
  readonly obligations: readonly Obligation[];
  readonly appointments: readonly Appointment[];
  readonly equipment: readonly Equipment[];
}

export interface MyBills {
  readonly today: string;
  readonly balance: string;
  readonly bills: readonly BillSummary[];
}

export interface MyDocuments {
  readonly documents: readonly DocumentLink[];
}

export interface MyMessages {
  readonly messages: readonly {
    readonly id: string;
    readonly title: Bilingual;
    readonly channel: 'email' | 'letter' | 'sms';
    readonly on: string;
    readonly sent: boolean;
  }[];
  readonly next: string | null;
}

export interface MyMessagePage {
  readonly id: string;
  readonly title: Bilingual;
  readonly channel: 'email' | 'letter' | 'sms';
  readonly on: string;
  readonly sent: boolean;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly DocumentLink[];
}

export interface WhatIf {
  readonly leaveOn: string;
  readonly agreementId: string;
  readonly effectiveOn: Term;
  readonly commitmentEndsOn: Term | null;
  readonly freeOfCharge: boolean;
  readonly total: Term;
  readonly charges: readonly Charge[];
  readonly due: readonly Due[];
  readonly notes: readonly DecisionNote[];
}

export interface PhoneLine {
  readonly number: string;
  readonly shown: string;
  readonly agreementId: string;
  readonly kind: 'fixed' | 'mobile';
  readonly state: 'reserved' | 'assigned' | 'quarantine';
  readonly portedIn: boolean;
  readonly restsUntil: string | null;
  readonly rio: string | null;
}

export interface Porting {
  readonly id: string;
  readonly accountId: string;
  readonly agreementId: string;
  readonly direction: 'in' | 'out';
  readonly number: string;
  readonly shown: string;
  readonly kind: 'fixed' | 'mobile';
  readonly state: 'requested' | 'sent' | 'accepted' | 'scheduled' | 'late' | 'done' | 'lost' | 'refused' | 'cancelled';
  readonly stateLabel: Bilingual;
  readonly reason: Bilingual | null;
  readonly otherOperator: string;
  readonly rio: string | null;
  readonly requestedOn: string;
  readonly desiredOn: string | null;
  readonly expectedOn: string | null;
  readonly acceptedOn: string | null;
  readonly scheduledOn: string | null;
  readonly portedOn: string | null;
  readonly lostOn: string | null;
  readonly restoredOn: string | null;
  readonly claimedOn: string | null;
  readonly credited: {
    readonly delay: string | null;
    readonly loss: string | null;
  };
  readonly over: boolean;
  readonly why: Why | null;
  readonly version: number;
}

export interface PortingDay {
  readonly name:
    | 'requested'
    | 'desired'
    | 'expected'
    | 'sent'
    | 'accepted'
    | 'scheduled'
    | 'ported'
    | 'lost'
    | 'restored'
    | 'claimed';
  readonly on: Term;
}

export interface PortingDetail {
  readonly id: string;
  readonly accountId: string;
  readonly agreementId: string;
  readonly direction: 'in' | 'out';
  readonly number: string;
  readonly shown: string;
  readonly kind: 'fixed' | 'mobile';
  readonly state: 'requested' | 'sent' | 'accepted' | 'scheduled' | 'late' | 'done' | 'lost' | 'refused' | 'cancelled';
  readonly stateLabel: Bilingual;
  readonly reason: Bilingual | null;
  readonly otherOperator: string;
  readonly rio: string | null;
  readonly requestedOn: string;
  readonly desiredOn: string | null;
  readonly expectedOn: string | null;
  readonly acceptedOn: string | null;
  readonly scheduledOn: string | null;
  readonly portedOn: string | null;
  readonly lostOn: string | null;
  readonly restoredOn: string | null;
  readonly claimedOn: string | null;
  readonly credited: {
    readonly delay: string | null;
    readonly loss: string | null;
  };
  readonly over: boolean;
  readonly why: Why | null;
  readonly version: number;
  readonly dates: readonly PortingDay[];
  readonly moves: readonly string[];
  readonly due: readonly Obligation[];
  readonly foreseen: {
    readonly cancellation: {
      readonly possible: boolean;
      readonly lastDay: string | null;
      readonly reason: Bilingual | null;
      readonly why: Why;
    } | null;
    readonly delay: {
      readonly late: boolean;
      readonly amount: string;
      readonly claimBy: string | null;
      readonly reason: Bilingual | null;
      readonly why: Why;
    } | null;
  };
}

export interface PortingItem {
  readonly id: string;
  readonly accountId: string;
  readonly agreementId: string;
  readonly direction: 'in' | 'out';
  readonly number: string;
  readonly shown: string;
  readonly kind: 'fixed' | 'mobile';
  readonly state: 'requested' | 'sent' | 'accepted' | 'scheduled' | 'late' | 'done' | 'lost' | 'refused' | 'cancelled';
  readonly stateLabel: Bilingual;
  readonly reason: Bilingual | null;
  readonly otherOperator: string;
  readonly rio: string | null;
  readonly requestedOn: string;
  readonly desiredOn: string | null;
  readonly expectedOn: string | null;
  readonly acceptedOn: string | null;
  readonly scheduledOn: string | null;
  readonly portedOn: string | null;
  readonly lostOn: string | null;
  readonly restoredOn: string | null;
  readonly claimedOn: string | null;
  readonly credited: {
    readonly delay: string | null;
    readonly loss: string | null;
  };
  readonly over: boolean;
  readonly why: Why | null;
  readonly version: number;
  readonly holder: string;
  readonly accountNumber: string;
  readonly nextOn: Term | null;
}

export interface NumberRights {
  readonly agreementId: string;
  readonly portIn: boolean;
  readonly rioWhy: Why;
  readonly cards: readonly {
    readonly name: string;
    readonly title: Bilingual;
    readonly summary: Bilingual;
  }[];
}

export interface PortingMessage {
  readonly direction: 'in' | 'out';
  readonly kind: string;
  readonly on: string;
  readonly delivered: boolean;
  readonly portingOn: string | null;
  readonly reason: Bilingual | null;
}

export interface PortingPage {
  readonly porting: PortingDetail;
  readonly today: string;
  readonly holder: string;
  readonly accountNumber: string;
  readonly messages: readonly PortingMessage[];
}

export interface PortingList {
  readonly today: string;
  readonly portings: readonly PortingItem[];
  readonly next: string | null;
}

export interface NumbersPage {
  readonly today: string;
  readonly lines: readonly PhoneLine[];
  readonly portings: readonly PortingDetail[];
  readonly rights: readonly NumberRights[];
}

export interface LineRio {
  readonly number: string;
  readonly shown: string;
  readonly rio: string;
}

export interface RioCheck {
  readonly valid: boolean;
  readonly operator: string | null;
  readonly field: 'rio' | 'number' | null;
  readonly message: Bilingual | null;
}

export interface StockPage {
  readonly models: readonly {
    readonly kind: string;
    readonly model: string;
    readonly inStock: number;
    readonly assigned: number;
    readonly damaged: number;
    readonly lost: number;
  }[];
  readonly numbers: readonly {
    readonly territory: string;
    readonly kind: 'fixed' | 'mobile';
    readonly free: number;
    readonly reserved: number;
    readonly assigned: number;
    readonly quarantine: number;
    readonly portedOut: number;
  }[];
}

export interface StockPiece {
  readonly serial: string;
  readonly kind: string;
  readonly model: string;
  readonly state: 'in-stock' | 'assigned' | 'returned' | 'lost' | 'damaged' | 'left';
  readonly accountId: string | null;
  readonly agreementId: string | null;
  readonly holder: string | null;
  readonly assignedOn: string | null;
  readonly returnedOn: string | null;
}

export interface StockPieces {
  readonly today: string;
  readonly pieces: readonly StockPiece[];
  readonly next: string | null;
}

export interface ConsoleAgent {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly (
    | 'shop'
    | 'call-centre'
    | 'technician'
    | 'billing'
    | 'collection'
    | 'privacy'
    | 'administrator'
    | 'auditor'
    | 'customer'
  )[];
  readonly state: 'active' | 'invited' | 'locked';
  readonly wayIn: 'password' | 'single-sign-on';
  readonly secondFactor: boolean;
  readonly lastSignedInAt: string | null;
  readonly sessions: number;
  readonly self: boolean;
}

export interface ConsoleAgentPage {
  readonly agents: readonly ConsoleAgent[];
  readonly next: string | null;
}

export interface ToldLink {
  readonly link: string;
  readonly expiresAt: string;
}

export interface RoleTable {
  readonly roles: readonly (
    | 'shop'
    | 'call-centre'
    | 'technician'
    | 'billing'
    | 'collection'
    | 'privacy'
    | 'administrator'
    | 'auditor'
    | 'customer'
  )[];
  readonly permissions: readonly {
    readonly permission: string;
    readonly roles: readonly (
      | 'shop'
      | 'call-centre'
      | 'technician'
      | 'billing'
      | 'collection'
      | 'privacy'
      | 'administrator'
      | 'auditor'
      | 'customer'
    )[];
    readonly routes: readonly {
      readonly method: string;
      readonly url: string;
      readonly customers: boolean;
      readonly scope: 'charging' | 'usage' | 'catalogue' | 'customers' | null;
    }[];
  }[];
}

export interface CustomerAccess {
  readonly state: 'never' | 'active' | 'locked';
  readonly userId: string | null;
  readonly email: string | null;
  readonly lastSignedInAt: string | null;
  readonly sessions: number;
  readonly sent: {
    readonly at: string;
    readonly by: 'email' | 'letter' | 'hand';
    readonly used: boolean;
    readonly expiresAt: string;
  } | null;
}

export interface FileAccessPage {
  readonly accesses: readonly {
    readonly id: string;
    readonly at: string;
    readonly accountId: string;
    readonly accountNumber: string | null;
    readonly actor: string;
    readonly method: string;
    readonly route: string;
    readonly why: string | null;
  }[];
  readonly guarded: readonly {
    readonly accountId: string;
    readonly accountNumber: string | null;
    readonly reason: string;
    readonly since: string;
  }[];
  readonly next: string | null;
}

export interface SingleSignOn {
  readonly settled: {
    readonly enabled: boolean;
    readonly issuer: string;
    readonly clientId: string;
    readonly label: string;
    readonly rolesClaim: string;
    readonly roles: readonly {
      readonly value: string;
      readonly role:
        | 'shop'
        | 'call-centre'
        | 'technician'
        | 'billing'
        | 'collection'
        | 'privacy'
        | 'administrator'
        | 'auditor'
        | 'customer';
    }[];
    readonly changedAt: string;
    readonly changedBy: string;
  } | null;
  readonly redirectUri: string;
  readonly hasSecret: boolean;
}

export interface AssistanceDesk {
  readonly offered: boolean;
  readonly me: string;
  readonly queue: readonly AssistanceRow[];
  readonly planned: readonly AssistanceRow[];
  readonly ended: readonly AssistanceRow[];
}

export interface AssistanceOffer {
  readonly offered: boolean;
  readonly accountId: string;
  readonly holder: string;
  readonly number: string;
  readonly customerNumber: string;
  readonly subscribed: boolean;
  readonly segment: string;
  readonly packName: Bilingual | null;
  readonly services: readonly AssistanceService[];
  readonly told: readonly Clause[];
  readonly channels: readonly {
    readonly channel: string;
    readonly open: boolean;
    readonly nextOpenAt: string | null;
    readonly fee: string;
    readonly clauses: readonly string[];
  }[];
  readonly cases: readonly AssistanceRow[];
}

export interface AssistanceService {
  readonly code: string;
  readonly label: Bilingual;
  readonly price: string;
  readonly clauses: readonly Clause[];
}

export interface AssistanceRow {
  readonly id: string;
  readonly number: string;
  readonly accountId: string;
  readonly holder: string;
  readonly accountNumber: string;
  readonly territory: string;
  readonly state: string;
  readonly services: readonly Bilingual[];
  readonly openedAt: string;
  readonly price: string | null;
  readonly total: string | null;
  readonly studyDueAt: string | null;
  readonly callbackBy: string | null;
  readonly callbackAt: string | null;
  readonly technician: string | null;
  readonly backupWarning: boolean;
  readonly late: boolean;
}

export interface AssistanceCasePage {
  readonly row: AssistanceRow;
  readonly version: number;
  readonly steps: readonly string[];
  readonly channel: string;
  readonly description: string;
  readonly refusal: Bilingual | null;
  readonly services: readonly {
    readonly code: string;
    readonly label: Bilingual;
    readonly price: string;
    readonly clauses: readonly Clause[];
    readonly outcome: string | null;
  }[];
  readonly equipment: {
    readonly platform: string;
    readonly osVersion: string | null;
    readonly backupDone: boolean;
    readonly equipmentFromOperator: boolean;
    readonly internetOperational: boolean;
  };
  readonly identity: {
    readonly name: string;
    readonly address: string;
    readonly identifier: string;
    readonly userNumber: string;
  };
  readonly phone: string | null;
  readonly screenSharing: boolean;
  readonly backupWarning: boolean;
  readonly acceptedAt: string | null;
  readonly earlyStart: boolean;
  readonly studyLate: boolean | null;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly report: string | null;
  readonly visit: {
    readonly at: string;
    readonly state: string;
    readonly price: string;
  } | null;
  readonly homeVisit: {
    readonly price: string | null;
    readonly clauses: readonly Clause[];
  };
  readonly slots: readonly {
    readonly at: string;
    readonly local: string;
    readonly taken: boolean;
  }[];
  readonly sessions: readonly SharingSession[];
  readonly complaints: readonly AssistanceComplaint[];
  readonly told: readonly Clause[];
  readonly notes: readonly DecisionNote[];
  readonly remoteControl: {
    readonly tool: string;
    readonly hint: Bilingual;
  } | null;
}

export interface AssistanceComplaint {
  readonly id: string;
  readonly about: string;
  readonly openedAt: string;
  readonly outcome: string | null;
  readonly nextStep: string;
  readonly onlineAddress: string;
  readonly liability: {
    readonly harm: string;
    readonly liable: boolean;
    readonly reason: string | null;
  } | null;
  readonly answer: string | null;
}

export interface SharingSession {
  readonly id: string;
  readonly state: 'waiting' | 'open' | 'ended' | 'expired';
  readonly issuedAt: string;
  readonly expiresAt: string;
  readonly openedAt: string | null;
  readonly endedAt: string | null;
  readonly endedBy: 'customer' | 'technician' | 'time' | null;
}

export interface Reading {
  readonly format: 'csv' | 'asterisk' | 'freeswitch' | 'json-lines';
  readonly separator: ',' | ';' | '	' | '|';
  readonly header: boolean;
  readonly columns: {
    readonly call_id?: readonly (string | number)[];
    readonly calling_number?: readonly (string | number)[];
    readonly called_number?: readonly (string | number)[];
    readonly called_network?: readonly (string | number)[];
    readonly started_at?: readonly (string | number)[];
    readonly duration_seconds?: readonly (string | number)[];
    readonly kind?: readonly (string | number)[];
    readonly quantity?: readonly (string | number)[];
    readonly direction?: readonly (string | number)[];
    readonly visited_country?: readonly (string | number)[];
    readonly replaces?: readonly (string | number)[];
  };
  readonly dateForm: 'ymd' | 'dmy' | 'mdy' | 'epoch-s' | 'epoch-ms' | 'epoch-us';
  readonly timeZone: 'GP' | 'MQ' | 'GF' | 'MF' | 'BL' | 'YT' | 'RE' | 'FR' | 'FR-57' | 'FR-54' | 'UTC';
  readonly durationUnit: 's' | 'ms' | 'min' | 'hms';
  readonly quantityUnit: '1' | 'kB' | 'KiB' | 'MB' | 'MiB';
  readonly territory: 'GP' | 'MQ' | 'GF' | 'MF' | 'BL' | 'YT' | 'RE' | 'FR' | 'FR-57' | 'FR-54';
  readonly prefixes: readonly string[];
  readonly bareInternational: boolean;
  readonly skipInternal: boolean;
  readonly idPrefix: string;
  readonly defaults: {
    readonly call_id?: string;
    readonly calling_number?: string;
    readonly called_number?: string;
    readonly called_network?: string;
    readonly started_at?: string;
    readonly duration_seconds?: string;
    readonly kind?: string;
    readonly quantity?: string;
    readonly direction?: string;
    readonly visited_country?: string;
    readonly replaces?: string;
  };
  readonly meanings: {
    readonly call_id?: { readonly [name: string]: unknown };
    readonly calling_number?: { readonly [name: string]: unknown };
    readonly called_number?: { readonly [name: string]: unknown };
    readonly called_network?: { readonly [name: string]: unknown };
    readonly started_at?: { readonly [name: string]: unknown };
    readonly duration_seconds?: { readonly [name: string]: unknown };
    readonly kind?: { readonly [name: string]: unknown };
    readonly quantity?: { readonly [name: string]: unknown };
    readonly direction?: { readonly [name: string]: unknown };
    readonly visited_country?: { readonly [name: string]: unknown };
    readonly replaces?: { readonly [name: string]: unknown };
  };
}

export interface UsageSource {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly reading: Reading;
  readonly version: number;
  readonly closed: boolean;
  readonly changedAt: string;
  readonly folder: string | null;
}

export interface UsageFile {
  readonly id: string;
  readonly name: string;
  readonly source: string | null;
  readonly way: 'upload' | 'folder' | 'command' | 'records' | 'correction';
  readonly state: 'received' | 'reading' | 'importing' | 'done' | 'refused';
  readonly receivedAt: string;
  readonly rows: number;
  readonly kept: number;
  readonly rejected: number;
  readonly duplicates: number;
  readonly aside: number;
  readonly corrections: number;
  readonly open: number;
  readonly corrects: string | null;
  readonly refusal: {
    readonly fr: string;
    readonly en: string;
  } | null;
}

export interface UsageReject {
  readonly row: number;
  readonly field: string;
  readonly reason: {
    readonly fr: string;
    readonly en: string;
  };
  readonly line: string;
  readonly state: 'open' | 'duplicate' | 'entering' | 'entered' | 'returned';
}

export interface UsageFilesPage {
  readonly files: readonly UsageFile[];
  readonly waiting: number;
}

export interface UsageFilePage {
  readonly file: UsageFile;
  readonly left: {
    readonly open: number;
    readonly duplicate: number;
    readonly entering: number;
    readonly entered: number;
    readonly returned: number;
  };
  readonly corrections: readonly UsageFile[];
  readonly first: {
    readonly id: string;
    readonly name: string;
  } | null;
}

export interface ReadCell {
  readonly field:
    | 'call_id'
    | 'calling_number'
    | 'called_number'
    | 'called_network'
    | 'started_at'
    | 'duration_seconds'
    | 'kind'
    | 'quantity'
    | 'direction'
    | 'visited_country'
    | 'replaces';
  readonly raw: string;
  readonly value: string;
  readonly fault: {
    readonly fr: string;
    readonly en: string;
  } | null;
}

export interface ReadingPreview {
  readonly reading: Reading;
  readonly columns: readonly {
    readonly name: string | number;
    readonly examples: readonly string[];
  }[];
  readonly missing: readonly string[];
  readonly rows: readonly {
    readonly row: number;
    readonly line: string;
    readonly cells: readonly ReadCell[];
    readonly fault: {
      readonly fr: string;
      readonly en: string;
    } | null;
    readonly aside: 'emergency' | 'internal' | 'withheld' | null;
  }[];
}

export interface ReceivableAges {
  readonly notDue: string;
  readonly to30: string;
  readonly to60: string;
  readonly to90: string;
  readonly over90: string;
  readonly total: string;
  readonly credit: string;
}

export interface BooksHome {
  readonly today: string;
  readonly nextToClose: string | null;
  readonly lastClosed: string | null;
  readonly receivables: {
    readonly notDue: string;
    readonly to30: string;
    readonly to60: string;
    readonly to90: string;
    readonly over90: string;
    readonly total: string;
    readonly credit: string;
    readonly accounts: number;
  };
  readonly months: readonly string[];
  readonly revenue: readonly {
    readonly code: string;
    readonly label: {
      readonly fr: string;
      readonly en: string;
    };
    readonly total: string;
    readonly amounts: readonly string[];
  }[];
  readonly cashIn: readonly {
    readonly code: string;
    readonly label: {
      readonly fr: string;
      readonly en: string;
    };
    readonly total: string;
    readonly amounts: readonly string[];
  }[];
  readonly churn: readonly {
    readonly month: string;
    readonly began: number;
    readonly ended: number;
    readonly running: number;
  }[];
  readonly watched: readonly {
    readonly code: string;
    readonly label: {
      readonly fr: string;
      readonly en: string;
    };
    readonly amount: string;
  }[];
}

export interface AgedAccount {
  readonly notDue: string;
  readonly to30: string;
  readonly to60: string;
  readonly to90: string;
  readonly over90: string;
  readonly total: string;
  readonly credit: string;
  readonly accountId: string;
  readonly number: string;
  readonly holder: string;
}

export interface ReceivablesPage {
  readonly on: string;
  readonly total: {
    readonly notDue: string;
    readonly to30: string;
    readonly to60: string;
    readonly to90: string;
    readonly over90: string;
    readonly total: string;
    readonly credit: string;
    readonly accounts: number;
  };
  readonly accounts: readonly AgedAccount[];
  readonly next: string | null;
}

export interface BookEntry {
  readonly id: string;
  readonly on: string;
  readonly documentOn: string;
  readonly kind: string;
  readonly journal: string;
  readonly document: string | null;
  readonly number: number | null;
  readonly billId: string | null;
  readonly accountId: string | null;
  readonly lines: readonly {
    readonly account: {
      readonly code: string;
      readonly label: {
        readonly fr: string;
        readonly en: string;
      };
    };
    readonly accountId: string | null;
    readonly accountNumber: string | null;
    readonly debit: string;
    readonly credit: string;
    readonly label: string;
    readonly territory: string | null;
  }[];
}

export interface EntriesPage {
  readonly kinds: readonly string[];
  readonly accounts: readonly {
    readonly code: string;
    readonly label: {
      readonly fr: string;
      readonly en: string;
    };
  }[];
  readonly entries: readonly BookEntry[];
  readonly next: string | null;
}

export interface MonthCheck {
  readonly code: 'balance' | 'posted' | 'numbers' | 'billed' | 'bank' | 'debits' | 'tills';
  readonly state: 'fine' | 'pending' | 'blocking';
  readonly told: {
    readonly fr: string;
    readonly en: string;
  };
}

export interface BooksMonth {
  readonly month: string;
  readonly state: 'open' | 'closed' | 'reopened';
  readonly entries: number;
  readonly closedAt: string | null;
  readonly closedBy: string | null;
  readonly reopenedAt: string | null;
  readonly reopenedBy: string | null;
  readonly reason: string | null;
}

export interface MonthsPage {
  readonly today: string;
  readonly next: string | null;
  readonly over: boolean;
  readonly checks: readonly MonthCheck[];
  readonly last: string | null;
  readonly months: readonly BooksMonth[];
  readonly years: readonly {
    readonly year: number;
    readonly openEntries: number;
  }[];
}

export interface VatPage {
  readonly month: string;
  readonly closed: boolean;
  readonly lines: readonly {
    readonly territory: string;
    readonly rate: string;
    readonly base: string;
    readonly vat: string;
    readonly account: string;
    readonly box: string | null;
  }[];
  readonly boxes: readonly {
    readonly box: string;
    readonly label: {
      readonly fr: string;
      readonly en: string;
    };
    readonly base: string;
    readonly vat: string | null;
  }[];
  readonly balances: readonly {
    readonly code: string;
    readonly label: {
      readonly fr: string;
      readonly en: string;
    };
    readonly debit: string;
    readonly credit: string;
    readonly balance: string;
  }[];
}

export interface ConfigurationPage {
  readonly today: string;
  readonly groups: readonly {
    readonly code: string;
    readonly version: number;
    readonly fields: readonly {
      readonly name: string;
      readonly kind: 'text' | 'lines' | 'count';
      readonly required: boolean;
      readonly value: string;
    }[];
    readonly planned: readonly {
      readonly from: string;
      readonly name: string;
      readonly value: string;
    }[];
  }[];
}

export interface CatalogPage {
  readonly today: string;
  readonly contracts: readonly {
    readonly pack: string;
    readonly name: {
      readonly fr: string;
      readonly en: string;
    };
    readonly from: string;
    readonly until: string | null;
    readonly items: readonly {
      readonly pack: string;
      readonly code: string;
      readonly kind: string;
      readonly label: {
        readonly fr: string;
        readonly en: string;
      };
      readonly price: string | null;
      readonly period: string;
      readonly onSale: boolean;
      readonly since: string | null;
      readonly planned: readonly {
        readonly from: string;
        readonly onSale: boolean;
      }[];
      readonly version: number;
    }[];
  }[];
}

export interface CalendarPage {
  readonly today: string;
  readonly version: number;
  readonly territories: readonly string[];
  readonly holidays: readonly {
    readonly on: string;
    readonly territories: readonly string[];
  }[];
  readonly closedDays: readonly {
    readonly on: string;
    readonly label: string;
    readonly territory?: string;
  }[];
  readonly desks: readonly {
    readonly desk: string;
    readonly days: string;
    readonly opens: string;
    readonly closes: string;
  }[];
  readonly visitSlots: readonly {
    readonly days: string;
    readonly begins: string;
    readonly ends: string;
    readonly visits?: number;
    readonly territory?: string;
  }[];
}

export interface ConfigurationChanges {
  readonly changes: readonly {
    readonly id: string;
    readonly at: string;
    readonly who: string;
    readonly action: string;
    readonly subject: string;
    readonly why: string | null;
    readonly from: string | null;
    readonly values: readonly {
      readonly what: string;
      readonly before: string | null;
      readonly after: string | null;
    }[];
  }[];
  readonly next: string | null;
}

export interface Board {
  readonly name: string;
  readonly countedOn: string | null;
  readonly countedAt: string | null;
  readonly figures: readonly {
    readonly name: string;
    readonly unit: 'count' | 'amount';
    readonly value: string;
    readonly over: 'now' | 'month';
  }[];
  readonly charts: readonly {
    readonly name: string;
    readonly by: 'month' | 'day' | 'part';
    readonly unit: 'count' | 'amount';
    readonly points: readonly {
      readonly key: string;
      readonly label: {
        readonly fr: string;
        readonly en: string;
      } | null;
      readonly value: string;
    }[];
  }[];
}

export interface Tour {
  readonly demonstration: boolean;
  readonly stops: readonly {
    readonly name: string;
    readonly to: string;
    readonly holder: string | null;
  }[];
}

export interface SearchHit {
  readonly kind: 'customer' | 'bill' | 'equipment' | 'order' | 'shop-order' | 'case';
  readonly id: string;
  readonly accountId: string | null;
  readonly title: {
    readonly fr: string;
    readonly en: string;
  };
  readonly holder: string | null;
  readonly number: string;
  readonly city: string | null;
  readonly territory: string | null;
  readonly on: string | null;
  readonly amount: string | null;
  readonly by: readonly string[];
  readonly exact: boolean;
  readonly slip: boolean;
}

export interface Found {
  readonly typed: string;
  readonly hits: readonly SearchHit[];
  readonly more: boolean;
}

export interface WorkEntry {
  readonly kind: 'obligation' | 'ticket' | 'case' | 'movement' | 'bill-check' | 'collection' | 'message' | 'usage-file';
  readonly id: string;
  readonly accountId: string | null;
  readonly holder: string | null;
  readonly accountNumber: string | null;
  readonly title: {
    readonly fr: string;
    readonly en: string;
  } | null;
  readonly detail: {
    readonly fr: string;
    readonly en: string;
  } | null;
  readonly code: string;
  readonly dueOn: string | null;
  readonly late: boolean;
  readonly since: string;
  readonly team: 'customer-care' | 'technical' | 'network' | 'billing' | 'collection' | 'privacy';
  readonly assignee: string | null;
  readonly mine: boolean;
  readonly territory: string | null;
  readonly pack: string | null;
  readonly contract: {
    readonly fr: string;
    readonly en: string;
  } | null;
  readonly severity: string | null;
  readonly amount: string | null;
  readonly trouble: string | null;
  readonly why: {
    readonly decision: string | null;
    readonly clauses: readonly string[];
  };
  readonly version: number;
  readonly about: {
    readonly kind: string;
    readonly id: string;
  } | null;
}

export interface WorkFilter {
  readonly kinds?: readonly (
    'obligation' | 'ticket' | 'case' | 'movement' | 'bill-check' | 'collection' | 'message' | 'usage-file'
  )[];
  readonly teams?: readonly ('customer-care' | 'technical' | 'network' | 'billing' | 'collection' | 'privacy')[];
  readonly assignee?: string;
  readonly due?: 'late' | 'today' | 'week' | 'none';
  readonly pack?: string;
  readonly territory?: string;
}

export interface WorkView {
  readonly id: string;
  readonly name: string | null;
  readonly filter: WorkFilter;
  readonly count: number;
}

export interface InboxPage {
  readonly today: string;
  readonly me: string;
  readonly items: readonly WorkEntry[];
  readonly next: string | null;
  readonly count: number;
}

export interface InboxViews {
  readonly views: readonly WorkView[];
  readonly teams: readonly ('customer-care' | 'technical' | 'network' | 'billing' | 'collection' | 'privacy')[];
  readonly agents: readonly string[];
  readonly contracts: readonly {
    readonly id: string;
    readonly title: {
      readonly fr: string;
      readonly en: string;
    };
  }[];
  readonly territories: readonly string[];
}

export interface BulkRow {
  readonly position: number;
  readonly kind: string;
  readonly id: string;
  readonly accountId: string | null;
  readonly title: {
    readonly fr: string;
    readonly en: string;
  };
  readonly holder: string | null;
  readonly state: 'waiting' | 'done' | 'refused' | 'failed';
  readonly told: {
    readonly fr: string;
    readonly en: string;
  } | null;
}

export interface BulkOutcome {
  readonly preview: boolean;
  readonly id: string | null;
  readonly action: 'assign' | 'fulfil' | 'letter' | 'hold-collection';
  readonly state: 'preview' | 'waiting' | 'running' | 'done';
  readonly total: number;
  readonly done: number;
  readonly refused: number;
  readonly failed: number;
  readonly rows: readonly BulkRow[];
}

export interface ShopRefusal {
  readonly about: string;
  readonly code: string;
  readonly words: {
    readonly fr: string;
    readonly en: string;
  };
  readonly clauses: readonly {
    readonly id: string;
    readonly article: string;
    readonly summary: {
      readonly fr: string;
      readonly en: string;
    };
  }[];
}

export interface ShopSale {
  readonly id: string;
  readonly kind: 'promotion' | 'flash-sale';
  readonly priceExclTax: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly left: number | null;
  readonly refusal: ShopRefusal | null;
}

export interface ShopVariant {
  readonly sku: string;
  readonly label: {
    readonly fr: string;
    readonly en: string;
  };
  readonly colour: string;
  readonly priceExclTax: string;
  readonly ecoContributionExclTax: string;
  readonly privateCopyExclTax: string;
  readonly free: number;
  readonly sale: ShopSale | null;
}

export interface ShopProduct {
  readonly code: string;
  readonly category: string;
  readonly brand: string;
  readonly name: {
    readonly fr: string;
    readonly en: string;
  };
  readonly summary: {
    readonly fr: string;
    readonly en: string;
  };
  readonly kind: string;
  readonly preOrder: boolean;
  readonly releaseOn: string | null;
  readonly restocked: boolean;
  readonly fromExclTax: string;
  readonly variants: readonly ShopVariant[];
}

export interface ShopProductPage {
  readonly product: ShopProduct;
  readonly description: {
    readonly fr: string;
    readonly en: string;
  };
  readonly features: readonly {
    readonly label: {
      readonly fr: string;
      readonly en: string;
    };
    readonly value: {
      readonly fr: string;
      readonly en: string;
    };
  }[];
  readonly plans: readonly {
    readonly id: string;
    readonly label: {
      readonly fr: string;
      readonly en: string;
    };
    readonly monthlyPrice: string | null;
  }[];
  readonly refusal: ShopRefusal | null;
  readonly contact: {
    readonly words: {
      readonly fr: string;
      readonly en: string;
    };
    readonly clauses: readonly {
      readonly id: string;
      readonly article: string;
      readonly summary: {
        readonly fr: string;
        readonly en: string;
      };
    }[];
  };
  readonly priceClauses: readonly {
    readonly id: string;
    readonly article: string;
    readonly summary: {
      readonly fr: string;
      readonly en: string;
    };
  }[];
  readonly ownTerms: {
    readonly title: {
      readonly fr: string;
      readonly en: string;
    };
    readonly text: {
      readonly fr: string;
      readonly en: string;
    };
    readonly clauses: readonly {
      readonly id: string;
      readonly article: string;
      readonly summary: {
        readonly fr: string;
        readonly en: string;
      };
    }[];
  } | null;
  readonly updates: readonly {
    readonly id: string;
    readonly title: {
      readonly fr: string;
      readonly en: string;
    };
    readonly consequences: {
      readonly fr: string;
      readonly en: string;
    };
    readonly instructions: {
      readonly fr: string;
      readonly en: string;
    } | null;
    readonly essential: boolean;
    readonly mayRefuse: boolean;
    readonly mayUninstall: boolean;
    readonly clauses: readonly {
      readonly id: string;
      readonly article: string;
      readonly summary: {
        readonly fr: string;
        readonly en: string;
      };
    }[];
    readonly decision: string | null;
  }[];
}

export interface ShopHome {
  readonly operatorId: string;
  readonly name: string;
  readonly categories: readonly {
    readonly code: string;
    readonly label: {
      readonly fr: string;
      readonly en: string;
    };
    readonly products: number;
  }[];
  readonly deliveryModes: readonly {
    readonly code: string;
    readonly label: {
      readonly fr: string;
      readonly en: string;
    };
    readonly to: 'address' | 'pick-up-point';
    readonly clauses: readonly {
      readonly id: string;
      readonly article: string;
      readonly summary: {
        readonly fr: string;
        readonly en: string;
      };
    }[];
  }[];
  readonly identityDocuments: readonly {
    readonly code: string;
    readonly label: {
      readonly fr: string;
      readonly en: string;
    };
  }[];
  readonly pack: string;
}

export interface ShopList {
  readonly shops: readonly {
    readonly operatorId: string;
    readonly name: string;
  }[];
}

export interface ShopShelf {
  readonly products: readonly ShopProduct[];
  readonly brands: readonly string[];
  readonly plans: boolean;
}

export interface ShopCartLine {
  readonly sku: string;
  readonly quantity: number;
  readonly saleId: string | null;
  readonly plan: string | null;
}

export interface ShopCart {
  readonly id: string;
  readonly lines: readonly ShopCartLine[];
  readonly vouchers: readonly string[];
}

export interface ShopQuote {
  readonly lines: readonly {
    readonly sku: string;
    readonly product: string;
    readonly kind: string;
    readonly colour: string;
    readonly label: {
      readonly fr: string;
      readonly en: string;
    };
    readonly plan: {
      readonly fr: string;
      readonly en: string;
    } | null;
    readonly quantity: number;
    readonly unitExclTax: string;
    readonly usualExclTax: string;
    readonly inclTax: string;
    readonly ecoContributionExclTax: string;
    readonly privateCopyExclTax: string;
    readonly inStock: boolean;
    readonly preOrder: boolean;
    readonly sale: 'promotion' | 'flash-sale' | null;
  }[];
  readonly goodsExclTax: string;
  readonly deliveryExclTax: string;
  readonly vat: string;
  readonly totalInclTax: string;
  readonly ecoContributionExclTax: string;
  readonly privateCopyExclTax: string;
  readonly toPayInclTax: string;
  readonly voucher: {
    readonly code: string;
    readonly appliedInclTax: string;
    readonly lostInclTax: string;
  } | null;
  readonly modes: readonly {
    readonly code: string;
    readonly eligible: boolean;
    readonly earliestOn: string | null;
    readonly latestOn: string | null;
    readonly onHold: boolean;
    readonly feeExclTax: string;
    readonly refusal: ShopRefusal | null;
  }[];
  readonly charged: {
    readonly card: {
      readonly event: 'dispatch' | 'delivery' | 'order';
      readonly clauses: readonly {
        readonly id: string;
        readonly article: string;
        readonly summary: {
          readonly fr: string;
          readonly en: string;
        };
      }[];
    };
    readonly cash: {
      readonly event: 'dispatch' | 'delivery' | 'order';
      readonly clauses: readonly {
        readonly id: string;
        readonly article: string;
        readonly summary: {
          readonly fr: string;
          readonly en: string;
        };
      }[];
    };
  };
  readonly cashOnDelivery: boolean;
  readonly cashOnDeliveryRefusals: readonly ShopRefusal[];
  readonly voucherAllowed: boolean;
  readonly ownTerms: readonly {
    readonly title: {
      readonly fr: string;
      readonly en: string;
    };
    readonly text: {
      readonly fr: string;
      readonly en: string;
    };
    readonly clauses: readonly {
      readonly id: string;
      readonly article: string;
      readonly summary: {
        readonly fr: string;
        readonly en: string;
      };
    }[];
  }[];
  readonly refusals: readonly ShopRefusal[];
}

export interface ShopOrderHead {
  readonly id: string;
  readonly accountId: string;
  readonly number: string;
  readonly state: string;
  readonly placedAt: string;
  readonly buyer: string;
  readonly totalInclTax: string;
  readonly payment: 'card' | 'cash-on-delivery';
  readonly articles: number;
  readonly latestOn: string | null;
  readonly late: boolean;
}

export interface ShopOrder {
  readonly id: string;
  readonly accountId: string;
  readonly number: string;
  readonly state: string;
  readonly placedAt: string;
  readonly buyer: string;
  readonly totalInclTax: string;
  readonly payment: 'card' | 'cash-on-delivery';
  readonly articles: number;
  readonly latestOn: string | null;
  readonly late: boolean;
  readonly goodsExclTax: string;
  readonly vat: string;
  readonly voucherInclTax: string;
  readonly toPayInclTax: string;
  readonly deliveryMode: {
    readonly fr: string;
    readonly en: string;
  };
  readonly place: {
    readonly name: string;
    readonly line1: string;
    readonly postcode: string;
    readonly city: string;
  };
  readonly earliestOn: string | null;
  readonly carrierReference: string | null;
  readonly collectBy: string | null;
  readonly deliveredAt: string | null;
  readonly ownedOn: string | null;
  readonly bill: {
    readonly id: string;
    readonly number: string;
  } | null;
  readonly cancelledWhy: {
    readonly fr: string;
    readonly en: string;
  } | null;
  readonly lines: readonly {
    readonly position: number;
    readonly sku: string;
    readonly label: {
      readonly fr: string;
      readonly en: string;
    };
    readonly kind: string;
    readonly colour: string;
    readonly quantity: number;
    readonly unitExclTax: string;
    readonly plan: {
      readonly fr: string;
      readonly en: string;
    } | null;
    readonly agreementId: string | null;
    readonly reserved: boolean;
    readonly picked: boolean;
    readonly serials: readonly string[];
  }[];
  readonly steps: readonly {
    readonly kind: string;
    readonly at: string;
    readonly words: {
      readonly fr: string;
      readonly en: string;
    };
    readonly clauses: readonly {
      readonly id: string;
      readonly article: string;
      readonly summary: {
        readonly fr: string;
        readonly en: string;
      };
    }[];
    readonly decision: string | null;
  }[];
  readonly returns: readonly {
    readonly id: string;
    readonly position: number;
    readonly kind: 'exchange' | 'warranty';
    readonly state: 'refused' | 'awaiting-item' | 'received' | 'settled';
    readonly askedAt: string;
    readonly reason: {
      readonly fr: string;
      readonly en: string;
    } | null;
    readonly refundInclTax: string;
    readonly clauses: readonly {
      readonly id: string;
      readonly article: string;
      readonly summary: {
        readonly fr: string;
        readonly en: string;
      };
    }[];
  }[];
  readonly complaints: readonly {
    readonly id: string;
    readonly subject: 'order' | 'personal-data';
    readonly about: string;
    readonly openedAt: string;
    readonly outcome: 'pending' | 'settled' | 'failed';
    readonly nextWords: {
      readonly fr: string;
      readonly en: string;
    };
    readonly clauses: readonly {
      readonly id: string;
      readonly article: string;
      readonly summary: {
        readonly fr: string;
        readonly en: string;
      };
    }[];
    readonly decision: string;
    readonly answer: string | null;
    readonly liability: {
      readonly label: {
        readonly fr: string;
        readonly en: string;
      };
      readonly excluded: boolean;
      readonly words: {
        readonly fr: string;
        readonly en: string;
      };
      readonly clauses: readonly {
        readonly id: string;
        readonly article: string;
        readonly summary: {
          readonly fr: string;
          readonly en: string;
        };
      }[];
      readonly decision: string | null;
    } | null;
  }[];
  readonly causes: readonly {
    readonly code: string;
    readonly label: {
      readonly fr: string;
      readonly en: string;
    };
    readonly tested: boolean;
  }[];
  readonly updates: readonly {
    readonly id: string;
    readonly title: {
      readonly fr: string;
      readonly en: string;
    };
    readonly consequences: {
      readonly fr: string;
      readonly en: string;
    };
    readonly instructions: {
      readonly fr: string;
      readonly en: string;
    } | null;
    readonly essential: boolean;
    readonly mayRefuse: boolean;
    readonly mayUninstall: boolean;
    readonly clauses: readonly {
      readonly id: string;
      readonly article: string;
      readonly summary: {
        readonly fr: string;
        readonly en: string;
      };
    }[];
    readonly decision: string | null;
    readonly toldAt: string;
  }[];
  readonly ownTerms: readonly {
    readonly id: string;
    readonly title: {
      readonly fr: string;
      readonly en: string;
    };
  }[];
}

export interface PlacedShopOrder {
  readonly order: ShopOrderHead | null;
  readonly pageUrl: string | null;
  readonly quote: ShopQuote;
}

export interface MyShop {
  readonly operatorId: string;
  readonly accountId: string;
  readonly holder: string;
  readonly isMobilitySubscriber: boolean;
  readonly enterpriseAccess: 'none' | 'existing-login' | 'created';
  readonly checksPassed: boolean;
  readonly address: {
    readonly name: string;
    readonly line1: string;
    readonly postcode: string;
    readonly city: string;
  };
  readonly cart: ShopCart | null;
  readonly orders: readonly ShopOrderHead[];
}

export interface SentIdentification {
  readonly received: boolean;
  readonly refusals: readonly ShopRefusal[];
}

export interface WarehousePage {
  readonly counts: readonly {
    readonly state: string;
    readonly count: number;
  }[];
  readonly orders: readonly ShopOrderHead[];
  readonly returns: readonly {
    readonly id: string;
    readonly position: number;
    readonly kind: 'exchange' | 'warranty';
    readonly state: 'refused' | 'awaiting-item' | 'received' | 'settled';
    readonly askedAt: string;
    readonly reason: {
      readonly fr: string;
      readonly en: string;
    } | null;
    readonly refundInclTax: string;
    readonly clauses: readonly {
      readonly id: string;
      readonly article: string;
      readonly summary: {
        readonly fr: string;
        readonly en: string;
      };
    }[];
    readonly accountId: string;
    readonly orderId: string;
    readonly number: string;
    readonly label: {
      readonly fr: string;
      readonly en: string;
    };
  }[];
  readonly complaints: readonly {
    readonly id: string;
    readonly subject: 'order' | 'personal-data';
    readonly about: string;
    readonly openedAt: string;
    readonly outcome: 'pending' | 'settled' | 'failed';
    readonly nextWords: {
      readonly fr: string;
      readonly en: string;
    };
    readonly clauses: readonly {
      readonly id: string;
      readonly article: string;
      readonly summary: {
        readonly fr: string;
        readonly en: string;
      };
    }[];
    readonly decision: string;
    readonly answer: string | null;
    readonly liability: {
      readonly label: {
        readonly fr: string;
        readonly en: string;
      };
      readonly excluded: boolean;
      readonly words: {
        readonly fr: string;
        readonly en: string;
      };
      readonly clauses: readonly {
        readonly id: string;
        readonly article: string;
        readonly summary: {
          readonly fr: string;
          readonly en: string;
        };
      }[];
      readonly decision: string | null;
    } | null;
    readonly accountId: string;
    readonly orderId: string;
    readonly number: string;
    readonly buyer: string;
  }[];
  readonly causes: readonly {
    readonly code: string;
    readonly label: {
      readonly fr: string;
      readonly en: string;
    };
    readonly tested: boolean;
  }[];
  readonly identifications: readonly {
    readonly id: string;
    readonly company: string;
    readonly registration: string;
    readonly contact: string;
    readonly email: string;
    readonly phone: string;
    readonly address: string;
    readonly documents: readonly {
      readonly code: string;
      readonly name: string;
    }[];
    readonly state: 'received' | 'accepted' | 'refused';
    readonly receivedAt: string;
  }[];
}

export interface ShopStockPage {
  readonly name: string | null;
  readonly contracts: readonly {
    readonly pack: string;
    readonly label: {
      readonly fr: string;
      readonly en: string;
    };
  }[];
  readonly categories: readonly {
    readonly code: string;
    readonly label: {
      readonly fr: string;
      readonly en: string;
    };
  }[];
  readonly families: readonly {
    readonly code: string;
    readonly label: {
      readonly fr: string;
      readonly en: string;
    };
  }[];
  readonly articles: readonly {
    readonly sku: string;
    readonly product: string;
    readonly label: {
      readonly fr: string;
      readonly en: string;
    };
    readonly category: string;
    readonly kind: string;
    readonly colour: string;
    readonly priceExclTax: string;
    readonly onHand: number;
    readonly reserved: number;
    readonly free: number;
    readonly visible: boolean;
    readonly preOrder: boolean;
    readonly releaseOn: string | null;
  }[];
  readonly sales: readonly {
    readonly id: string;
    readonly sku: string;
    readonly kind: 'promotion' | 'flash-sale';
    readonly priceExclTax: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly quantity: number | null;
    readonly sold: number;
  }[];
  readonly vouchers: readonly {
    readonly code: string;
    readonly amount: string;
    readonly expiresOn: string;
    readonly category: string | null;
    readonly usedOn: string | null;
  }[];
}
