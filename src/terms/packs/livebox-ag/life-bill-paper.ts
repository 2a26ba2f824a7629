import type { BillPaperLife } from '../../model/life-bill-paper.ts';

/** Article 10.1: bills are read online for a time, and come on paper where they are asked for on the site. */
export const billPaperLife: BillPaperLife = {
  online(ask, { issuedOn, asOf }) {
    const taken = ask('invoice-access', { issuedOn, asOf, authenticated: true, paperRequested: false });
    return { readable: taken.result.eligible === true, until: taken.result.lastOnlineDay as string, taken };
  },

  paper(ask, { channel, asOf }) {
    const facts = { issuedOn: asOf, asOf, authenticated: true, paperRequested: true, paperRequestChannel: channel };
    const taken = ask('invoice-access', facts);
    return { granted: taken.result.paperCopy === true, taken };
  },
};
