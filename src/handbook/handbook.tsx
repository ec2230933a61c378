/** The handbook's entry: every finding and every signing mistake in words, in a page of the extension. */
import { render } from 'preact';
import { Handbook } from './view/handbook-view.tsx';

const root = document.getElementById('handbook');
if (!root) throw new Error('handbook.html has no element #handbook');

render(<Handbook />, root);
