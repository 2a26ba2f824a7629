import { b } from '../../b/index.ts';
import { api } from '../api.ts';
import { app } from '../../../apps/app.ts';
import { supports } from '../../../../test/supports.ts';
export const a = [b, api, app, supports];
