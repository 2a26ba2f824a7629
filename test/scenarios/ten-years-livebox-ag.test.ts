import { liveTenYears } from '../support/ten-years.ts';

liveTenYears('livebox-ag');
