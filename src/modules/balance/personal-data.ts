import type { RoomData } from '../../kernel/personal-data.ts';

/** What this room keeps of people, and how long. */
export const balanceData: RoomData = {
  room: 'balance',
  title: { fr: 'Forfaits bloqués', en: 'Prepaid plans' },
  personal: [
    {
      table: 'balance_account',
      holds: { fr: 'Solde du forfait', en: 'Balance of the plan' },
      category: 'accounting',
      end: 'erase',
    },
    {
      table: 'balance_movement',
      holds: { fr: 'Mouvements du solde', en: 'Movements of the balance' },
      category: 'accounting',
      from: 't.on_date',
      end: 'erase',
    },
    {
      table: 'balance_session',
      holds: { fr: 'Communications en cours de décompte', en: 'Use charged as it happens' },
      category: 'traffic-data',
      from: 't.started_at',
      only: "t.state <> 'open'",
      end: 'erase',
      hidden: ['create_key'],
    },
    {
      table: 'balance_voucher',
      holds: { fr: 'Recharges utilisées', en: 'Vouchers redeemed' },
      category: 'accounting',
      from: 't.redeemed_at',
      only: 't.account_id is not null',
      end: { set: { account_id: 'null', agreement_id: 'null' }, done: 't.account_id is null' },
      hidden: ['code_hash'],
    },
    {
      table: 'balance_voucher_failure',
      holds: { fr: 'Codes de recharge erronés', en: 'Wrong voucher codes' },
      category: 'connection-usage-interaction',
      from: 't.at',
      whose: null,
      end: 'erase',
    },
  ],
  nobody: ['balance_voucher_batch', 'balance_voucher_key'],
};
