import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Language, Model } from '../../model.ts';
import type { PhoneActions, PhoneView } from '../../phone-model.ts';
import { DotsIcon } from '../icons.tsx';
import { oneLine } from '../name.ts';
import { useSay } from '../say-context.ts';
import { hostOf } from './host.ts';
import { MenuSheet } from './menu-sheet.tsx';
import { PendingShare } from './pending-share.tsx';
import { QuestionSheet } from './question-sheet.tsx';
import { ScreenView } from './screens.tsx';
import { SentShare } from './sent-share.tsx';
import { Sounds } from './sounds.tsx';

interface Properties {
  model: Model;
  actions: PhoneActions;
}

/** The phone itself: WeChat's navigation bar, the page, what covers it, and what comes up from the bottom. */
export function Device({ model, actions }: Properties): JSX.Element {
  const say = useSay();
  const { phone, language, inspection } = model;
  const [isMenuOpen, setMenuOpen] = useState(false);
  const { client, page } = phone;
  const { menu, share, questions, screens } = client;
  const [question, ...more] = questions;
  const screen = screens.at(-1);
  const sheet =
    isMenuOpen && menu.isShown ? 'menu' : (question?.id ?? (share.pending === null ? '' : 'share'));
  const focus = useKeptFocus(sheet, screens.length);
  const profile = inspection.kind === 'on' ? inspection.profile : model.profile;
  return (
    <div class="device" {...focus}>
      <header class="device-bar">
        <span class="device-title" title={oneLine(page.title)}>
          {oneLine(page.title) || hostOf(page.url)}
        </span>
        {menu.isShown ? (
          <button
            type="button"
            class="tool dots"
            title={say('moreButton')}
            aria-expanded={isMenuOpen}
            onClick={() => setMenuOpen(!isMenuOpen)}
          >
            <DotsIcon />
            <span class="visually-hidden">{say('moreButton')}</span>
          </button>
        ) : null}
      </header>
      <Sounds phone={phone} actions={actions} />
      <div class="device-screen">
        {screen === undefined ? (
          <PageBehind phone={phone} actions={actions} language={language} />
        ) : (
          <ScreenView
            key={screens.length}
            screen={screen}
            phone={phone}
            actions={actions}
            language={language}
          />
        )}
        {sheet === 'menu' ? (
          <MenuSheet
            phone={phone}
            profile={profile}
            language={language}
            onClose={() => setMenuOpen(false)}
            onPress={(item) => {
              setMenuOpen(false);
              actions.act({ kind: 'press', item, page });
            }}
          />
        ) : question !== undefined ? (
          <QuestionSheet
            key={question.id}
            question={question}
            more={more}
            phone={phone}
            actions={actions}
            language={language}
          />
        ) : share.pending !== null ? (
          <PendingShare card={share.pending} phone={phone} actions={actions} language={language} />
        ) : null}
      </div>
    </div>
  );
}

/** The focus goes away with a sheet or a screen that had it: the keyboard goes on from the phone. */
function useKeptFocus(sheet: string | number, screens: number) {
  const element = useRef<HTMLDivElement>(null);
  const hasFocus = useRef(false);
  useLayoutEffect(() => {
    const { current: device } = element;
    if (device === null || device.ownerDocument.activeElement !== device.ownerDocument.body) return;
    if (hasFocus.current) device.closest<HTMLElement>('.phone-panel')?.focus({ preventScroll: true });
    hasFocus.current = false;
  }, [sheet, screens]);
  return {
    ref: element,
    onFocusIn: () => {
      hasFocus.current = true;
    },
    // With nothing to go to, it is the window that lost it, or the element that went away.
    onFocusOut: ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null) hasFocus.current = false;
    },
  };
}

interface PageProperties {
  phone: PhoneView;
  actions: PhoneActions;
  language: Language;
}

/** Where the page would be: it is in the browser's window; here stands what the phone knows of it. */
function PageBehind({ phone, actions, language }: PageProperties): JSX.Element {
  const say = useSay();
  const { menu, share, questions } = phone.client;
  const [seen, setSeen] = useState(share.sent);
  const isSeen = share.sent === null || share.sent === seen;
  return (
    <section class="page-behind" aria-label={say('pageOnPhone')}>
      {menu.isShown ? null : <p class="page-note">{say('moreButtonGone')}</p>}
      {questions.length > 0 || phone.picturesProblem === '' ? null : (
        <p class="page-note warn" role="status">
          {phone.picturesProblem}
        </p>
      )}
      {share.sent === null || isSeen || questions.length > 0 ? (
        <div class="page-idle">
          <p>{say('pageRuns')}</p>
          {questions.length > 0 ? null : <p class="aside">{say('nothingAsked')}</p>}
        </div>
      ) : (
        <SentShare
          sent={share.sent}
          phone={phone}
          actions={actions}
          language={language}
          onClose={() => setSeen(share.sent)}
        />
      )}
    </section>
  );
}
