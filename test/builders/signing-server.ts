import { createHash } from 'node:crypto';
import { NOW } from './page.ts';

/** The jsapi_ticket that the server signs with. */
export const TICKET =
  'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg';

/** What a page hands to `wx.config`. */
export interface Signed {
  appId: string;
  timestamp: number;
  nonceStr: string;
  signature: string;
  jsApiList: string[];
}

/** Signs exactly this URL, as 附录1 says otherwise, with Node's own SHA-1. */
export function sign(url: string, given: Partial<Signed> = {}): Signed {
  const { timestamp = NOW / 1000, nonceStr = 'Wm3WZYTPz0wzccnW' } = given;
  const string1 = `jsapi_ticket=${TICKET}&noncestr=${nonceStr}&timestamp=${timestamp}&url=${url}`;
  const signature = createHash('sha1').update(string1, 'utf8').digest('hex');
  return {
    appId: 'wxf8b4f85f3a794e77',
    timestamp,
    nonceStr,
    signature,
    jsApiList: ['chooseImage'],
    ...given,
  };
}
