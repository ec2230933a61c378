import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { qrCodeOf } from '../../qr.ts';
import { CopyButton } from '../copy-button.tsx';
import { PageText } from '../page-text.tsx';
import { useSay } from '../say-context.ts';

interface Properties {
  /** Empty when it is not known. */
  url: string;
  onCopy: (text: string) => void;
}

/** The white border that a QR code needs, in modules. */
const QUIET = 4;

/** How wide the code is at least, in CSS pixels, as far as whole pixels make a module. */
const WIDTH = 168;

/** How wide a module is at least, in CSS pixels, for a phone to tell it from the next. */
const MODULE = 3;

/** The page's URL as a QR code, to go on on the phone. */
export function QrCode({ url, onCopy }: Properties): JSX.Element {
  const say = useSay();
  const modules = useMemo(() => qrCodeOf(url), [url]);
  if (url === '') return <p class="nothing">{say('noPage')}</p>;
  const size = (modules?.length ?? 0) + 2 * QUIET;
  return (
    <div class="qr">
      {modules === null ? (
        <p>{say('qrTooLong')}</p>
      ) : (
        <svg
          class="qr-code"
          viewBox={`0 0 ${size} ${size}`}
          width={size * Math.max(MODULE, Math.floor(WIDTH / size))}
          role="img"
          aria-label={say('qrCode')}
        >
          <rect width={size} height={size} fill="#fff" />
          <path d={pathOf(modules)} fill="#000" shape-rendering="crispEdges" />
        </svg>
      )}
      <div class="qr-words">
        <p>{say('qrHint')}</p>
        {isOwnMachine(url) ? <p class="remark warning">{say('qrLocal')}</p> : null}
        <p class="value">
          <code>
            <PageText text={url} />
          </code>
          <CopyButton label={`${say('copy')} · URL`} text={() => url} onCopy={onCopy} />
        </p>
      </div>
    </div>
  );
}

function pathOf(modules: readonly (readonly boolean[])[]): string {
  const squares = modules.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x + QUIET} ${y + QUIET}h1v1h-1z`] : [])),
  );
  return squares.join('');
}

/** Whether a URL leads to whatever machine it is opened on, and so on a phone to the phone. */
function isOwnMachine(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'file:' || /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}
