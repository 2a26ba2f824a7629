import { testRegisterCases } from '../../../../test/register/cases.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'third-party-purchase');
