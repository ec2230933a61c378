import type { JSX } from 'preact';
import type { Actions, Model, SecretName } from '../model.ts';
import { Countdown } from './countdown.tsx';
import { useSay } from './say-context.ts';
import { SecretInput } from './secret-input.tsx';

/** The tickets, in the order of their fields. */
export const TICKETS = [
  'jsapi_ticket',
  'api_ticket',
  'agent_ticket',
] as const satisfies readonly SecretName[];

/** The end of their names, which is not shown where there is little room. */
const TICKET = '_ticket';

/** What is behind `More`. */
export const KEYS = ['key', 'publicKey'] as const satisfies readonly SecretName[];

/** The element's id of the field for a secret. */
export const secretFieldId = (name: SecretName): string => `secret-${name}`;

/** Whether a secret's field is behind `More`. */
export const isBehindMore = (name: SecretName): boolean => KEYS.some((key) => key === name);

interface Properties {
  model: Pick<Model, 'secrets' | 'account' | 'otherValues'>;
  actions: Pick<Actions, 'setSecret' | 'setOtherValues'>;
  /** The secret that a signature waits for; null when none does. */
  wanted: SecretName | null;
}

/** The fields for the three tickets. */
export function TicketFields({ model, actions, wanted }: Properties): JSX.Element {
  const say = useSay();
  return (
    <span class="tickets">
      {TICKETS.map((name) => {
        const { text, value, expiresAt } = model.secrets[name];
        return (
          <span key={`${model.account} ${name}`} class={`ticket ${name} ${text === '' ? '' : 'filled'}`}>
            <label for={secretFieldId(name)}>
              {name.slice(0, -TICKET.length)}
              <span class="tail">{TICKET}</span>
            </label>
            <SecretInput
              id={secretFieldId(name)}
              name={name}
              text={text}
              counts={value === '' ? text : value}
              onText={(entered) => actions.setSecret(name, entered)}
              isLong={false}
              isTicket
              isWanted={wanted === name}
              placeholder={say(`placeholder-${name}`)}
              title={say(`hint-${name}`)}
              describedBy=""
            >
              <Countdown expiresAt={expiresAt} />
            </SecretInput>
          </span>
        );
      })}
    </span>
  );
}

/** What `More` opens: the merchant's key and certificate, and what else may have been used by mistake. */
export function MoreSecrets({ model, actions, wanted }: Properties): JSX.Element {
  const say = useSay();
  return (
    <section class="more-secrets" id="more-secrets" aria-label={say('moreSecretsHint')}>
      {KEYS.map((name) => {
        const { text, value } = model.secrets[name];
        return (
          <div key={`${model.account} ${name}`} class="long-field">
            <span class="long-label">
              <label for={secretFieldId(name)}>{name}</label>
              <span class="aside">{say(`about-${name}`)}</span>
            </span>
            <SecretInput
              id={secretFieldId(name)}
              name={name}
              text={text}
              counts={value === '' ? text : value}
              onText={(entered) => actions.setSecret(name, entered)}
              isLong={name === 'publicKey'}
              isTicket={false}
              isWanted={wanted === name}
              placeholder=""
              title=""
              describedBy={`${secretFieldId(name)}-hint`}
            />
            <p class="hint" id={`${secretFieldId(name)}-hint`}>
              {say(`hint-${name}`)}
            </p>
          </div>
        );
      })}
      <div class="long-field">
        <span class="long-label">
          <label class="said" for="other-values">
            {say('otherValues')}
          </label>
        </span>
        <SecretInput
          id="other-values"
          name={say('otherValues')}
          text={model.otherValues}
          counts={model.otherValues}
          onText={actions.setOtherValues}
          isLong
          isTicket={false}
          isWanted={false}
          placeholder=""
          title=""
          describedBy="other-values-hint"
        />
        <p class="hint" id="other-values-hint">
          {say('hint-otherValues')}
        </p>
      </div>
    </section>
  );
}
