import type { JSX } from 'preact';
import { errMsgOfText, errorTextsFor } from '../../../catalogue/error-texts.ts';
import { ANY_API } from '../../../core/client/scenario.ts';
import { seenErrMsg } from '../../../core/client/seen-err-msg.ts';
import { useSay } from '../say-context.ts';
import { ScenarioField } from './field.tsx';
import type { FieldRemark } from './rule-check.ts';
import type { RuleFormProperties } from './rule-form.tsx';

interface Properties extends Pick<RuleFormProperties, 'draft' | 'language' | 'onEdit'> {
  remarks: readonly FieldRemark[];
}

/** How a call fails: an error that is known, or any words; and what the page will see of it. */
export function ErrMsgField({ draft, remarks, language, onEdit }: Properties): JSX.Element {
  const say = useSay();
  const { id, errMsg } = draft;
  const api = draft.api.trim();
  // Of every call, one stands for all.
  const seen = seenErrMsg(
    api === ANY_API ? 'chooseImage' : api,
    errMsg.trim() === '' ? 'fail' : errMsg.trim(),
  );
  const texts = errorTextsFor(api);
  const chosen = texts.findIndex((text) => errMsgOfText(text) === errMsg.trim());
  const known = texts[chosen];
  const about = known ? [known.meaning[language], known.place ?? ''].filter((part) => part !== '') : [];
  return (
    <ScenarioField
      id={`rule-${id}-err-msg`}
      label={say('ruleErrMsg')}
      about={about.join(' ')}
      remarks={remarks}
    >
      {(described) => (
        <>
          <input
            {...described}
            type="text"
            spellcheck={false}
            autocomplete="off"
            placeholder="fail"
            value={errMsg}
            onInput={(event) => onEdit({ errMsg: event.currentTarget.value })}
          />
          <select
            aria-label={say('knownErrors')}
            value={chosen}
            onChange={(event) => {
              const text = texts[Number(event.currentTarget.value)];
              if (text) onEdit({ errMsg: errMsgOfText(text) });
            }}
          >
            <option value={-1} disabled>
              {say('knownErrors')}
            </option>
            {texts.map((text, index) => (
              <option key={text.text} value={index} title={text.meaning[language]}>
                {text.text}
              </option>
            ))}
          </select>
          <p class="page-gets">
            {say('pageGets')} <code>{seen.errMsg}</code>
          </p>
        </>
      )}
    </ScenarioField>
  );
}
