import { CONTESTANTS, type Figures, measure } from './explain-speed.contestants.ts';
import { COUNTS, createTexts, RUNS } from './explain-speed.texts.ts';

/** Runs in a worker of a page: measures all, and posts the figures to the page. */
let figures: Figures = {};
for (const count of COUNTS)
  figures = { ...figures, ...(await measure(CONTESTANTS, createTexts(count), RUNS)) };
postMessage(figures);
