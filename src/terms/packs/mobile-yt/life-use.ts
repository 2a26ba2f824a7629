import type { Life } from '../../model/life.ts';
import { toldTrue } from './life-answers.ts';

/** Unlimited voice is for so many recipients a month and so long a call (article 11.2): a month of calls is held against that. */
export const watchedUse: Pick<Life, 'useToWatch'> = {
  useToWatch(contract, use) {
    if (!toldTrue(contract, 'unlimitedVoice')) return undefined;
    const { correspondents: voiceRecipients, longestCallSeconds } = use;
    // Messages are not among rated calls: nothing is said of them here.
    return { procedure: 'fair-use', facts: { voiceRecipients, longestCallSeconds, messageRecipients: 0 } };
  },
};
