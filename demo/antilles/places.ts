import type { Commune } from '../market.ts';

/** Where the fictitious operator serves: real communes, streets that could be anywhere. */
export const COMMUNES: readonly Commune[] = [
  { territory: 'GP', name: 'Pointe-à-Pitre', postcode: '97110', weight: 8 },
  { territory: 'GP', name: 'Les Abymes', postcode: '97139', weight: 9 },
  { territory: 'GP', name: 'Baie-Mahault', postcode: '97122', weight: 7 },
  { territory: 'GP', name: 'Basse-Terre', postcode: '97100', weight: 4 },
  { territory: 'GP', name: 'Sainte-Anne', postcode: '97180', weight: 4 },
  { territory: 'MQ', name: 'Fort-de-France', postcode: '97200', weight: 12 },
  { territory: 'MQ', name: 'Le Lamentin', postcode: '97232', weight: 8 },
  { territory: 'MQ', name: 'Le Robert', postcode: '97231', weight: 4 },
  { territory: 'MQ', name: 'La Trinité', postcode: '97220', weight: 3 },
  { territory: 'MQ', name: 'Schœlcher', postcode: '97233', weight: 4 },
  { territory: 'GF', name: 'Cayenne', postcode: '97300', weight: 9 },
  { territory: 'GF', name: 'Kourou', postcode: '97310', weight: 5 },
  { territory: 'GF', name: 'Saint-Laurent-du-Maroni', postcode: '97320', weight: 5 },
  { territory: 'GF', name: 'Matoury', postcode: '97351', weight: 3 },
  { territory: 'MF', name: 'Saint-Martin', postcode: '97150', weight: 5 },
  { territory: 'BL', name: 'Saint-Barthélemy', postcode: '97133', weight: 3 },
];

/** Streets of the demonstration. */
export const STREETS: readonly string[] = [
  'rue des Flamboyants',
  'rue du Marché',
  'avenue des Palmistes',
  'chemin des Bougainvilliers',
  'impasse des Alizés',
  'rue de la République',
  'allée des Frangipaniers',
  'boulevard du Port',
  'rue des Amandiers',
  'lotissement Les Hibiscus',
  'rue Victor-Schœlcher',
  'chemin de la Source',
  'route du Morne',
  'rue des Pêcheurs',
  'avenue de l’Anse',
  'résidence Les Tamarins',
];
