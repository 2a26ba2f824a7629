import { NO_MONEY } from '../../../kernel/money.ts';
import type { CatalogItem } from '../../model/catalog.ts';

/** What the terms themselves price; the products and their prices are on the shop. */
export const catalog: readonly CatalogItem[] = [
  {
    code: 'LIVRAISON-COLISSIMO',
    kind: 'service',
    label: { fr: 'Livraison Colissimo à l’adresse choisie', en: 'Colissimo delivery to the address of choice' },
    price: NO_MONEY,
    taxIncluded: false,
    period: 'once',
    clauses: ['boutique-pro/11.1.b', 'boutique-pro/11.1.c'],
    characteristics: { deliveryMode: 'colissimo' },
    conditions: {
      fr: 'Pas pour une commande comportant un téléphone avec forfait mobile.',
      en: 'Not for an order containing a phone with a mobile plan.',
    },
  },
  {
    code: 'LIVRAISON-CHRONORELAIS',
    kind: 'service',
    label: { fr: 'Livraison en point Chronorelais', en: 'Delivery to a Chronorelais pick-up point' },
    price: NO_MONEY,
    taxIncluded: false,
    period: 'once',
    clauses: ['boutique-pro/11.1.d'],
    characteristics: { deliveryMode: 'chronorelais' },
  },
];
