import type { JSX } from 'preact';
import type { Entry } from '../../core/session/entry.ts';
import type { Finding } from '../findings-model.ts';
import type { Actions, Model, SearchView, SignedView } from '../model.ts';
import { CardBlock } from './card-block.tsx';
import { PlaceFacts } from './general.tsx';
import { Problems } from './problems/problems.tsx';
import { useSay } from './say-context.ts';
import { SignedResult } from './signed-result.tsx';
import { gravestFirst } from './worst-outcome.ts';

interface Properties {
  entry: Entry;
  model: Model;
  actions: Actions;
  onEnterSecret: (signed: SignedView) => void;
}

/** What findings are about that say something of a signature. */
const ABOUT_SIGNATURES: ReadonlySet<Finding['topic']> = new Set([
  'config',
  'signature',
  'url',
  'nonce',
  'timestamp',
  'cards',
  'pay',
]);

/** So many wrong signatures are open at first: each that is open is searched for its mistake. */
const OPEN_AT_FIRST = 3;

/** Whether the signatures of an entry are right, and the texts they are made from. */
export function SignatureView({ entry, model, actions, onEnterSecret }: Properties): JSX.Element {
  const say = useSay();
  const signatures = model.signaturesOf(entry);
  // Once it is explained, the findings about it would say less than the explanation does.
  const findings = signatures.some(({ id }) => isExplained(model.searchOf(id)))
    ? []
    : model.findingsOf(entry).filter(({ topic }) => ABOUT_SIGNATURES.has(topic));
  const result = (signed: SignedView): JSX.Element => (
    <SignedResult
      key={signed.id}
      signed={signed}
      model={model}
      actions={actions}
      onEnterSecret={onEnterSecret}
      isByHand={false}
    />
  );
  return (
    <section class="signature" aria-label={say('tab-signature')}>
      {signatures.length === 1
        ? signatures.map(result)
        : gravestFirst(signatures).map((signed, index) => (
            <CardBlock
              key={signed.id}
              signed={signed}
              total={signatures.length}
              isOpenAtFirst={signed.outcome === 'differs' && index < OPEN_AT_FIRST}
            >
              {() => result(signed)}
            </CardBlock>
          ))}
      {entry.seam === 'bridge' ? <p class="remark note">{say('atBridge')}</p> : null}
      {entry.seam === 'facade' ? <p class="remark warning">{say('facadeHint')}</p> : null}
      <dl class="facts wide place">
        <PlaceFacts entry={entry} />
      </dl>
      {findings.length === 0 ? null : <Problems problems={findings} actions={actions} />}
    </section>
  );
}

function isExplained(search: SearchView): boolean {
  return 'explanations' in search && search.explanations.length > 0;
}
