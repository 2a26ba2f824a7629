import type { BoundDecision } from '../law/bound.ts';
import { lawBounds as assistance } from './assistance/law-bounds.ts';
import { lawBounds as boutiquePro } from './boutique-pro/law-bounds.ts';
import { lawBounds as liveboxAg } from './livebox-ag/law-bounds.ts';
import { lawBounds as mobileYt } from './mobile-yt/law-bounds.ts';
import { lawBounds as orneThd } from './orne-thd/law-bounds.ts';

/** The decisions of each contract that the law bounds. */
export const lawBounds: Readonly<Record<string, readonly BoundDecision[]>> = {
  assistance,
  'boutique-pro': boutiquePro,
  'livebox-ag': liveboxAg,
  'mobile-yt': mobileYt,
  'orne-thd': orneThd,
};
