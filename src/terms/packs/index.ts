import type { Pack } from '../model/pack.ts';
import { assistance } from './assistance/pack.ts';
import { boutiquePro } from './boutique-pro/pack.ts';
import { liveboxAg } from './livebox-ag/pack.ts';
import { mobileYt } from './mobile-yt/pack.ts';
import { orneThd } from './orne-thd/pack.ts';

/** The contracts that Régie can run, one line each. */
export const packs: readonly Pack[] = [liveboxAg, assistance, mobileYt, boutiquePro, orneThd];
