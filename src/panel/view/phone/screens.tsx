import type { ComponentChildren, JSX } from 'preact';
import { isMenuItemId, MENU_ITEMS } from '../../../catalogue/menu-items.ts';
import type { Language } from '../../../catalogue/words.ts';
import type { Screen } from '../../../core/client/screens.ts';
import type { PhoneActions, PhoneView } from '../../phone-model.ts';
import { BackIcon } from '../icons.tsx';
import { oneLine } from '../name.ts';
import { useSay } from '../say-context.ts';
import { MapScreen } from './map-screen.tsx';
import { PicturesScreen } from './pictures-screen.tsx';

interface Properties {
  screen: Screen;
  phone: PhoneView;
  actions: PhoneActions;
  language: Language;
}

/** What covers the page, with the way back. */
export function ScreenView({ screen, phone, actions, language }: Properties): JSX.Element {
  const say = useSay();
  const back = (): void => actions.act({ kind: 'dismiss' });
  switch (screen.kind) {
    case 'picture':
      return (
        <Over title={say('preview')} onBack={back}>
          <PicturesScreen screen={screen} phone={phone} actions={actions} />
        </Over>
      );
    case 'map':
      return (
        <Over title={say('map')} onBack={back}>
          <MapScreen screen={screen} />
        </Over>
      );
    case 'closed':
      return (
        <Over title={say('closedPage')} onBack={back}>
          <p class="screen-text">{say('closedPageMore')}</p>
        </Over>
      );
    case 'elsewhere':
      return (
        <Over title={say('elsewhere')} onBack={back}>
          <Elsewhere screen={screen} language={language} />
        </Over>
      );
  }
}

interface OverProperties {
  title: string;
  onBack: () => void;
  children: ComponentChildren;
}

function Over({ title, onBack, children }: OverProperties): JSX.Element {
  const say = useSay();
  return (
    <section class="screen" aria-label={title}>
      <header class="screen-head">
        <button type="button" class="tool" title={say('backToPage')} onClick={onBack}>
          <BackIcon />
          {say('back')}
        </button>
        <h2>{title}</h2>
      </header>
      {children}
    </section>
  );
}

/** More of them are left to the log. */
const MOST_FACTS = 30;

function Elsewhere({
  screen: { api, facts },
  language,
}: {
  screen: Extract<Screen, { kind: 'elsewhere' }>;
  language: Language;
}): JSX.Element {
  const say = useSay();
  const name = isMenuItemId(api) ? MENU_ITEMS[api].name[language] : oneLine(api);
  const rows = Object.entries(facts).slice(0, MOST_FACTS);
  return (
    <div class="screen-text">
      <p>{say('elsewhereMore', { api: name })}</p>
      <dl class="asked-facts">
        {rows.map(([key, value]) => (
          <div key={key}>
            <dt>{oneLine(key)}</dt>
            <dd>{oneLine(value)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
