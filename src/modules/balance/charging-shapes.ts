import { z } from 'zod';
import { wordPattern } from '../../platform/http/fault-words.ts';

/** Shapes of Nchf_ConvergedCharging (3GPP TS 32.291), as far as they decide what is charged; what else comes is left aside. */
const units = z.object({
  time: z.int().min(0).max(4_294_967_295).optional(),
  totalVolume: z.int().min(0).optional(),
  uplinkVolume: z.int().min(0).optional(),
  downlinkVolume: z.int().min(0).optional(),
  serviceSpecificUnits: z.int().min(0).optional(),
});

const MCC = wordPattern(/^\d{3}$/, {
  fr: 'Code de pays de réseau attendu : trois chiffres (208).',
  en: 'Expected the country code of a network: three digits (208).',
});
const plmn = z.object({ mcc: z.string().regex(MCC), mnc: z.string().optional() });
const party = z.string().max(64);

export const chargingDataRequest = z.object({
  subscriberIdentifier: z.string().max(100).optional(),
  tenantIdentifier: z.string().max(100).optional(),
  chargingId: z.int().min(0).optional(),
  nfConsumerIdentification: z.object({ nodeFunctionality: z.string().max(50), nFName: z.string().max(100).optional() }),
  invocationTimeStamp: z.iso.datetime({ offset: true }),
  invocationSequenceNumber: z.int().min(0).max(4_294_967_295),
  retransmissionIndicator: z.boolean().optional(),
  oneTimeEvent: z.boolean().optional(),
  oneTimeEventType: z.enum(['IEC', 'PEC']).optional(),
  multipleUnitUsage: z
    .array(
      z.object({
        ratingGroup: z.int().min(0).max(4_294_967_295),
        requestedUnit: units.optional(),
        usedUnitContainer: z
          .array(units.extend({ localSequenceNumber: z.int().min(0) }))
          .max(100)
          .optional(),
      }),
    )
    .max(20)
    .optional(),
  iMSChargingInformation: z
    .object({
      calledPartyAddress: party.optional(),
      callingPartyAddresses: z.array(party).max(5).optional(),
      roleOfNode: z.string().max(50).optional(),
    })
    .optional(),
  sMSChargingInformation: z
    .object({
      recipientInfo: z
        .array(
          z.object({
            recipientGPSI: party.optional(),
            recipientOtherAddress: z.object({ sMaddressData: party.optional() }).optional(),
          }),
        )
        .max(10)
        .optional(),
      messageType: z.string().max(50).optional(),
    })
    .optional(),
  mMSChargingInformation: z
    .object({
      recipientInfo: z
        .array(z.object({ recipientGPSI: party.optional() }))
        .max(10)
        .optional(),
    })
    .optional(),
  pDUSessionChargingInformation: z
    .object({ pduSessionInformation: z.object({ servingCNPlmnId: plmn.optional() }).optional() })
    .optional(),
  locationReportingChargingInformation: z
    .object({ pSCellInformation: z.object({ nrcgi: z.object({ plmnId: plmn }).optional() }).optional() })
    .optional(),
});

export type ChargingDataRequest = z.infer<typeof chargingDataRequest>;

const RESULT_CODES = ['SUCCESS', 'QUOTA_LIMIT_REACHED', 'RATING_FAILED', 'END_USER_SERVICE_DENIED'] as const;

export const chargingDataResponse = z.object({
  invocationTimeStamp: z.string(),
  invocationSequenceNumber: z.number(),
  multipleUnitInformation: z
    .array(
      z.object({
        resultCode: z.enum(RESULT_CODES),
        ratingGroup: z.number(),
        grantedUnit: units.optional(),
        validityTime: z.number().optional(),
        finalUnitIndication: z.object({ finalUnitAction: z.enum(['TERMINATE']) }).optional(),
      }),
    )
    .optional(),
});

export type ChargingDataResponse = z.infer<typeof chargingDataResponse>;
export type ResultCode = (typeof RESULT_CODES)[number];
