import { liveTenYears } from '../support/ten-years.ts';

liveTenYears('mobile-yt');
