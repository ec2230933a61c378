import { either, listOf, objectOf, optional, required, TEXT } from '../shape.ts';
import { LINK_MESSAGE } from './message-shapes.ts';
import { type WecomFunction, wechat, wecom } from './wecom-function.ts';

/** Chats, and who is in them. */
export const CHAT_FUNCTIONS = {
  openEnterpriseChat: {
    title: { zh: '打开企业会话', en: 'Open a company chat' },
    kind: 'call',
    params: {
      groupName: optional(TEXT),
      userIds: optional(either(TEXT, listOf(TEXT))),
      externalUserIds: optional(either(TEXT, listOf(TEXT))),
      chatId: optional(TEXT),
    },
    result: { chatId: required(TEXT) },
    clients: [wecom('2.0.0'), wechat()],
  },
  createChatWithMsg: {
    title: { zh: '创建群聊并发送消息', en: 'Create a group with a message' },
    kind: 'call',
    params: {
      selectedOpenUserIds: optional(TEXT),
      selectedTickets: optional(listOf(TEXT)),
      chatName: required(TEXT),
      msg: optional(LINK_MESSAGE),
    },
    result: { chatId: optional(TEXT) },
    clients: [wecom('3.1.8')],
  },
  openExistedChatWithMsg: {
    title: { zh: '打开已有群聊并发送消息', en: 'Open a group with a message' },
    kind: 'call',
    params: {
      chatId: required(TEXT),
      msg: optional(LINK_MESSAGE),
    },
    clients: [wecom('3.1.8')],
  },
  createCorpGroupChat: {
    title: { zh: '创建上下游会话', en: 'Create a chat of linked companies' },
    kind: 'call',
    params: {
      groupName: optional(TEXT),
      userIds: optional(listOf(TEXT)),
      openUserIds: optional(listOf(TEXT)),
      externalUserIds: optional(listOf(TEXT)),
      corpGroupUserIds: optional(
        listOf(objectOf({ corpId: required(TEXT), userId: optional(TEXT), openUserId: optional(TEXT) })),
      ),
    },
    result: { chatId: required(TEXT) },
    clients: [wecom('3.1.8', 'ios', 'android', 'windows')],
  },
  updateEnterpriseChat: {
    title: { zh: '变更群成员', en: 'Change a group’s members' },
    kind: 'call',
    params: { chatId: required(TEXT), userIdsToAdd: required(either(TEXT, listOf(TEXT))) },
    clients: [wecom('3.0.36', 'ios', 'android', 'windows')],
  },
  updateCorpGroupChat: {
    title: { zh: '变更上下游群成员', en: 'Change a linked group’s members' },
    kind: 'call',
    params: {
      chatId: required(TEXT),
      userIdsToAdd: optional(TEXT),
      openUserIdsToAdd: optional(TEXT),
      corpGroupUserIdsToAdd: optional(
        listOf(objectOf({ corpId: required(TEXT), userId: optional(TEXT), openUserId: optional(TEXT) })),
      ),
    },
    clients: [wecom('3.1.8')],
  },
  navigateToKfChat: {
    title: { zh: '进入微信客服会话', en: 'Go to a customer service chat' },
    kind: 'call',
    params: { openKfId: required(TEXT), externalUserId: optional(TEXT) },
    clients: [wecom('3.1.12', 'ios', 'android', 'windows')],
  },
  openThirdAppServiceChat: {
    title: { zh: '进入应用客服会话', en: 'Go to the app’s service chat' },
    kind: 'call',
    clients: [wecom('3.1.18', 'ios', 'android'), wecom('4.1.6', 'windows', 'mac')],
  },
} as const satisfies Record<string, WecomFunction>;
