/** The panel's entry. */
import { render } from 'preact';
import { startApp } from './app.ts';
import { App } from './view/app.tsx';

const root = document.getElementById('panel');
if (!root) throw new Error('panel.html has no element #panel');

void startApp((model, actions) => {
  document.documentElement.lang = model.language === 'zh' ? 'zh-CN' : 'en';
  render(<App model={model} actions={actions} />, root);
});
