import type { Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import { chargeOf, tariff } from '../life-answers.ts';
import { comesToday, dayFact, going, letter, over, say, textOf, toldOf } from './parts.ts';

const GONE = ['loss', 'removed', 'dismantled'];

/** Equipment damaged, lost or carried off while the contract runs (articles 18 and 20). */
export const equipmentDamage: Procedure = {
  name: 'equipment-damage',
  group: 'quality',
  title: say('Équipement endommagé ou perdu', 'Equipment damaged or lost'),
  summary: say(
    'Un équipement fourni est endommagé, ouvert ou perdu pendant le contrat.',
    'Supplied equipment is damaged, opened or lost during the contract.',
  ),
  decision: 'equipment-damage',
  offered: () => ({ opened: false }),
  extra: [{ name: 'serial', label: say('Numéro de série', 'Serial number'), kind: 'serial', required: false }],
  effects(taken, contract, told): ProcedureEffects {
    const on = contract.openedOn;
    const serial = toldOf(told, 'serial');
    const condition = GONE.includes(String(told.cause)) ? 'lost' : 'faulty';
    return {
      ...(taken.result.billed === true
        ? over('billed', 'facturé au client', 'billed to the customer')
        : over('free', 'pris en charge', 'free of charge')),
      charges: chargeOf(taken, textOf(taken, 'amount')!, { code: 'EQUIPMENT-REPAIR', kind: 'one-off', on }),
      // What cannot be repaired is replaced.
      changes:
        serial === undefined || told.repairCost !== undefined
          ? []
          : [{ do: 'replace-equipment', on, serial, condition }],
    };
  },
};

const BACKUP = say(
  'Avant l’intervention, sauvegardez vos fichiers : nous ne répondons pas des données perdues.',
  'Before the intervention, back up your files: we do not answer for lost data.',
);

/** An intervention: free as normal maintenance, billed otherwise (articles 18 to 20). */
export const maintenanceBilling: Procedure = {
  name: 'maintenance-billing',
  group: 'quality',
  title: say('Intervention de maintenance', 'Maintenance intervention'),
  summary: say(
    'Une intervention est demandée ; selon sa cause, elle est gratuite ou facturée.',
    'An intervention is asked for; by its cause it is free or billed.',
  ),
  decision: 'maintenance-billing',
  offered: () => ({
    intervention: 'network-normal',
    operatorFault: false,
    duringOpeningHours: true,
    tariff: tariff('MAINTENANCE-BILLABLE'),
  }),
  later: [comesToday('doneOn', 'Intervention faite', 'Intervention done')],
  extra: [dayFact('doneOn', 'Intervention faite', 'Intervention done on')],
  effects(taken, _contract, told): ProcedureEffects {
    const amount = textOf(taken, 'amount')!;
    const doneOn = toldOf(told, 'doneOn');
    const price = say(
      taken.result.billed === true ? `L’intervention est facturée ${amount} €.` : 'L’intervention est gratuite.',
      taken.result.billed === true ? `The intervention is billed EUR ${amount}.` : 'The intervention is free.',
    );
    return {
      ...(doneOn === undefined
        ? going('planned', 'intervention à faire', 'intervention to be done')
        : over('done', 'intervention faite', 'intervention done')),
      charges:
        doneOn === undefined
          ? []
          : chargeOf(taken, amount, { code: 'MAINTENANCE-BILLABLE', kind: 'one-off', on: doneOn }),
      letters: [
        letter(
          'quote',
          say('Votre intervention', 'Your intervention'),
          price,
          ...(taken.result.backupWarning === true ? [BACKUP] : []),
        ),
      ],
      figures: ['billed', 'amount'],
    };
  },
};
