import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/support/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { communes } from './communes.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'eligibility');

const ask = asking(orneThd, 'eligibility', { commune: 'Briey', segment: 'residential', services: ['tv'], adult: true });

describe('a commune', () => {
  it.each([
    ['  moyeuvre   grande ', 'historic'],
    ['MOYEUVE-PETITE', 'historic'],
    ['Genaville', 'historic'],
    ['génerville', 'historic'],
    ['Jœuf', 'historic'],
    ['JOEUF', 'historic'],
    ['les-baroches', 'historic'],
    ['Saint Privat la Montagne', 'saint-privat'],
    ['Malancourt’la’Montagne', 'ftth'],
    ['amneville', 'ftth'],
    ['Fleville--Lixieres', 'historic'],
    ['Lesbaroches', null],
  ])('typed "%s" is on the network %s', (commune, network) => {
    expect(ask({ commune }).network).toBe(network);
  });

  it('is listed once: 28 historic, Saint-Privat and six in FTTH', () => {
    const count = (network: string) => communes.filter((one) => one.network === network).length;
    expect([count('historic'), count('saint-privat'), count('ftth')]).toEqual([28, 1, 6]);
  });

  it('is told whatever the outcome, and even when only mobile is asked for', () => {
    expect(ask({ services: ['mobile'] })).toMatchObject({ eligible: true, network: 'historic', territory: 'FR-54' });
    expect(ask({ adult: false })).toMatchObject({ eligible: false, reason: 'minor', network: 'historic' });
  });

  it('that is blank is asked for, unless only mobile is wanted', () => {
    expect(ask({ commune: '   ' })).toEqual({ fault: 'commune' });
    expect(ask({ commune: ' ', services: ['mobile'] })).toMatchObject({ eligible: true, network: null });
  });
});

describe('the services asked for', () => {
  it('must be named, once each, before the commune is looked at', () => {
    expect(ask({ services: [], commune: undefined })).toEqual({ fault: 'services' });
    expect(ask({ services: ['tv', 'tv'], commune: undefined })).toEqual({ fault: 'services' });
  });

  it('lack mobile for a professional, which is refused before the commune', () => {
    expect(ask({ segment: 'professional', commune: 'Metz', services: ['mobile', 'tv'] })).toMatchObject({
      reason: 'mobile-domestic-use-only',
      unavailableServices: ['mobile', 'tv'],
      technologies: [],
    });
  });

  it('are all sold to professionals in Moyeuvre, with full fibre as well', () => {
    const given = {
      segment: 'professional',
      commune: 'Moyeuvre-Petite',
      services: ['fixed-telephony', 'internet', 'tv'],
    };
    expect(ask(given)).toMatchObject({ eligible: true, technologies: ['fibre-coax', 'ftth'], unavailableServices: [] });
  });

  it('keep the order asked in what is not available', () => {
    expect(ask({ commune: 'Moyeuvre-Grande', services: ['fixed-telephony', 'tv', 'internet'] })).toMatchObject({
      reason: 'service-not-available',
      unavailableServices: ['fixed-telephony', 'internet'],
    });
  });
});
