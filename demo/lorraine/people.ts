/** First names of the demonstration in Lorraine. */
export const MADAME: readonly string[] = [
  'Odile',
  'Nadia',
  'Camille',
  'Brigitte',
  'Élisabeth',
  'Chantal',
  'Sophie',
  'Graziella',
  'Martine',
  'Aurélie',
  'Léa',
  'Hélène',
];

/** First names of the demonstration in Lorraine. */
export const MONSIEUR: readonly string[] = [
  'Lucien',
  'Robert',
  'Mathieu',
  'Gérard',
  'Nicolas',
  'Dino',
  'Julien',
  'François',
  'Karim',
  'Denis',
  'Stéphane',
  'Pascal',
];

/** Family names of the demonstration in Lorraine: common ones, nobody's in particular. */
export const FAMILY: readonly string[] = [
  'Schmitt',
  'Weber',
  'Muller',
  'Colin',
  'Ferrari',
  'Roux',
  'Klein',
  'Kowalski',
  'Thiriet',
  'Mangin',
  'Rossi',
  'Becker',
  'Humbert',
  'Nowak',
  'Didier',
  'Simonin',
  'Bertolini',
  'Hoffmann',
  'Clément',
  'Jacquot',
];

/** Trades of the professionals of the demonstration. */
export const TRADES: readonly string[] = [
  'Menuiserie',
  'Boulangerie',
  'Garage',
  'Pharmacie',
  'Plomberie',
  'Fleurs',
  'Optique',
  'Imprimerie',
];
