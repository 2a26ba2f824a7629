import type { Bilingual } from '../../../terms/model/decision.ts';
import type { LateMentions } from '../../../terms/model/life-bill-paper.ts';
import type { Account, Mandate, OperatorSettings } from '../../account/index.ts';
import type { NotedClause } from '../../decision/index.ts';
import type { Party } from '../../party/index.ts';
import type { BillLineRow, BillRow } from '../tables.ts';
import labels from './bill-words.json' with { type: 'json' };

/** A contract that a bill carries lines of. */
export interface BilledContract {
  readonly agreementId: string;
  readonly title: string;
  readonly subtitle: string | null;
}

/** A charged call, as a bill lists it. */
export interface BilledCall {
  readonly day: string;
  readonly hour: string;
  readonly number: string;
  readonly destination: string;
  readonly duration: string;
  readonly price: string;
}

/** Everything that a bill says, gathered. */
export interface BillContent {
  readonly bill: BillRow;
  readonly lines: readonly BillLineRow[];
  readonly account: Account;
  readonly party: Party;
  readonly settings: OperatorSettings;
  readonly mandate: Mandate | undefined;
  readonly maskedIban: string | null;
  /** Where the contracts have cheques sent, when bills are paid so. */
  readonly chequesTo?: string;
  readonly contracts: readonly BilledContract[];
  readonly clauses: ReadonlyMap<string, NotedClause>;
  /** Changes announced to the customer since the last bill. */
  readonly notices: readonly { readonly title: Bilingual; readonly on: string }[];
  readonly calls: readonly BilledCall[];
  /** The holder asked for numbers without hidden digits. */
  readonly wholeNumbers?: boolean;
  /** How many charged calls there are in all. */
  readonly allCalls: number;
  /** The bill that a credit note takes back. */
  readonly credited?: Pick<BillRow, 'number' | 'issued_on'>;
  /** What the contracts have printed about paying late; the law's words when they have none. */
  readonly late?: LateMentions;
}

export type Words = (typeof labels)['fr'];

/** The words of bills in a language. */
export function wordsIn(language: 'fr' | 'en'): Words {
  return labels[language];
}

/** A text with its `{places}` filled. */
export function fill(text: string, values: { readonly [name: string]: string }): string {
  return text.replace(/\{(\w+)\}/g, (_place, name: string) => values[name] ?? '');
}

/** Whether a bill is a professional's: it then shows amounts without tax, and holds the invoice that programs read. */
export function isProfessional({ account, party }: Pick<BillContent, 'account' | 'party'>): boolean {
  return account.segment === 'professional' || party.kind === 'organization';
}
