/** Signing in with WeChat: the browser leaves for WeChat's authorization page, and comes back with a code. */

import { ask } from './ask.mjs';
import { find, onPress, say } from './bilingual.mjs';
import { isWeChat } from './sdk.mjs';

/** Wires the button, and says who has come back. */
export async function startSignIn() {
  onPress('#sign-in', () => {
    if (isWeChat) location.assign(`/sign-in?back=${encodeURIComponent(location.pathname + location.search)}`);
    else
      say(
        '#signed-in',
        '请在微信里登录（在面板里点“以微信环境检查”）',
        'Sign in inside WeChat (press “Inspect as WeChat” in the panel)',
      );
  });
  const query = new URLSearchParams(location.search);
  const code = query.get('code');
  const state = query.get('state');
  if (state === null && code === null) return;
  // Who refuses comes back with the state alone.
  if (!code) return say('#signed-in', '没有登录：用户拒绝了授权', 'Not signed in: the user refused');
  const { isOwnState } = /** @type {{ isOwnState: boolean }} */ (
    await ask('/user', { code, state: state ?? '' })
  );
  if (!isOwnState) {
    return say(
      '#signed-in',
      'state 与发出的不一致，没有登录',
      'Not signed in: the state is not what was sent',
    );
  }
  say('#signed-in', `已登录，code 是 ${code}，state 一致`, `Signed in with code ${code}; the state is right`);
  find('#sign-in').hidden = true;
}
