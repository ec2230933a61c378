/** Adds the panel to DevTools. */
import { addPanel } from './inspected.ts';

addPanel('JS-SDK', 'src/panel/panel.html');
