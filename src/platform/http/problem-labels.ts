interface Label {
  readonly fr: string;
  readonly en: string;
}

/** What a status means, for people. */
export const STATUS_TITLES: Readonly<Record<number, Label>> = {
  400: { fr: 'Demande mal formée', en: 'Malformed request' },
  401: { fr: 'Connexion nécessaire', en: 'Sign-in needed' },
  403: { fr: 'Accès refusé', en: 'Access refused' },
  404: { fr: 'Introuvable', en: 'Not found' },
  405: { fr: 'Méthode refusée', en: 'Method refused' },
  406: { fr: 'Format refusé', en: 'Format refused' },
  409: { fr: 'Demande refusée en l’état', en: 'Refused in the present state' },
  412: { fr: 'Modifié entre-temps', en: 'Changed meanwhile' },
  413: { fr: 'Envoi trop volumineux', en: 'Too large' },
  415: { fr: 'Format non pris en charge', en: 'Format not supported' },
  422: { fr: 'Saisie refusée', en: 'Input refused' },
  428: { fr: 'Version à préciser', en: 'Version needed' },
  429: { fr: 'Trop de demandes', en: 'Too many requests' },
  500: { fr: 'Erreur interne', en: 'Internal error' },
  503: { fr: 'Service indisponible', en: 'Service unavailable' },
};

/** The failures that the platform itself answers with. */
export const PLATFORM_FAILURES = {
  'request/invalid': { fr: 'La demande contient des champs refusés.', en: 'The request has fields that are refused.' },
  'request/malformed': { fr: 'La demande ne peut être lue.', en: 'The request cannot be read.' },
  'request/no-json': {
    fr: 'Le corps de la demande n’est pas du JSON bien formé.',
    en: 'The body is not well-formed JSON.',
  },
  'request/key-too-long': {
    fr: 'La clé d’idempotence compte au plus 200 caractères.',
    en: 'The idempotency key has at most 200 characters.',
  },
  'upload/cut': {
    fr: 'L’envoi s’est interrompu : envoyez de nouveau le fichier.',
    en: 'The sending was cut short: send the file again.',
  },
  'upload/not-multipart': {
    fr: 'Envoyez le fichier dans le champ « file » d’un formulaire (multipart/form-data).',
    en: 'Send the file in the field “file” of a form (multipart/form-data).',
  },
  'request/too-large': { fr: 'La demande dépasse la taille admise.', en: 'The request is larger than allowed.' },
  'request/unsupported': { fr: 'Ce format n’est pas pris en charge.', en: 'This format is not supported.' },
  'request/too-many': {
    fr: 'Trop de demandes : réessayez dans un instant.',
    en: 'Too many requests: try again in a moment.',
  },
  'request/no-such-address': { fr: 'Il n’y a rien à cette adresse.', en: 'There is nothing at this address.' },
  'request/changed-meanwhile': {
    fr: 'La fiche a changé depuis sa lecture : relisez-la avant de la modifier.',
    en: 'The record changed since it was read: read it again before changing it.',
  },
  'request/version-needed': {
    fr: 'Indiquez dans If-Match la version lue.',
    en: 'Give the version that was read in If-Match.',
  },
  'access/not-signed-in': { fr: 'Connectez-vous d’abord.', en: 'Sign in first.' },
  'access/forbidden': { fr: 'Votre rôle ne le permet pas.', en: 'Your role does not allow it.' },
  'access/reason-needed': {
    fr: 'Ce dossier est protégé : dites pourquoi vous l’ouvrez.',
    en: 'This file is guarded: say why you open it.',
  },
  'access/second-factor-due': {
    fr: 'Enregistrez d’abord votre second facteur.',
    en: 'Set up your second factor first.',
  },
  'access/unproven-page': {
    fr: 'La demande ne vient pas de nos pages (jeton x-csrf-token absent ou faux).',
    en: 'The request does not come from our pages (x-csrf-token is missing or wrong).',
  },
  'server/bug': {
    fr: 'Une erreur est survenue de notre côté ; elle a été notée.',
    en: 'Something failed on our side; it was recorded.',
  },
} as const satisfies Readonly<Record<string, Label>>;

export type PlatformFailure = keyof typeof PLATFORM_FAILURES;
