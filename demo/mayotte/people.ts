/** First names of the demonstration in Mayotte. */
export const MADAME: readonly string[] = [
  'Faïza',
  'Zaïnaba',
  'Moinaecha',
  'Echati',
  'Nadjima',
  'Hidaya',
  'Salima',
  'Rahamatou',
  'Mariama',
  'Toiyifa',
  'Anrafa',
  'Sitti',
];

/** First names of the demonstration in Mayotte. */
export const MONSIEUR: readonly string[] = [
  'Saïd',
  'Ibrahim',
  'Anli',
  'Kamal',
  'Abdou',
  'Nassur',
  'Ahmed',
  'Mouhamadi',
  'Houssam',
  'Fahad',
  'Youssouf',
  'Ali',
];

/** Family names of the demonstration in Mayotte: common ones, nobody's in particular. */
export const FAMILY: readonly string[] = [
  'Attoumani',
  'Bacar',
  'Houmadi',
  'Madi',
  'Soilihi',
  'Saindou',
  'Boinali',
  'Abdallah',
  'Colo',
  'Hamada',
  'Ousseni',
  'Daoudou',
  'Salim',
  'Chaharoumani',
  'Djoumoi',
  'Moussa',
  'Ridjali',
  'Toumbou',
  'Mroivili',
  'Assani',
];
