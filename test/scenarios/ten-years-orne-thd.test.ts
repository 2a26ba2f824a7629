import { liveTenYears } from '../support/ten-years.ts';

liveTenYears('orne-thd');
