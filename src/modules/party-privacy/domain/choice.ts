import type { Instant } from '../../../kernel/instant.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type {
  ChoiceOption,
  ChoiceSheet,
  ChoiceSheetName,
  ChoiceValue,
  Chosen,
} from '../../../terms/model/life-choices.ts';

/** How a choice reached the operator. */
export const CHOICE_SOURCES = ['customer-space', 'shop', 'telephone', 'post', 'case'] as const;

export type ChoiceSource = (typeof CHOICE_SOURCES)[number];

/** An option that somebody changed, as it was shown to them. */
export interface ChangedOption {
  readonly option: string;
  readonly from: ChoiceValue;
  readonly to: ChoiceValue;
  readonly label: Bilingual;
}

/** Something chosen (TMF 644): who said it, when and how, in front of which words. */
export interface Choice {
  readonly id: string;
  readonly accountId: string;
  readonly agreementId: string;
  readonly sheet: ChoiceSheetName;
  readonly chosen: Chosen;
  readonly changed: readonly ChangedOption[];
  readonly offer: string;
  readonly source: ChoiceSource;
  readonly actor: string;
  readonly chosenAt: Instant;
  readonly decision: string | null;
  readonly because: readonly string[];
}

/** What holds of a sheet on a day. */
export interface Holding {
  readonly chosen: Chosen;
  /** What was chosen under another offer, and holds no longer. */
  readonly lapsed: boolean;
}

/** Every option of a sheet before anybody chose. */
function initialOf(options: readonly ChoiceOption[]): Chosen {
  return Object.fromEntries(options.map((one) => [one.code, one.initial]));
}

/** What holds of a sheet: the newest choice, unless it was made under an offer that is no longer the contract's. */
export function holdingOf(
  sheet: Pick<ChoiceSheet, 'lapsesWithOffer'>,
  options: readonly ChoiceOption[],
  last: Pick<Choice, 'chosen' | 'offer'> | undefined,
  offer: string,
): Holding {
  const initial = initialOf(options);
  if (!last) return { chosen: initial, lapsed: false };
  const kept = Object.fromEntries(options.map(({ code }) => [code, last.chosen[code] ?? initial[code]!]));
  const differs = options.some(({ code }) => kept[code] !== initial[code]);
  if (sheet.lapsesWithOffer !== undefined && last.offer !== offer) return { chosen: initial, lapsed: differs };
  return { chosen: kept, lapsed: false };
}

/** Whether a value is one that an option takes. */
export function fits(option: ChoiceOption, value: ChoiceValue): boolean {
  if (option.kind === 'switch') return typeof value === 'boolean';
  if (typeof value !== 'string') return false;
  return option.kind === 'text' || option.values!.some((one) => one.value === value);
}

/** The options whose value is not the same, as they are shown. */
export function changedOptions(options: readonly ChoiceOption[], before: Chosen, after: Chosen): ChangedOption[] {
  return options
    .filter(({ code }) => before[code] !== after[code])
    .map(({ code, label }) => ({ option: code, from: before[code]!, to: after[code]!, label }));
}
