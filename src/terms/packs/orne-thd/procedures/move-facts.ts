import type { JsonFacts } from '../../../model/life.ts';
import type { ContractInLife } from '../../../model/procedure.ts';
import { catalog } from '../catalog.ts';
import { findCommune, type FixedService } from '../communes.ts';
import { isMobile, networkOf, servicesOf } from '../life-answers.ts';
import { laterDay, toldOf } from './parts.ts';

type Address = { readonly line: string; readonly postcode: string; readonly city: string };

/** The new address, as it was told. */
export function addressOf(told: JsonFacts): Address | undefined {
  const value = told.newAddress;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { line, postcode, city } = value as Partial<Address>;
  return { line: String(line ?? ''), postcode: String(postcode ?? ''), city: String(city ?? '') };
}

/** The services wanted at the new address: those of another offer when one is chosen. */
function wantedServices(contract: ContractInLife, told: JsonFacts): string[] {
  const offer = catalog.find((item) => item.code === told.offer);
  return offer ? servicesOf({ characteristics: offer.characteristics ?? {} }) : servicesOf(contract);
}

/** Whether everything wanted is sold in the new commune. */
export function served(contract: ContractInLife, told: JsonFacts): boolean {
  if (isMobile(contract)) return true;
  const address = addressOf(told);
  const commune = address && findCommune(address.city);
  if (!commune) return false;
  const sold = contract.segment === 'residential' ? commune.residentialServices : commune.professionalServices;
  return wantedServices(contract, told).every((service) => sold.includes(service as FixedService));
}

/** The network of the new commune. */
export const networkThere = (contract: ContractInLife, told: JsonFacts) =>
  networkOf({ characteristics: contract.characteristics, commune: addressOf(told)?.city ?? contract.commune ?? '' });

/** The day of effect as its network counts it: the moving in where the home is connected, else the day the service opens. */
export function effectDay(contract: ContractInLife, told: JsonFacts): string | undefined {
  const signedOn = toldOf(told, 'signedOn');
  if (signedOn === undefined) return undefined;
  const movesIn = networkThere(contract, told) !== 'ftth' && told.premisesConnected === true;
  const day = movesIn ? toldOf(told, 'movingOn') : toldOf(told, 'openedThereOn');
  return day === undefined ? undefined : laterDay(day, signedOn);
}
