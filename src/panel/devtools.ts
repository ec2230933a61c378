/** Adds the panel to DevTools. */
import { addPanel } from './inspected/index.ts';

addPanel('JS-SDK', 'src/panel/panel.html');
