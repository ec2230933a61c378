import type { JSX } from 'preact';
import { clientVersionUnder } from '../../../core/client/presets.ts';
import { fill } from '../../../core/fill.ts';
import type { Language } from '../../model.ts';
import { useSay } from '../say-context.ts';
import { readVersion } from './client-version.ts';
import { DOMAIN_REMARKS, readDomains } from './domains.ts';
import type { Editing } from './editing.ts';
import { ScenarioField } from './field.tsx';

interface Properties {
  editing: Editing;
  language: Language;
}

/** Which client it is, and what it verifies the page against. */
export function ClientFields({ editing, language }: Properties): JSX.Element {
  const say = useSay();
  return (
    <section class="scenario-part" aria-labelledby="scenario-client">
      <h3 id="scenario-client">{say('client')}</h3>
      <div class="scenario-fields">
        <VersionField editing={editing} language={language} />
        <VerifiedUrl editing={editing} />
        <DomainsField editing={editing} language={language} />
      </div>
    </section>
  );
}

function VersionField({ editing, language }: Properties): JSX.Element {
  const say = useSay();
  const { clientVersion } = editing.scenario;
  const text = editing.textOf('version', clientVersion);
  const { problem, note } = readVersion(text);
  const kept = say('versionKept', { kept: clientVersion === '' ? say('versionOfProfile') : clientVersion });
  const remarks = problem
    ? ([
        { kind: 'wrong', words: problem[language] },
        { kind: 'note', words: kept },
      ] as const)
    : note
      ? ([{ kind: 'note', words: say(note) }] as const)
      : [];
  return (
    <ScenarioField
      id="scenario-version"
      label={say('clientVersion')}
      about={say('clientVersionAbout')}
      remarks={remarks}
    >
      {(described) => (
        <input
          {...described}
          type="text"
          class="short"
          spellcheck={false}
          autocomplete="off"
          placeholder={clientVersionUnder(editing.scenario) || '6.0.1'}
          value={text}
          onInput={({ currentTarget: { value } }) => {
            const read = readVersion(value).version;
            editing.setText('version', value, read === null ? null : { clientVersion: read });
          }}
        />
      )}
    </ScenarioField>
  );
}

function VerifiedUrl({ editing }: Pick<Properties, 'editing'>): JSX.Element {
  const say = useSay();
  const { verifiesLandingUrl } = editing.scenario;
  return (
    <div
      class="scenario-field"
      role="radiogroup"
      aria-labelledby="scenario-url-label"
      aria-describedby="scenario-url-about"
    >
      <span class="scenario-label" id="scenario-url-label">
        {say('verifiedUrl')}
      </span>
      <div class="scenario-control">
        {[false, true].map((isLanding) => (
          <label class="scenario-radio" key={String(isLanding)}>
            <input
              type="radio"
              name="scenario-url"
              checked={verifiesLandingUrl === isLanding}
              onChange={() => editing.change({ verifiesLandingUrl: isLanding })}
            />
            <span>{say(isLanding ? 'verifiedUrlLanding' : 'verifiedUrlProfile')}</span>
          </label>
        ))}
        <p class="hint" id="scenario-url-about">
          {say('verifiedUrlAbout')}
        </p>
      </div>
    </div>
  );
}

function DomainsField({ editing, language }: Properties): JSX.Element {
  const say = useSay();
  const known = editing.scenario.domains;
  const text = editing.textOf('domains', known.join('\n'));
  const { domains, remarks } = readDomains(text);
  const said = remarks.map(({ remark, line, domain }) => ({
    kind: domain === '' ? ('wrong' as const) : ('note' as const),
    words: fill(DOMAIN_REMARKS[remark], { line, domain }, language),
  }));
  const kept = {
    kind: 'note' as const,
    words:
      known.length === 0
        ? say('domainsKeptNone')
        : say('domainsKept', { kept: known.reduce((first, second) => say('pair', { first, second })) }),
  };
  return (
    <ScenarioField
      id="scenario-domains"
      label={say('safeDomains')}
      about={say('safeDomainsAbout')}
      remarks={domains === null ? [...said, kept] : said}
    >
      {(described) => (
        <textarea
          {...described}
          rows={2}
          spellcheck={false}
          placeholder="m.example.com"
          value={text}
          onInput={({ currentTarget: { value } }) => {
            const read = readDomains(value).domains;
            editing.setText('domains', value, read === null ? null : { domains: read });
          }}
        />
      )}
    </ScenarioField>
  );
}
