import type { CivilDate } from '../../../kernel/civil-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { changeSettings, lockSettings, readIban, settingsOf, settingsVersion } from '../../account/index.ts';
import {
  FIELDS,
  readField,
  type SettingField,
  settingsFrom,
  type SettingsGroup,
  settingText,
} from '../domain/settings-groups.ts';

/** Settings of a group, all of them: one that is not told becomes empty. */
export interface Configuring {
  readonly group: SettingsGroup;
  readonly from: CivilDate;
  /** The operator's day. */
  readonly today: CivilDate;
  readonly why: string;
  readonly values: Readonly<Record<string, string | undefined>>;
}

export interface ConfiguredField {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** The version of a group, taken under a lock: nobody else changes it before the transaction ends. */
export async function groupVersion(tx: Tx, group: SettingsGroup, lock = false): Promise<number> {
  if (lock) await lockSettings(tx);
  const keys = FIELDS.filter((field) => field.group === group).map((field) => field.key);
  return settingsVersion(tx, [...new Set(keys)]);
}

/** A refusal of a change that begins before today: what was sent or printed before says what held then. */
export function startsToday(from: CivilDate, today: CivilDate): Result<null> {
  return from >= today
    ? ok(null)
    : fail(
        'configuration/day-passed',
        'Un réglage se change à partir d’aujourd’hui ou d’un jour à venir.',
        'A setting is changed from today on or from a day to come.',
        'from',
      );
}

function bankFault(values: ReadonlyMap<SettingField, string>): Result<unknown> {
  const of = (name: string): string => [...values].find(([field]) => field.name === name)?.[1] ?? '';
  if (of('iban') === '') return ok(null);
  return readIban(of('iban'), of('bic') === '' ? undefined : of('bic'));
}

/** Changes a group of settings from a day on. Refuses what is wrongly written, by field, a day that has passed, and no change at all. */
export async function configure(
  tx: Tx,
  context: Context,
  input: Configuring,
): Promise<Result<readonly ConfiguredField[]>> {
  const day = startsToday(input.from, input.today);
  if (!day.ok) return day;
  const before = await settingsOf(tx, context, input.from);
  const values = new Map<SettingField, string>();
  for (const field of FIELDS.filter((one) => one.group === input.group)) {
    const typed = input.values[field.name];
    // What was there before and is left as it is, is not judged again.
    const same = (typed ?? '') === settingText(before, field);
    const read = same ? ok(typed ?? '') : readField(field, typed);
    if (!read.ok) return read;
    values.set(field, read.value);
  }
  const bank = input.group === 'bank' ? bankFault(values) : ok(null);
  if (!bank.ok) return bank;
  const changed = [...values].flatMap(([field, after]) => {
    const was = settingText(before, field);
    return was === after ? [] : [{ field, name: field.name, before: was, after }];
  });
  if (changed.length === 0) return fail('configuration/same', 'Rien ne change.', 'Nothing changes.');
  const told = new Map(changed.map(({ field, after }) => [field, after]));
  await changeSettings(tx, context, input.from, settingsFrom(before, told), input.why);
  return ok(changed.map(({ field: _field, ...one }) => one));
}
