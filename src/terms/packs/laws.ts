import type { Ambiguity, LawFinding } from '../law/finding.ts';
import { ambiguities as assistanceAmbiguities, lawFindings as assistanceFindings } from './assistance/law.ts';
import { ambiguities as shopAmbiguities, lawFindings as shopFindings } from './boutique-pro/law.ts';
import { ambiguities as liveboxAmbiguities, lawFindings as liveboxFindings } from './livebox-ag/law.ts';
import { ambiguities as mobileAmbiguities, lawFindings as mobileFindings } from './mobile-yt/law.ts';
import { ambiguities as orneAmbiguities, lawFindings as orneFindings } from './orne-thd/law.ts';

/** What stands beside a contract: how its clauses meet the law, and where it is unclear. */
export interface PackLaw {
  readonly findings: readonly LawFinding[];
  readonly ambiguities: readonly Ambiguity[];
}

const laws: { readonly [packId: string]: PackLaw } = {
  assistance: { findings: assistanceFindings, ambiguities: assistanceAmbiguities },
  'boutique-pro': { findings: shopFindings, ambiguities: shopAmbiguities },
  'livebox-ag': { findings: liveboxFindings, ambiguities: liveboxAmbiguities },
  'mobile-yt': { findings: mobileFindings, ambiguities: mobileAmbiguities },
  'orne-thd': { findings: orneFindings, ambiguities: orneAmbiguities },
};

/** What stands beside the contract of that id, if it is known. */
export function lawOfPack(packId: string): PackLaw | undefined {
  return Object.hasOwn(laws, packId) ? laws[packId] : undefined;
}
