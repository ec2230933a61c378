import type { JSX } from 'preact';
import { CLIENT_IDS } from '../../../core/preflight/index.ts';
import type { OpeningView, OutlookView } from '../../findings-model.ts';
import { BadIcon, GoodIcon, UnknownIcon } from '../icons.tsx';
import { PageText } from '../page-text.tsx';
import { useSay } from '../say-context.ts';

interface Properties {
  openings: readonly OpeningView[];
  /** Whether the page is inspected: only then anything is seen of what is opened. */
  isOn: boolean;
  onOpen: (url: string) => void;
  onShow: (entryKey: string) => void;
}

/** How the page will be opened, which URL is verified then, and whether its way of signing will hold. */
export function Openings({ openings, isOn, onOpen, onShow }: Properties): JSX.Element {
  const say = useSay();
  return (
    <table class="openings">
      <thead>
        <tr>
          <th scope="col">{say('opening')}</th>
          <th scope="col">{say('outlook')}</th>
        </tr>
      </thead>
      <tbody>
        {openings.map((opening) => {
          const { id, title, url, openingUrl, outlooks } = opening;
          return (
            <tr key={id} data-opening={id}>
              <th scope="row">
                <span class="opening-title">{title}</span>
                {url === '' ? null : (
                  <code class="opening-url">
                    <PageText text={url} />
                  </code>
                )}
                {openingUrl === null || !isOn ? null : (
                  <button
                    type="button"
                    class="link"
                    title={say('openSoHint')}
                    aria-label={`${say('openSo')}: ${title}`}
                    onClick={() => onOpen(openingUrl)}
                  >
                    {say('openSo')}
                  </button>
                )}
              </th>
              <td>
                {outlooks.map((outlook) => (
                  <OutlookLines
                    key={outlook.clients[0]}
                    outlook={outlook}
                    url={withoutHash(url)}
                    onShow={onShow}
                  />
                ))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface OutlookProperties {
  outlook: OutlookView;
  /** What the row says that the URL of the page is, without its # part. */
  url: string;
  onShow: (entryKey: string) => void;
}

function OutlookLines({ outlook, url, onShow }: OutlookProperties): JSX.Element {
  const say = useSay();
  const { clients, state, stateName, proved, checked, text, step, entry } = outlook;
  const isEvery = clients.length === CLIENT_IDS.length;
  return (
    <div class={`outlook ${state}`} data-state={state}>
      <OutlookIcon state={state} />
      <div class="outlook-words">
        <p class="outlook-head">
          <strong>{stateName}</strong>
          {proved ? <span class="label">{say('provedSo')}</span> : null}
          <span class="outlook-clients">{isEvery ? say('everyClient') : clients.join(' · ')}</span>
        </p>
        <p>
          <PageText text={text} /> {step}{' '}
          {entry === null ? null : (
            <button type="button" class="link" onClick={() => onShow(entry)}>
              {say('goTo', { name: 'config' })}
            </button>
          )}
        </p>
        {checked === '' || checked === url ? null : (
          <p class="outlook-checked">
            {say('checkedUrl')}{' '}
            <code>
              <PageText text={checked} />
            </code>
          </p>
        )}
      </div>
    </div>
  );
}

const withoutHash = (url: string): string => url.replace(/#.*$/, '');

function OutlookIcon({ state }: Pick<OutlookView, 'state'>): JSX.Element {
  if (state === 'holds') return <GoodIcon />;
  return state === 'fails' ? <BadIcon /> : <UnknownIcon />;
}
