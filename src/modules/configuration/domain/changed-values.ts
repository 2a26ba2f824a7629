/** What a change of the configuration changed, as text. */
export interface ChangedValue {
  /** `siren`, `imprint.mediator`, `calendar.closedDays`, or the id of an offer. */
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.map((one) => text(one) ?? '').join('\n');
  if (isRecord(value))
    return Object.values(value)
      .map((one) => text(one) ?? '')
      .join(' · ');
  return String(value);
}

/** The parts of a value that differ: the whole of a text or list, each part of what has parts. */
export function changedValues(what: string, before: unknown, after: unknown): readonly ChangedValue[] {
  if (isRecord(after) && (isRecord(before) || before === undefined || before === null)) {
    const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after)]);
    return [...names].flatMap((name) =>
      changedValues(`${what}.${name}`, (before as Record<string, unknown> | undefined)?.[name], after[name]),
    );
  }
  const [was, is] = [text(before), text(after)];
  return was === is ? [] : [{ what, before: was, after: is }];
}

/** What the detail of a record says was changed; nothing when it does not say. */
export function changesOfDetail(detail: unknown): readonly ChangedValue[] {
  if (!isRecord(detail)) return [];
  if (Array.isArray(detail.differences))
    return detail.differences.filter(isRecord).flatMap((one) => {
      const code = text(one.code) ?? '';
      if (!Array.isArray(one.fields)) return [];
      return one.fields
        .filter(isRecord)
        .flatMap((part) => changedValues(`${code}.${text(part.field)}`, part.before, part.after));
    });
  if ('after' in detail) return changedValues('roles', detail.before, detail.after);
  if (!Array.isArray(detail.changes)) return [];
  return detail.changes.filter(isRecord).flatMap((one) => changedValues(text(one.what) ?? '', one.before, one.after));
}

/** The day from which a change holds, when its record says it. */
export function dayOfDetail(detail: unknown): string | null {
  if (!isRecord(detail)) return null;
  return text(detail.from) ?? text(detail.validFrom);
}
