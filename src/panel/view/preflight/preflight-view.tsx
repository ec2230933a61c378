import type { JSX } from 'preact';
import type { VerdictView } from '../../findings-model.ts';
import type { Actions, Model } from '../../model.ts';
import { CloseIcon } from '../icons.tsx';
import { useSay } from '../say-context.ts';
import { Openings } from './openings.tsx';
import { QrCode } from './qr-code.tsx';
import { VerdictTable } from './verdict-table.tsx';

interface Properties {
  model: Model;
  actions: Actions;
  verdicts: readonly VerdictView[];
  onVerdict: (verdict: VerdictView) => void;
  /** Shows an entry of the log. */
  onShow: (entryKey: string) => void;
  onClose: () => void;
}

/** What will come of the page on a phone: every verdict with its reason, every way to open the page, its QR code. */
export function PreflightView({
  model,
  actions,
  verdicts,
  onVerdict,
  onShow,
  onClose,
}: Properties): JSX.Element {
  const say = useSay();
  return (
    <main class="preflight" aria-label={say('preflight')}>
      <button type="button" class="tool preflight-close" title={say('close')} onClick={onClose}>
        <CloseIcon />
        <span class="visually-hidden">{say('close')}</span>
      </button>
      <div class="preflight-top">
        <section aria-label={say('verdicts')}>
          <h2>{say('verdicts')}</h2>
          <VerdictTable verdicts={verdicts} onVerdict={onVerdict} />
        </section>
        <section aria-label={say('qrCode')}>
          <h2>{say('qrCode')}</h2>
          <QrCode url={model.pageUrl} onCopy={actions.copy} />
        </section>
      </div>
      <section aria-label={say('openings')}>
        <h2>{say('openings')}</h2>
        <p class="aside">{say('openingsHint')}</p>
        <Openings
          openings={model.openings()}
          isOn={model.inspection.kind === 'on'}
          onOpen={actions.openPage}
          onShow={onShow}
        />
      </section>
    </main>
  );
}
