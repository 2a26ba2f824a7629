import type { ChoiceOption, ChoiceSheet } from '../api/shapes.ts';
import type { ActionSpec, FieldSpec, Values } from '../console/act/action-spec.ts';
import type { Words } from '../design/language.tsx';

function isShown({ when }: ChoiceOption, values: Values): boolean {
  return when === null || when.in.some((value) => String(value) === String(values[`wished.${when.option}`]));
}

/** A field for an option: yes or no is always sent, so that a choice can be taken back. */
function fieldOf(option: ChoiceOption, { say }: Words): FieldSpec {
  const common = {
    name: `wished.${option.code}`,
    label: say(option.label),
    ...(option.hint ? { hint: say(option.hint) } : {}),
    ...(option.when ? { shown: (values: Values) => isShown(option, values) } : {}),
    initial: String(option.value),
  };
  if (option.kind === 'text') return { ...common, kind: 'text' };
  if (option.kind === 'one-of')
    return {
      ...common,
      kind: 'choice',
      required: true,
      options: option.values.map((one) => ({ value: one.value, label: say(one.label) })),
    };
  return {
    ...common,
    kind: 'yes-no',
    required: true,
  };
}

const WAYS = ['telephone', 'shop', 'post'] as const;

/** Agents say how the customer told it: it is the proof. */
function toldHow(byAgent: boolean, { t }: Words): FieldSpec[] {
  if (!byAgent) return [];
  const options = WAYS.map((value) => ({ value, label: t(`choice.source.${value}`) }));
  return [{ name: 'source', kind: 'choice', label: t('choice.told'), required: true, options }];
}

/** The form of a whole sheet; agents settle some of its options beside. */
export function sheetSpec(sheet: ChoiceSheet, path: string, words: Words, byAgent = false): ActionSpec {
  return {
    key: `choice-${sheet.name}`,
    title: words.t('choice.change'),
    lede: words.say(sheet.summary),
    path,
    fixed: { sheet: sheet.name },
    fields: [
      ...sheet.options.filter((one) => byAgent || !one.byAgents).map((one) => fieldOf(one, words)),
      ...toldHow(byAgent, words),
    ],
  };
}

/** One switch, thrown after it was shown what that does. */
export function switchSpec(
  sheet: ChoiceSheet,
  option: ChoiceOption,
  path: string,
  words: Words,
  byAgent = false,
): ActionSpec {
  const { say, t } = words;
  const on = option.value === true;
  return {
    key: `switch-${option.code}`,
    title: t(on ? 'choice.switch-off' : 'choice.switch-on'),
    lede: say(option.label),
    path,
    fixed: { sheet: sheet.name, [`wished.${option.code}`]: !on },
    fields: toldHow(byAgent, words),
  };
}
