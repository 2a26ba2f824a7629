import { civilDate } from '../../../kernel/civil-date.ts';
import { resolveFigures } from '../../model/figure.ts';
import { figures, type MobileYtFigures } from './figures.ts';
import { versions } from './versions.ts';

const resolved = new Map<string | undefined, MobileYtFigures>();

/** The figures of a version of the terms; of the newest when it is not told. */
export function figuresOf(version: string | undefined): MobileYtFigures {
  let known = resolved.get(version);
  if (!known) {
    const found = versions.find((one) => one.id === version) ?? versions.at(-1)!;
    known = resolveFigures(figures, civilDate(found.from));
    resolved.set(version, known);
  }
  return known;
}
