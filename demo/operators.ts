import { antilles } from './antilles/market.ts';
import { lorraine } from './lorraine/market.ts';
import type { DemoOperator } from './market.ts';
import { mayotte } from './mayotte/market.ts';

/** The fictitious operators of the demonstration: one installation serves them all, each behind its wall. */
export const OPERATORS: readonly DemoOperator[] = [
  {
    id: 'atr',
    name: 'Antilles Télécom Régie',
    mail: 'atr.example',
    address: ['1 boulevard du Port', '97200 Fort-de-France'],
    siren: '732829320',
    subscribers: 200,
    customersWhoSignIn: 12,
    agents: ['Ambre', 'Basile', 'Claire', 'Théo', 'Fanny', 'Rémi', 'Diane', 'Aude'],
    market: antilles,
  },
  {
    id: 'mmr',
    name: 'Maoré Mobile Régie',
    mail: 'mmr.example',
    address: ['4 place du Marché', '97600 Mamoudzou'],
    siren: '552100554',
    subscribers: 60,
    customersWhoSignIn: 4,
    agents: ['Anziza', 'Bachir', 'Chadia', 'Toufaïl', 'Fatouma', 'Rachid', 'Dhoirfia', 'Anfane'],
    market: mayotte,
  },
  {
    id: 'ocr',
    name: 'Orne Câble Régie',
    mail: 'ocr.example',
    address: ['12 rue des Forges', '57360 Amnéville'],
    siren: '404833048',
    subscribers: 60,
    customersWhoSignIn: 4,
    agents: ['Agnès', 'Bruno', 'Colette', 'Thibaut', 'Florence', 'Régis', 'Dominique', 'Antoine'],
    market: lorraine,
  },
];
