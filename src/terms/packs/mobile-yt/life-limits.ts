import type { Life } from '../../model/life.ts';
import { unlimited } from './plan-allowance.ts';

/** What the contract decides when the recipients of a month reach its bound of reasonable use (article 11.2.1). */
export const limitLife: Pick<Life, 'limitReached'> = {
  limitReached(ask, contract, { counter, percent, use }) {
    if (percent < 100 || (counter !== 'v' && counter !== 'm')) return undefined;
    const taken = ask('fair-use', {
      unlimitedVoice: unlimited(contract, 'voice'),
      unlimitedMessages: unlimited(contract, 'messages'),
      voiceRecipients: use.correspondents.v ?? 0,
      messageRecipients: use.correspondents.m ?? 0,
      // How long each call was is watched when the month is over.
      longestCallSeconds: 0,
      misuses: [],
    });
    return { taken, due: [] };
  },
};
