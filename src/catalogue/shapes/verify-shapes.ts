import { ANSWERED, type ApiShape } from '../api-shape.ts';
import { OPEN_TAG_NAMES } from '../open-tags.ts';
import {
  BOOLEAN,
  listOf,
  NUMBER_OR_TEXT,
  oneOf,
  optional,
  recordOf,
  required,
  TEXT,
  undocumented,
} from '../shape.ts';

/** The 40 hexadecimal characters of a SHA-1. */
const SHA1_TEXT = { kind: 'text', exactly: 40 } as const;

/** What verifies a page, and what it may ask before. */
export const VERIFY_SHAPES = {
  config: {
    params: {
      debug: optional(BOOLEAN, false),
      appId: required(TEXT),
      timestamp: required(NUMBER_OR_TEXT),
      nonceStr: required(TEXT),
      signature: required(SHA1_TEXT),
      jsApiList: required(listOf(TEXT)),
      openTagList: undocumented(optional(listOf(oneOf(...OPEN_TAG_NAMES)))),
      // SDKs up to 1.2.0 give wx.invoke and wx.on for it.
      beta: undocumented(optional(BOOLEAN, false)),
      // False: nothing is verified, and ready runs.
      check: undocumented(optional(BOOLEAN, true)),
    },
    // Newer clients say which URLs they verified, as the text `[url, url]`.
    result: {
      realAuthUrl: undocumented(optional(TEXT)),
      jsApiList: undocumented(optional(listOf(TEXT))),
      // WeCom's.
      checkResult: undocumented(optional(recordOf(BOOLEAN))),
    },
    // ready and error take the place of callbacks.
    callbacks: [],
  },
  agentConfig: {
    params: {
      corpid: undocumented(required(TEXT)),
      agentid: undocumented(required(NUMBER_OR_TEXT)),
      timestamp: undocumented(required(NUMBER_OR_TEXT)),
      nonceStr: undocumented(required(TEXT)),
      signature: undocumented(required(SHA1_TEXT)),
      jsApiList: undocumented(required(listOf(TEXT))),
    },
    result: { checkResult: undocumented(optional(recordOf(BOOLEAN))) },
    callbacks: ['success', 'fail'],
  },
  checkJsApi: {
    params: { jsApiList: required(listOf(TEXT)) },
    result: { checkResult: required(recordOf(BOOLEAN)) },
    callbacks: ANSWERED,
  },
} as const satisfies Record<string, ApiShape>;
