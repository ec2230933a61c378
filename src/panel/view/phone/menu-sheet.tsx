import { Fragment, type JSX } from 'preact';
import { MENU_ITEMS, type MenuItemId } from '../../../catalogue/menu-items.ts';
import { PROFILES, type ProfileId } from '../../../catalogue/user-agents.ts';
import type { Language } from '../../../catalogue/words.ts';
import { MENU_REASONS, menuOf, type OfferedItem } from '../../../core/client/menu.ts';
import type { PhoneView } from '../../phone-model.ts';
import type { Say } from '../../words.ts';
import { CloseIcon } from '../icons.tsx';
import { useSay } from '../say-context.ts';
import { type MenuHint, menuHintOf } from './menu-hint.ts';
import { Sheet } from './sheet.tsx';
import { TileIcon } from './tile-icon.tsx';

interface Properties {
  phone: PhoneView;
  profile: ProfileId;
  language: Language;
  onPress: (item: MenuItemId) => void;
  onClose: () => void;
}

/** The ⋯ menu, as the page left it: all 23 items of 附录3, and why some are not there. */
export function MenuSheet({ phone, profile, language, onPress, onClose }: Properties): JSX.Element {
  const say = useSay();
  const items = menuOf(phone.client, PROFILES[profile].userAgent ?? '');
  const of = (category: 'share' | 'protect' | 'base'): readonly OfferedItem[] =>
    items.filter(({ id }) => MENU_ITEMS[id].category === category);
  const hidden = items.filter(({ missing }) => missing === 'page').length;
  return (
    <Sheet label={say('menu')}>
      <header class="question-head menu-head">
        <div class="question-title">
          <h2>{say('menu')}</h2>
          {hidden === 0 ? null : <span class="aside">{say('menuHiddenCount', { n: hidden })}</span>}
        </div>
        <button type="button" class="tool" data-first title={say('closeMenu')} onClick={onClose}>
          <CloseIcon />
          <span class="visually-hidden">{say('closeMenu')}</span>
        </button>
      </header>
      <MenuGroup name={say('menu-share')}>
        <ul class="menu-tiles">
          {of('share').map((item) => (
            <Tile key={item.id} item={item} phone={phone} language={language} onPress={onPress} />
          ))}
        </ul>
      </MenuGroup>
      <MenuGroup name={say('menu-protect')}>
        <Lines items={of('protect')} language={language} onPress={onPress} />
      </MenuGroup>
      <MenuGroup name={say('menu-base')} hint={say('menuBaseHint')}>
        <Lines items={of('base')} language={language} onPress={onPress} />
      </MenuGroup>
    </Sheet>
  );
}

interface GroupProperties {
  name: string;
  hint?: string;
  children: JSX.Element;
}

function MenuGroup({ name, hint, children }: GroupProperties): JSX.Element {
  return (
    <section class="menu-group" aria-label={name}>
      <h3>
        {name}
        {hint === undefined ? null : <span class="aside"> {hint}</span>}
      </h3>
      {children}
    </section>
  );
}

interface ItemProperties {
  item: OfferedItem;
  phone: PhoneView;
  language: Language;
  onPress: (item: MenuItemId) => void;
}

/** An item that shares, with who would get to know of it. */
function Tile({ item: { id, missing }, phone, language, onPress }: ItemProperties): JSX.Element {
  const say = useSay();
  const hint = menuHintOf(phone, id, Date.now());
  const reason = missing === null ? '' : MENU_REASONS[missing][language];
  return (
    <li>
      <button
        type="button"
        class={`menu-tile ${missing === 'page' ? 'struck' : ''}`}
        disabled={missing !== null}
        title={missing === null ? hintTitle(hint, say) : reason}
        onClick={() => onPress(id)}
      >
        <TileIcon id={id} />
        <span class="menu-name">{MENU_ITEMS[id].name[language]}</span>
        <span class="menu-why">{missing === null ? <Humps text={hintText(hint, say)} /> : reason}</span>
      </button>
    </li>
  );
}

/** A name of an API that may break in front of its capitals. */
function Humps({ text }: { text: string }): JSX.Element {
  return (
    <>
      {text.split(/(?=[A-Z])/).map((hump, index) => (
        <Fragment key={index}>
          {index === 0 ? null : <wbr />}
          {hump}
        </Fragment>
      ))}
    </>
  );
}

function hintTitle(hint: MenuHint | null, say: Say): string {
  if (hint === null) return '';
  return hint.kind === 'nobody' ? say('menu-to-nobody') : say(`menu-to-${hint.kind}`, { api: hint.api });
}

/** Short enough for a tile. */
function hintText(hint: MenuHint | null, say: Say): string {
  if (hint === null) return '';
  return hint.kind === 'nobody' ? say('menuDefault') : hint.api;
}

interface LinesProperties {
  items: readonly OfferedItem[];
  language: Language;
  onPress: (item: MenuItemId) => void;
}

function Lines({ items, language, onPress }: LinesProperties): JSX.Element {
  return (
    <ul class="menu-lines">
      {items.map(({ id, missing }) => (
        <li key={id}>
          <button
            type="button"
            class={`menu-line ${missing === 'page' ? 'struck' : ''}`}
            disabled={missing !== null}
            onClick={() => onPress(id)}
          >
            <span class="menu-name">{MENU_ITEMS[id].name[language]}</span>
            {missing === null ? null : <span class="menu-why">{MENU_REASONS[missing][language]}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
