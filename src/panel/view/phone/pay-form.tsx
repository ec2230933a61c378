import type { JSX } from 'preact';
import { oneLine } from '../name.ts';
import { useSay } from '../say-context.ts';
import { type AskedProperties, CANCEL } from './asked.ts';
import { QuestionForm } from './question-form.tsx';

/** A payment: what the client knows of it, which is not how much. */
export function PayForm({ facts, onAgree, onDecide }: AskedProperties<'pay'>): JSX.Element {
  const say = useSay();
  const hasPrepay = /(^|&)prepay_id=[^&]/.test(facts.package);
  return (
    <QuestionForm agreeLabel={say('payNow')} onAgree={() => onAgree(null)} onCancel={() => onDecide(CANCEL)}>
      <div class="payment">
        <p class="pay-title">{say('payTitle')}</p>
        <p class="pay-amount">
          ¥ <span title={say('payAmountHint')}>{say('payAmount')}</span>
        </p>
        <p class="hint">{say('payAmountHint')}</p>
      </div>
      <dl class="asked-facts">
        <div>
          <dt>appId</dt>
          <dd>{oneLine(facts.appId)}</dd>
        </div>
        <div>
          <dt>package</dt>
          <dd>{oneLine(facts.package)}</dd>
        </div>
        <div>
          <dt>signType</dt>
          <dd>{oneLine(facts.signType)}</dd>
        </div>
      </dl>
      {hasPrepay || facts.package === '' ? null : <p class="warn">{say('payNoPrepay')}</p>}
    </QuestionForm>
  );
}
