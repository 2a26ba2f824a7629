import type { ChangeChoices } from '../../api/shapes.ts';
import { money } from '../../design/format.ts';
import type { Words } from '../../design/language.tsx';
import type { ActionSpec, FieldSpec, Values } from '../act/action-spec.ts';

type Choice = ChangeChoices[number];

const CAUSES = ['vat', 'other-tax', 'economic', 'commercial', 'customer-benefit', 'administrative', 'law'];
const ofPrices = (values: Values): boolean => values.kind !== 'terms';
const ofTerms = (values: Values): boolean => values.kind === 'terms';
const because =
  (...causes: readonly string[]) =>
  (values: Values): boolean =>
    causes.includes(String(values.cause));

/** The prices or the editions of the contract that is chosen. */
function whatFields(choice: Choice | undefined, words: Words): FieldSpec[] {
  const { t, say, language } = words;
  const items = (choice?.prices ?? []).map(({ code, label, amount }) => ({
    value: code,
    label: t('change.item-priced', { label: say(label), amount: money(amount, language) }),
  }));
  const editions = (choice?.versions ?? []).map(({ id, label }) => ({ value: id, label: say(label) }));
  return [
    {
      name: 'prices',
      kind: 'lines',
      label: t('change.prices'),
      hint: t('change.prices-hint'),
      required: true,
      shown: ofPrices,
      initial: [{}],
      line: [
        { name: 'code', kind: 'choice', label: t('change.item'), required: true, options: items },
        { name: 'amountInclTax', kind: 'amount', label: t('change.new-price'), required: true },
      ],
    },
    { name: 'fromVersion', kind: 'choice', label: t('change.from'), options: editions, shown: ofTerms },
    { name: 'toVersion', kind: 'choice', label: t('change.to'), options: editions, required: true, shown: ofTerms },
  ];
}

function legalFields({ t }: Words): FieldSpec[] {
  return [
    { name: 'legal.inForceOn', kind: 'date', label: t('change.in-force'), shown: because('vat', 'other-tax', 'law') },
    { name: 'legal.oldVatRate', kind: 'text', label: t('change.old-vat'), shown: because('vat') },
    { name: 'legal.newVatRate', kind: 'text', label: t('change.new-vat'), shown: because('vat') },
    { name: 'legal.chargeVariation', kind: 'amount', label: t('change.charge-variation'), shown: because('other-tax') },
  ];
}

/** The form of an announcement: of which contract, what changes, from when, on which ground. */
export function announceSpec(choices: ChangeChoices, pack: string, words: Words): ActionSpec {
  const { t, say, word } = words;
  const choice = choices.find((one) => one.pack === pack);
  const several = (choice?.versions.length ?? 0) > 1;
  return {
    key: 'announce',
    title: t('change.new'),
    path: '/api/contract-changes',
    fields: [
      {
        name: 'pack',
        kind: 'choice',
        label: t('change.contract'),
        required: true,
        initial: pack,
        options: choices.map((one) => ({ value: one.pack, label: say(one.name) })),
      },
      {
        name: 'kind',
        kind: 'choice',
        label: t('change.kind'),
        required: true,
        initial: 'price',
        ...(several ? {} : { hint: t('change.one-edition') }),
        options: (several ? ['price', 'terms'] : ['price']).map((value) => ({
          value,
          label: word('change-kind', value),
        })),
      },
      {
        name: 'cause',
        kind: 'choice',
        label: t('change.cause'),
        required: true,
        options: CAUSES.map((value) => ({ value, label: word('change-cause', value) })),
      },
      { name: 'effectiveOn', kind: 'date', label: t('change.effective'), required: true },
      ...whatFields(choice, words),
      ...legalFields(words),
      { name: 'reason.fr', kind: 'text', label: t('change.reason-fr'), required: true },
      { name: 'reason.en', kind: 'text', label: t('change.reason-en'), required: true },
    ],
  };
}
