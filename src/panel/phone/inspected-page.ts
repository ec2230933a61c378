import { contentOf, copyText, pageFacts, picturesBlocked, showInPage } from '../inspected/index.ts';
import { onRecorder, openRecorder, stopRecorder } from '../recorder/recorder-window.ts';
import type { PhonePage } from './page.ts';

/** The page that this panel inspects. */
export const INSPECTED_PAGE: PhonePage = {
  contentOf,
  facts: pageFacts,
  copy: copyText,
  openRecorder,
  stopRecorder,
  onRecorder,
  showPicture: showInPage,
  picturesBlocked,
};
