import type { JSX } from 'preact';
import { PROFILES } from '../../catalogue/user-agents.ts';
import type { Actions, Model, ProfileId } from '../model.ts';
import { ClearIcon, FilterIcon, GearIcon, PhoneIcon, SignIcon } from './icons.tsx';
import { CHIPS, type Chip } from './log-filter.ts';
import { totalOf } from './problems/total-of.ts';
import { useSay } from './say-context.ts';

interface Properties {
  model: Model;
  actions: Actions;
  chip: Chip;
  onChip: (chip: Chip) => void;
  filter: string;
  onFilter: (text: string) => void;
  /** Whether the form for a signature by hand stands in place of the log. */
  isByHand: boolean;
  onByHand: () => void;
  settingsOpen: boolean;
  onSettings: () => void;
}

/** The one or two lines of controls at the top. */
export function Toolbar(properties: Properties): JSX.Element {
  const { model, actions, isByHand, onByHand, settingsOpen, onSettings } = properties;
  const say = useSay();
  return (
    <header class="toolbar">
      <div class="tools">
        <InspectToggle model={model} actions={actions} />
        <ProfileChooser model={model} actions={actions} />
        <span class="separator" />
        <button type="button" class="tool" title={say('clear')} onClick={actions.clear}>
          <ClearIcon />
          <span class="visually-hidden">{say('clear')}</span>
        </button>
        <label class="tick" title={say('keepLogHint')}>
          <input
            type="checkbox"
            checked={model.keepLog}
            onChange={(event) => actions.setKeepLog(event.currentTarget.checked)}
          />
          {say('keepLog')}
        </label>
        <span class="separator" />
        <button
          type="button"
          class="tool by-hand"
          aria-pressed={isByHand}
          title={say('byHandHint')}
          onClick={onByHand}
        >
          <SignIcon />
          <span class="tool-name">{say('byHand')}</span>
        </button>
        <PhoneToggle model={model} actions={actions} />
      </div>
      <LogTools {...properties} />
      <button
        type="button"
        class="tool settings-button"
        title={say('settings')}
        aria-expanded={settingsOpen}
        onClick={onSettings}
      >
        <GearIcon />
        <span class="visually-hidden">{say('settings')}</span>
      </button>
    </header>
  );
}

function LogTools({ model, chip, onChip, filter, onFilter }: Properties): JSX.Element {
  const say = useSay();
  const problems = totalOf(model.problems);
  return (
    <div class="tools log-tools">
      <label class="filter">
        <FilterIcon />
        <input
          type="search"
          aria-label={say('filter')}
          placeholder={say('filter')}
          title={say('filterHint')}
          spellcheck={false}
          autocomplete="off"
          value={filter}
          onInput={(event) => onFilter(event.currentTarget.value)}
        />
      </label>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a flex line with a baseline */}
      <div class="chips" role="group" aria-label={say('show')}>
        {CHIPS.map((id) => (
          <button type="button" class="chip" key={id} aria-pressed={chip === id} onClick={() => onChip(id)}>
            {say(`chip-${id}`)}
            {id === 'problems' ? <span class="count">{problems}</span> : null}
          </button>
        ))}
      </div>
    </div>
  );
}

interface InspectProperties {
  model: Model;
  actions: Actions;
}

function InspectToggle({ model, actions }: InspectProperties): JSX.Element {
  const say = useSay();
  const isPressed = isInspecting(model);
  return (
    <button
      type="button"
      class="tool inspect"
      aria-pressed={isPressed}
      title={say(isPressed ? 'stopHint' : 'inspectHint')}
      onClick={actions.toggleInspect}
    >
      <span class="record" aria-hidden="true" />
      {say('inspect')}
    </button>
  );
}

/** Shows the simulated client. The count is of the calls that wait for the developer; it is no part of the name. */
function PhoneToggle({ model: { phone }, actions }: InspectProperties): JSX.Element {
  const say = useSay();
  const waiting = phone.client.questions.length;
  return (
    <button
      type="button"
      class="tool phone-toggle"
      aria-label={say('phone')}
      aria-pressed={phone.isShown}
      title={waiting === 0 ? say('phoneHint') : say('phoneWaiting', { n: waiting })}
      onClick={() => actions.phone.showPhone(!phone.isShown)}
    >
      <PhoneIcon />
      <span class="tool-name">{say('phone')}</span>
      {waiting === 0 ? null : <span class="count waiting">{waiting}</span>}
    </button>
  );
}

/** In the order of the menu. */
const PROFILE_IDS = ['ios', 'android', 'windows', 'wecom', 'desktop'] as const satisfies readonly ProfileId[];

/** Chooses what the page is told it runs in. */
function ProfileChooser({ model, actions }: InspectProperties): JSX.Element {
  const say = useSay();
  return (
    <select
      class="profile"
      aria-label={say('profile')}
      title={say(`about-${model.profile}`)}
      value={model.profile}
      onChange={(event) => {
        const profile = PROFILE_IDS.find((id) => id === event.currentTarget.value);
        if (profile !== undefined) actions.chooseProfile(profile);
      }}
    >
      {PROFILE_IDS.map((id) => (
        <option key={id} value={id}>
          {PROFILES[id].name[model.language]}
        </option>
      ))}
    </select>
  );
}

function isInspecting({ inspection }: Model): boolean {
  const { kind } = inspection;
  return kind === 'on' || kind === 'starting' || kind === 'not-granted' || kind === 'overridden';
}
