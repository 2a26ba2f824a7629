import { createHash } from 'node:crypto';
import type { Instant } from '../../kernel/instant.ts';
import { isoInstant } from '../../kernel/instant.ts';
import type { Territory } from '../../kernel/territory.ts';
import type { UsageKind } from '../../terms/model/usage.ts';
import type { ChargingDataRequest, ChargingDataResponse, ResultCode } from './charging-shapes.ts';
import type { ChargingAnswer, NetworkUse, UnitAsked, UnitResult } from './domain/charging.ts';
import { visitedCountry } from './domain/mobile-country.ts';

type Units = NonNullable<NonNullable<ChargingDataRequest['multipleUnitUsage']>[number]['requestedUnit']>;

/** A field of the request that cannot be charged by, with why. */
export interface BadParam {
  readonly param: string;
  readonly reason: string;
}

function unitsOf(kind: UsageKind, given: Units): number {
  if (kind === 'voice') return given.time ?? 0;
  if (kind !== 'data') return given.serviceSpecificUnits ?? 0;
  return given.totalVolume ?? (given.uplinkVolume ?? 0) + (given.downlinkVolume ?? 0);
}

/** What is used and asked for, group by group, in the unit of the kind. */
export function unitsAsked(body: ChargingDataRequest, kind: UsageKind): UnitAsked[] {
  return (body.multipleUnitUsage ?? []).map((one) => ({
    ratingGroup: one.ratingGroup,
    used: (one.usedUnitContainer ?? []).reduce((sum, container) => sum + unitsOf(kind, container), 0),
    wanted: one.requestedUnit === undefined ? null : unitsOf(kind, one.requestedUnit),
  }));
}

/** A party’s address as the terms take it: `tel:+262…`, `sip:+262…@…`, `msisdn-262…` or as dialled. */
function addressOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  const bare = text.replace(/^(tel|sip|sips):/, '').replace(/[@;].*$/, '');
  const msisdn = /^msisdn-(\d{5,15})$/.exec(bare);
  return msisdn ? `+${msisdn[1]}` : bare;
}

function kindOf(body: ChargingDataRequest): UsageKind | undefined {
  if (body.sMSChargingInformation) return 'sms';
  if (body.mMSChargingInformation) return 'mms';
  const units = body.multipleUnitUsage?.[0]?.requestedUnit ?? {};
  if (body.iMSChargingInformation) return units.totalVolume === undefined ? 'voice' : 'data';
  return body.pDUSessionChargingInformation || units.totalVolume !== undefined ? 'data' : undefined;
}

function otherParty(body: ChargingDataRequest, incoming: boolean): string | null {
  const ims = body.iMSChargingInformation;
  if (ims) return addressOf(incoming ? ims.callingPartyAddresses?.[0] : ims.calledPartyAddress);
  const sms = body.sMSChargingInformation?.recipientInfo?.[0];
  return addressOf(
    sms?.recipientGPSI ??
      sms?.recipientOtherAddress?.sMaddressData ??
      body.mMSChargingInformation?.recipientInfo?.[0]?.recipientGPSI,
  );
}

/** What a creation asks to use; a fault when the request does not say enough to be charged. */
export function useAsked(body: ChargingDataRequest, territory: Territory): NetworkUse | BadParam {
  const kind = kindOf(body);
  if (kind === undefined)
    return { param: 'multipleUnitUsage', reason: 'say what is used: iMS, sMS, mMS or pDUSessionChargingInformation' };
  const incoming = /TERMINAT|MT/i.test(
    body.iMSChargingInformation?.roleOfNode ?? body.sMSChargingInformation?.messageType ?? '',
  );
  const number = kind === 'data' ? null : otherParty(body, incoming);
  if (kind !== 'data' && !incoming && !/^(\+[1-9]\d{4,14}|\d{2,6})$/.test(number ?? ''))
    return { param: 'calledPartyAddress', reason: 'international form with its plus sign, or a short number' };
  const plmn =
    body.pDUSessionChargingInformation?.pduSessionInformation?.servingCNPlmnId ??
    body.locationReportingChargingInformation?.pSCellInformation?.nrcgi?.plmnId;
  const visited = plmn === undefined ? null : visitedCountry(territory, plmn.mcc);
  if (visited === undefined) return { param: 'plmnId', reason: 'this mobile country code is not known' };
  return { kind, direction: incoming ? 'in' : 'out', number, visitedCountry: visited };
}

/** The same creation sent again has the same key: who asks, for whom, which charging id, instant and number. */
export function createKeyOf(caller: string, body: ChargingDataRequest): string {
  const { subscriberIdentifier, chargingId, invocationTimeStamp, invocationSequenceNumber } = body;
  const parts = [caller, subscriberIdentifier, chargingId ?? invocationTimeStamp, invocationSequenceNumber];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

const RESULTS: Readonly<Record<UnitResult, ResultCode>> = {
  granted: 'SUCCESS',
  'no-credit': 'QUOTA_LIMIT_REACHED',
  'not-priced': 'RATING_FAILED',
  barred: 'END_USER_SERVICE_DENIED',
};

function grantedUnit(kind: string, granted: number): Units {
  if (kind === 'voice') return { time: granted };
  return kind === 'data' ? { totalVolume: granted } : { serviceSpecificUnits: granted };
}

/** The answer in the words of the standard. */
export function chargingData(answer: ChargingAnswer, kind: string, now: Instant): ChargingDataResponse {
  const units = answer.units.map((one) => ({
    resultCode: RESULTS[one.result],
    ratingGroup: one.ratingGroup,
    ...(one.granted > 0 ? { grantedUnit: grantedUnit(kind, one.granted), validityTime: answer.validitySeconds } : {}),
    ...(one.final ? { finalUnitIndication: { finalUnitAction: 'TERMINATE' as const } } : {}),
  }));
  return {
    invocationTimeStamp: isoInstant(now),
    invocationSequenceNumber: answer.number,
    ...(units.length > 0 ? { multipleUnitInformation: units } : {}),
  };
}
