import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../../catalogue/words.ts';
import type { NetworkType } from '../../../core/client/network.ts';
import type { PhoneActions, PhoneView } from '../../phone-model.ts';
import { oneLine } from '../name.ts';
import { useSay } from '../say-context.ts';
import { Beacons } from './beacons.tsx';
import { degreesOf, formatDegrees, readPlace } from './coordinates.ts';
import { DegreesFields } from './degrees-fields.tsx';

interface Properties {
  phone: PhoneView;
  actions: PhoneActions;
  language: Language;
}

/** In the order of the list. */
const NETWORKS = ['wifi', '5g', '4g', '3g', '2g', 'none'] as const satisfies readonly NetworkType[];

/** The state of the phone that no page changes: where it is, what it is connected with, what is near, its wallet. */
export function PhoneSettings({ phone, actions, language }: Properties): JSX.Element {
  const say = useSay();
  const { network, location, cards, miniProgram } = phone.client;
  return (
    <section class="phone-settings" aria-label={say('phoneState')}>
      <div class="setting">
        <label class="setting-name" for="phone-network">
          {say('network')}
        </label>
        <select
          id="phone-network"
          value={network.type}
          onChange={(event) => {
            const type = NETWORKS.find((known) => known === event.currentTarget.value);
            if (type !== undefined) actions.act({ kind: 'set-network', type });
          }}
        >
          {NETWORKS.map((type) => (
            <option key={type} value={type}>
              {say(`network-${type}`)}
            </option>
          ))}
        </select>
      </div>
      <Setting
        name={say('location')}
        value={`${formatDegrees(location.latitude)}, ${formatDegrees(location.longitude)} (wgs84)`}
      >
        <Location phone={phone} actions={actions} language={language} />
      </Setting>
      <Beacons phone={phone} actions={actions} />
      <Setting name={say('wallet')} value={say('countOfCards', { n: cards.wallet.length })}>
        <Wallet phone={phone} actions={actions} />
      </Setting>
      {miniProgram.messages.length === 0 ? null : (
        <Setting name={say('messages')} value={String(miniProgram.messages.length)}>
          <ul class="messages">
            {miniProgram.messages.map((message, index) => (
              <li key={index} class="mono">
                {oneLine(JSON.stringify(message))}
              </li>
            ))}
          </ul>
        </Setting>
      )}
    </section>
  );
}

interface SettingProperties {
  name: string;
  /** Said beside the name while it is closed, and while it is open. */
  value: string;
  children: ComponentChildren;
}

/** One line that opens. */
export function Setting({ name, value, children }: SettingProperties): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="setting-more" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="setting">
        <span class="setting-name">{name}</span>
        <span class="setting-value">{value}</span>
      </summary>
      {isOpen ? <div class="setting-body">{children}</div> : null}
    </details>
  );
}

/** Where the phone is, before any page asks. What is typed counts as soon as it is a place. */
function Location({ phone, actions, language }: Properties): JSX.Element {
  const { latitude, longitude } = phone.client.location;
  const [degrees, setDegrees] = useState(() => degreesOf(phone.client.location));
  const [typed] = useState(() => new Set<string>());
  // A question moves the phone, too. What was typed here comes back with the next models.
  useEffect(() => {
    if (typed.has(`${latitude},${longitude}`)) return;
    typed.clear();
    setDegrees(degreesOf({ latitude, longitude }));
  }, [typed, latitude, longitude]);
  return (
    <DegreesFields
      id="phone-location"
      degrees={degrees}
      language={language}
      onChange={(changed) => {
        setDegrees(changed);
        const place = readPlace(changed);
        if (place === null) return;
        typed.add(`${place.latitude},${place.longitude}`);
        actions.act({ kind: 'set-location', ...place });
      }}
    />
  );
}

function Wallet({ phone, actions }: Pick<Properties, 'phone' | 'actions'>): JSX.Element {
  const say = useSay();
  const { wallet } = phone.client.cards;
  if (wallet.length === 0) return <p class="hint">{say('walletEmpty')}</p>;
  return (
    <ul class="wallet">
      {wallet.map(({ cardId, code }) => (
        <li key={code} class="wallet-card">
          <span class="choice-text">
            <span class="mono clipped" title={oneLine(cardId)}>
              {oneLine(cardId)}
            </span>
            <span class="aside">{say('cardCode', { code: oneLine(code) })}</span>
          </span>
          <button
            type="button"
            class="link"
            aria-label={say('removeNamed', { name: oneLine(cardId) })}
            onClick={() => actions.act({ kind: 'remove-card', code })}
          >
            {say('remove')}
          </button>
        </li>
      ))}
    </ul>
  );
}
