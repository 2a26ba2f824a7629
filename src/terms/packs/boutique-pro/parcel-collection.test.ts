import { testRegisterCases } from '../../../../test/register/cases.ts';
import { boutiquePro } from './pack.ts';

testRegisterCases(boutiquePro, 'parcel-collection');
