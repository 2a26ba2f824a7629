import type { Bilingual } from '../../../terms/model/decision.ts';
import type { Taken } from '../../../terms/model/life.ts';

/** Whom to call about a product, in one sentence. */
export function contactWords({ result }: Taken): Bilingual {
  const { number } = result;
  if (typeof number !== 'string') {
    return {
      fr: 'La garantie est celle du fabricant : contactez-le.',
      en: 'The maker gives the warranty: contact them.',
    };
  }
  return { fr: `Appelez le ${number} depuis un mobile.`, en: `Call ${number} from a mobile.` };
}
