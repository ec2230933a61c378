import { ANSWERED, type ApiShape } from '../api-shape.ts';
import { ANY, BOOLEAN, FUNCTION, NUMBER, oneOf, optional, required, TEXT, undocumented } from '../shape.ts';

const URL_FIELD = { url: undocumented(required(TEXT)) };

/** What leads out of the page: company chats and mini programs. */
export const ELSEWHERE_SHAPES = {
  openEnterpriseChat: {
    // User ids, with semicolons in between; none for a chat with people outside, or for one that there is.
    params: { userIds: undocumented(optional(TEXT)), groupName: undocumented(optional(TEXT)) },
    // WeCom gives the chat's id.
    result: { errCode: undocumented(required(NUMBER)), chatId: undocumented(optional(TEXT)) },
    callbacks: ANSWERED,
  },
  launchMiniProgram: {
    params: {
      targetAppId: undocumented(required(TEXT)),
      path: undocumented(optional(TEXT)),
      envVersion: undocumented(optional(oneOf('release', 'develop', 'trial'))),
    },
    result: {},
    callbacks: ANSWERED,
  },
  'miniProgram.navigateTo': { params: URL_FIELD, result: {}, callbacks: ANSWERED },
  'miniProgram.navigateBack': {
    params: { delta: undocumented(optional(NUMBER, 1)) },
    result: {},
    callbacks: ANSWERED,
  },
  'miniProgram.redirectTo': { params: URL_FIELD, result: {}, callbacks: ANSWERED },
  'miniProgram.switchTab': { params: URL_FIELD, result: {}, callbacks: ANSWERED },
  'miniProgram.reLaunch': { params: URL_FIELD, result: {}, callbacks: ANSWERED },
  'miniProgram.postMessage': {
    params: { data: undocumented(required(ANY)) },
    result: {},
    callbacks: ANSWERED,
  },
  'miniProgram.getEnv': {
    params: {},
    argument: FUNCTION,
    result: { miniprogram: undocumented(required(BOOLEAN)) },
    callbacks: [],
  },
} as const satisfies Record<string, ApiShape>;
