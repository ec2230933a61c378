import { cardsPages } from './cards-pages.ts';
import { configPages } from './config-pages.ts';
import { errorsPages } from './errors-pages.ts';
import { orderPages } from './order-pages.ts';
import { parametersPages } from './parameters-pages.ts';
import { urlPages } from './url-pages.ts';

/** Pages for every case of every rule that no example shows. */
export const CASE_PAGES = [cardsPages, configPages, errorsPages, orderPages, parametersPages, urlPages];
