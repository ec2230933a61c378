import { APPENDIX_COVERAGE, CLOSING_COVERAGE } from './appendix-coverage.ts';
import type { CoveredSection } from './covered.ts';
import { DEVICE_COVERAGE } from './device-coverage.ts';
import { ERRORS_COVERAGE } from './errors-coverage.ts';
import { MEDIA_COVERAGE } from './media-coverage.ts';
import { STEPS_COVERAGE } from './steps-coverage.ts';
import { TRADE_COVERAGE } from './trade-coverage.ts';

/** The official document, heading by heading, and what covers each of its facts. */
export const COVERAGE: readonly CoveredSection[] = [
  ...STEPS_COVERAGE,
  ...MEDIA_COVERAGE,
  ...DEVICE_COVERAGE,
  ...TRADE_COVERAGE,
  ...APPENDIX_COVERAGE,
  ...ERRORS_COVERAGE,
  ...CLOSING_COVERAGE,
];
