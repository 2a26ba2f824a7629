import type { Bilingual } from '../../model/decision.ts';
import list from './speeds.json' with { type: 'json' };

/** Theoretical speeds announced for an offer and a technology (article 9.2 and annexes 1 and 2). */
export interface AnnouncedSpeed {
  readonly offer: 'essentiel' | 'infini';
  readonly technology: 'adsl' | 'vdsl2' | 'fibre';
  /** The fibre network, where the offer tells two apart. */
  readonly network: 'gpon' | 'xgspon' | null;
  readonly guaranteedDownKbps: number;
  readonly usualMinDownKbps: number | null;
  readonly maxDownKbps: number;
  readonly maxUpKbps: number;
  readonly conditions: Bilingual;
  readonly clauses: readonly string[];
}

/** The table of announced speeds, as the contract summaries print it. */
export const speeds = list as readonly AnnouncedSpeed[];
