import { type Money, euros } from '../../../kernel/money.ts';
import type { Bilingual } from '../../model/decision.ts';

/** What a line of the price lists says of its service, beyond the price. */
export type ServiceTrait = 'without-computer' | 'windows-only' | 'virus' | 'non-orange-equipment';

interface Line<C extends string> {
  readonly code: C;
  readonly segment: 'residential' | 'pro';
  readonly clause: string;
  readonly price: Money;
  readonly label: Bilingual;
  readonly traits: readonly ServiceTrait[];
}

function line<const C extends string>(
  code: C,
  clause: string,
  price: string,
  fr: string,
  en: string,
  ...traits: readonly ServiceTrait[]
): Line<C> {
  const segment = code.startsWith('PRO-') ? 'pro' : 'residential';
  return { code, segment, clause: `assistance/3.3.${clause}`, price: euros(price), label: { fr, en }, traits };
}

/** The two price lists of article 3.3, residential then professional; prices include tax in both. */
export const SERVICES = [
  line(
    'RES-WIFI',
    'res.1',
    '9.00',
    'Personnalisation Wifi, connexion d’un équipement à la Livebox',
    'Wi-Fi settings, connection of one device to the Livebox',
    'without-computer',
  ),
  line(
    'RES-LOGICIELS-ORANGE',
    'res.2',
    '9.00',
    'Logiciels Orange et email : installation et réglages',
    'Orange software and email: installation and settings',
    'without-computer',
  ),
  line('RES-VIRUS', 'res.3', '29.00', 'Suppression de virus (PC)', 'Virus removal (PC)', 'windows-only', 'virus'),
  line(
    'RES-AIDE',
    'res.4',
    '49.00',
    'Aide à l’utilisation (messagerie, navigateur, PC/MAC)',
    'Help with use (mail, browser, PC/Mac)',
  ),
  line(
    'RES-MODEM-TIERS',
    'res.5',
    '49.00',
    'Connexion et réglage d’un modem/routeur non Orange',
    'Connection and settings of a modem or router not from Orange',
    'without-computer',
    'non-orange-equipment',
  ),
  line(
    'RES-LOGICIELS',
    'res.6',
    '49.00',
    'Autres logiciels (bureautique, photos…) : installation et réglages',
    'Other software (office, photos…): installation and settings',
  ),
  line(
    'RES-SECURITE',
    'res.7',
    '49.00',
    'Logiciels de sécurité non Orange : installation et réglages',
    'Security software not from Orange: installation and settings',
  ),
  line('RES-WINDOWS', 'res.8', '49.00', 'Paramétrage Windows', 'Windows settings', 'windows-only'),
  line('RES-RESEAU', 'res.9', '79.00', 'Réseau domestique : réglage et partage', 'Home network: settings and sharing'),
  line(
    'PRO-AIDE',
    'pro.1',
    '49.00',
    'Aide à l’utilisation (messagerie, navigateur, PC/MAC)',
    'Help with use (mail, browser, PC/Mac)',
  ),
  line('PRO-COMPTES-MAIL', 'pro.2', '19.00', 'Comptes de messagerie supplémentaires', 'Additional mail accounts'),
  line(
    'PRO-LIVEBOX-AVANCEE',
    'pro.3',
    '29.00',
    'Configuration avancée de la Livebox',
    'Advanced configuration of the Livebox',
    'without-computer',
  ),
  line(
    'PRO-MODEM-TIERS',
    'pro.4',
    '49.00',
    'Connexion et réglage d’un modem/routeur non Orange',
    'Connection and settings of a modem or router not from Orange',
    'without-computer',
    'non-orange-equipment',
  ),
  line(
    'PRO-LOGICIELS',
    'pro.5',
    '49.00',
    'Autres logiciels (bureautique, photos…) : installation et réglages',
    'Other software (office, photos…): installation and settings',
  ),
  line(
    'PRO-SECURITE',
    'pro.6',
    '49.00',
    'Logiciels de sécurité non Orange : installation et réglages',
    'Security software not from Orange: installation and settings',
  ),
  line(
    'PRO-LOGICIEL-MAIL',
    'pro.7',
    '49.00',
    'Logiciel de messagerie (Outlook, Thunderbird…)',
    'Mail software (Outlook, Thunderbird…)',
  ),
  line('PRO-MESSAGERIE-PRO', 'pro.8', '49.00', 'Messagerie PRO (spécifique PRO)', 'PRO mail (PRO only)'),
  line('PRO-WINDOWS', 'pro.9', '49.00', 'Paramétrage Windows', 'Windows settings', 'windows-only'),
  line(
    'PRO-PC-SUPP',
    'pro.10',
    '29.00',
    'Connexion d’un PC/MAC supplémentaire non vendu par Orange',
    'Connection of an additional PC/Mac not sold by Orange',
    'non-orange-equipment',
  ),
  line(
    'PRO-MULTIMEDIA-WIFI',
    'pro.11',
    '29.00',
    'Matériel multimédia en Wifi (console, Cube Canal+, home cinéma…)',
    'Multimedia device over Wi-Fi (console, Cube Canal+, home cinema…)',
    'without-computer',
  ),
  line(
    'PRO-PERIPHERIQUE',
    'pro.12',
    '49.00',
    'Périphérique interne ou externe (imprimante, disque dur…)',
    'Internal or external peripheral (printer, hard disk…)',
  ),
  line(
    'PRO-MOBILE-WIFI',
    'pro.13',
    '19.00',
    'Smartphone ou tablette non Orange en Wifi',
    'Smartphone or tablet not from Orange over Wi-Fi',
    'without-computer',
    'non-orange-equipment',
  ),
  line('PRO-RESEAU', 'pro.14', '79.00', 'Réseau domestique : réglage et partage', 'Home network: settings and sharing'),
  line(
    'PRO-LIVEBOX-PRO',
    'pro.15',
    '49.00',
    'Livebox PRO dans un réseau existant (spécifique PRO)',
    'Livebox PRO in an existing network (PRO only)',
    'without-computer',
  ),
  line('PRO-VIRUS', 'pro.16', '29.00', 'Suppression de virus (PC)', 'Virus removal (PC)', 'windows-only', 'virus'),
] as const;

export type ServiceCode = (typeof SERVICES)[number]['code'];
export const SERVICE_CODES: readonly ServiceCode[] = SERVICES.map((one) => one.code);

/** The line of each code. */
export const SERVICE: Readonly<Record<ServiceCode, Line<ServiceCode>>> = Object.fromEntries(
  SERVICES.map((one) => [one.code, one]),
) as Record<ServiceCode, Line<ServiceCode>>;
