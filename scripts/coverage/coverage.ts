import { APPENDIX_COVERAGE, CLOSING_COVERAGE } from './appendix-coverage.ts';
import type { CoveredSection } from './covered.ts';
import { ERRORS_COVERAGE } from './errors-coverage.ts';
import { INTERFACE_COVERAGE } from './interface-coverage.ts';
import { STEPS_COVERAGE } from './steps-coverage.ts';
import { TRADE_COVERAGE } from './trade-coverage.ts';

/** The official document, heading by heading, and what covers each of its facts. */
export const COVERAGE: readonly CoveredSection[] = [
  ...STEPS_COVERAGE,
  ...INTERFACE_COVERAGE,
  ...TRADE_COVERAGE,
  ...APPENDIX_COVERAGE,
  ...ERRORS_COVERAGE,
  ...CLOSING_COVERAGE,
];
