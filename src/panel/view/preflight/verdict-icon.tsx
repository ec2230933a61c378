import type { JSX } from 'preact';
import type { VerdictView } from '../../findings-model.ts';
import { BadIcon, DoubtfulIcon, GoodIcon, UnknownIcon } from '../icons.tsx';

/** How a verdict has come out. */
export function VerdictIcon({ state }: Pick<VerdictView, 'state'>): JSX.Element {
  if (state === 'pass') return <GoodIcon />;
  if (state === 'fail') return <BadIcon />;
  return state === 'doubtful' ? <DoubtfulIcon /> : <UnknownIcon />;
}
