import type { JSX } from 'preact';
import { PROFILES } from '../../catalogue/user-agents.ts';
import type { Actions, Inspection, Model } from '../model.ts';
import type { PhoneView } from '../phone-model.ts';
import type { Say } from '../words.ts';
import { BadIcon, DoubtfulIcon, NoteIcon } from './icons.tsx';
import { oneLine } from './name.ts';
import { OAuthReturned } from './oauth/oauth-returned.tsx';
import { useSay } from './say-context.ts';

interface Properties {
  model: Model;
  actions: Actions;
}

/** What is said of a state, and how the user mends it. */
interface Notice {
  tone: 'note' | 'warning' | 'error';
  text: string;
  mend: 'nothing' | 'allow' | 'allow-all' | 'apply';
}

/** Says what stands in the way of inspecting, with the buttons that mend it; nothing when all is well. */
export function StatusBar({ model, actions }: Properties): JSX.Element {
  const say = useSay();
  const notice = noticeFor(model.inspection, say);
  // The live region stays in place, so that a notice is read out when it appears.
  return (
    <div role="status">
      {notice === null ? null : (
        <div class={`status-bar ${notice.tone}`}>
          <ToneIcon tone={notice.tone} />
          <span class="status-text">{notice.text}</span>
          <Mend notice={notice} actions={actions} />
        </div>
      )}
      <Waits model={model} actions={actions} />
      <OAuthReturned returns={model.phone.oauthReturns} actions={actions.phone} />
      <NotSeen model={model} />
    </div>
  );
}

/** What waits for the developer while the phone is closed. */
function Waits({ model, actions }: Properties): JSX.Element | null {
  const say = useSay();
  const text = waitingFor(model.phone, say);
  if (text === '') return null;
  return (
    <div class="status-bar note">
      <NoteIcon />
      <span class="status-text">{text}</span>
      <span class="mend">
        <button type="button" class="button primary" onClick={() => actions.phone.showPhone(true)}>
          {say('showOnPhone')}
        </button>
      </span>
    </div>
  );
}

/** What is said of calls that wait for the developer; empty when none does, and while the phone shows them. */
export function waitingFor(
  { isShown, oauth, client }: Pick<PhoneView, 'isShown' | 'oauth' | 'client'>,
  say: Say,
): string {
  if (isShown) return '';
  if (oauth !== null) return say('waitsOAuth');
  const [first] = client.questions;
  if (first === undefined) return '';
  const n = client.questions.length;
  return say(n === 1 ? 'waits' : 'waitsMore', { api: oneLine(first.api), n });
}

/** What the profile does not capture, for who wants to know. */
function NotSeen({ model: { inspection, notSeen, language } }: { model: Model }): JSX.Element | null {
  const say = useSay();
  if (inspection.kind !== 'on' || notSeen.length === 0) return null;
  return (
    <div class="status-bar note">
      <details class="status-text">
        <summary>{say('notSeen', { profile: PROFILES[inspection.profile].name[language] })}</summary>
        <ul>
          {notSeen.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}

function Mend({ notice, actions }: { notice: Notice; actions: Actions }): JSX.Element | null {
  const say = useSay();
  if (notice.mend === 'allow') {
    return (
      <span class="mend">
        <button type="button" class="button primary" onClick={() => actions.allow('site')}>
          {say('allowSite')}
        </button>
        <button type="button" class="button" onClick={() => actions.allow('all')}>
          {say('allowAll')}
        </button>
      </span>
    );
  }
  if (notice.mend === 'allow-all') {
    return (
      <span class="mend">
        <button type="button" class="button primary" onClick={() => actions.allow('all')}>
          {say('allowAll')}
        </button>
      </span>
    );
  }
  if (notice.mend === 'nothing') return null;
  return (
    <span class="mend">
      <button type="button" class="button primary" onClick={actions.applyAgain}>
        {say('applyAgain')}
      </button>
    </span>
  );
}

function ToneIcon({ tone }: { tone: Notice['tone'] }): JSX.Element {
  if (tone === 'error') return <BadIcon />;
  return tone === 'warning' ? <DoubtfulIcon /> : <NoteIcon />;
}

/** What is said of a state of inspection; null when nothing need be said. */
export function noticeFor(inspection: Inspection, say: Say): Notice | null {
  switch (inspection.kind) {
    case 'off':
      return null;
    case 'on': {
      if (inspection.unseen.length === 0) return null;
      const { unseen } = inspection;
      const text = say('unseenFrames', { origins: listOf(unseen, say), n: unseen.length });
      return { tone: 'note', text, mend: 'allow-all' };
    }
    case 'asking':
      return { tone: 'note', text: say('asking', { origin: oneLine(inspection.origin) }), mend: 'allow' };
    case 'refused':
      return { tone: 'error', text: say('refused', { origin: oneLine(inspection.origin) }), mend: 'allow' };
    case 'not-granted':
      return {
        tone: 'warning',
        text: say('not-granted', { origin: oneLine(inspection.origin) }),
        mend: 'allow',
      };
    case 'starting':
      return { tone: 'note', text: say('starting'), mend: 'nothing' };
    case 'overridden':
      return {
        tone: 'warning',
        text: say('overridden', { userAgent: oneLine(inspection.userAgent) }),
        mend: 'apply',
      };
    case 'unsupported':
      return {
        tone: 'error',
        text: say(`unsupported-${inspection.why}`, { url: oneLine(inspection.url) }),
        mend: 'nothing',
      };
    case 'outdated':
      return { tone: 'error', text: say('outdated'), mend: 'nothing' };
  }
}

/** A page with many frames of others names the first of them. */
const LISTED = 3;

function listOf(origins: readonly string[], say: Say): string {
  const list = origins
    .slice(0, LISTED)
    .map(oneLine)
    .reduce((first, second) => say('pair', { first, second }));
  return origins.length > LISTED ? say('andMore', { list, n: origins.length - LISTED }) : list;
}
