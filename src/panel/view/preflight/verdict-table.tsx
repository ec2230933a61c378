import type { JSX } from 'preact';
import type { VerdictView } from '../../findings-model.ts';
import { PageText } from '../page-text.tsx';
import { useSay } from '../say-context.ts';
import { VerdictIcon } from './verdict-icon.tsx';

interface Properties {
  verdicts: readonly VerdictView[];
  onVerdict: (verdict: VerdictView) => void;
}

/** Every verdict, and what is missing or wrong. */
export function VerdictTable({ verdicts, onVerdict }: Properties): JSX.Element {
  const say = useSay();
  return (
    <table class="verdicts">
      <tbody>
        {verdicts.map((verdict) => {
          const { id, title, state, stateName, text, entry, wants } = verdict;
          return (
            <tr key={id} class={state} data-verdict={id} data-state={state}>
              <th scope="row">
                <span class="verdict-name">
                  <VerdictIcon state={state} />
                  {title}
                </span>
              </th>
              <td class="verdict-state">{stateName}</td>
              <td>
                <PageText text={text} />{' '}
                {entry === null && wants === null ? null : (
                  <button
                    type="button"
                    class="link"
                    aria-label={`${say(wants === null ? 'showCall' : 'enterSecret', { name: wants ?? '' })}: ${title}`}
                    onClick={() => onVerdict(verdict)}
                  >
                    {say(wants === null ? 'showCall' : 'enterSecret', { name: wants ?? '' })}
                  </button>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
