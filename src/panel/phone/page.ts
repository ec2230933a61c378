import type { FromRecorder } from '../recorder/messages.ts';
import type { EffectsOptions } from './effects.ts';
import type { PagePicturesOptions } from './page-pictures.ts';
import type { PicturePolicyOptions } from './picture-policy.ts';

/** The inspected page and the extension around it, as the phone needs them. */
export interface PhonePage
  extends Pick<EffectsOptions, 'showPicture' | 'copy'>,
    Pick<PagePicturesOptions, 'contentOf'>,
    Pick<PicturePolicyOptions, 'picturesBlocked'> {
  /** What the page says of itself; null when it cannot be asked. */
  facts: () => Promise<{ title: string; url: string } | null>;
  /** Opens the window that records; rejects when it cannot be opened. */
  openRecorder: (token: string, language: string) => Promise<void>;
  stopRecorder: (token: string) => void;
  /** Calls back with what such a window says. */
  onRecorder: (callback: (message: FromRecorder) => void) => void;
}

/** How long the page is given to say its title, in milliseconds: one that shows an alert does not answer. */
const MOST_WAITED = 300;

/** What the page is called. */
export function createPageTitle({
  facts,
  after,
  changed,
}: Pick<PhonePage, 'facts'> & {
  after: (delay: number, callback: () => void) => void;
  changed: () => void;
}) {
  let title = '';

  async function refresh(): Promise<void> {
    const waited = new Promise<null>((resolve) => after(MOST_WAITED, () => resolve(null)));
    const answer = await Promise.race([facts(), waited]);
    if (!answer || answer.title === title) return;
    ({ title } = answer);
    changed();
  }

  return {
    /** Empty while not known. */
    title: () => title,
    /** Asks the page, which may have changed it; it ends in any case. */
    refresh,
    /** Another page is there. */
    forget() {
      title = '';
    },
  };
}
