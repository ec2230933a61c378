import { BOOLEAN, listOf, NUMBER, objectOf, oneOf, optional, required, TEXT } from '../shape.ts';
import { type WecomFunction, wechat, wecom } from './wecom-function.ts';

/** Whom the page is about: members, customers, linked companies. */
export const CONTACT_FUNCTIONS = {
  getContext: {
    title: { zh: '获取页面打开场景', en: 'Get where the page was opened' },
    kind: 'call',
    result: {
      entry: required(
        oneOf(
          'contact_profile',
          'single_chat_tools',
          'group_chat_tools',
          'chat_attachment',
          'single_kf_tools',
          'chain_single_chat_tools',
          'chain_group_chat_tools',
          'internal_group_chat_board',
          'normal',
        ),
      ),
      shareTicket: optional(TEXT),
    },
    clients: [wecom('3.0.24')],
  },
  selectEnterpriseContact: {
    title: { zh: '选择通讯录成员', en: 'Choose members' },
    kind: 'call',
    params: {
      fromDepartmentId: required(NUMBER),
      mode: required(oneOf('single', 'multi')),
      type: required(listOf(oneOf('department', 'user'))),
      selectedDepartmentIds: optional(listOf(TEXT)),
      selectedUserIds: optional(listOf(TEXT)),
    },
    result: {
      result: required(
        objectOf({
          departmentList: required(listOf(objectOf({ id: required(TEXT), name: required(TEXT) }))),
          userList: required(
            listOf(objectOf({ id: required(TEXT), name: required(TEXT), avatar: required(TEXT) })),
          ),
        }),
      ),
    },
    clients: [wecom('1.3.11'), wechat('6.5.10', 'ios', 'android')],
  },
  selectPrivilegedContact: {
    title: { zh: '选择成员并返回 ticket', en: 'Choose members, get a ticket' },
    kind: 'call',
    params: {
      fromDepartmentId: required(NUMBER),
      mode: required(oneOf('single', 'multi')),
      selectedContextContact: required(BOOLEAN),
      selectedOpenUserIds: optional(TEXT),
      selectedTickets: optional(listOf(TEXT)),
    },
    result: {
      result: required(
        objectOf({
          selectedTicket: required(TEXT),
          expiresIn: required(NUMBER),
          selectedUserCount: required(TEXT),
          userList: required(listOf(objectOf({ openUserId: required(TEXT) }))),
        }),
      ),
    },
    clients: [wecom('3.1.8')],
  },
  selectCorpGroupContact: {
    title: { zh: '选择上下游联系人', en: 'Choose contacts of linked companies' },
    kind: 'call',
    params: {
      fromDepartmentId: required(NUMBER),
      mode: required(oneOf('single', 'multi')),
      type: required(listOf(oneOf('department', 'user'))),
      selectedDepartmentIds: optional(listOf(TEXT)),
      selectedUserIds: optional(listOf(TEXT)),
      selectedOpenUserIds: optional(listOf(TEXT)),
      selectedChainDepartmentIds: optional(
        listOf(objectOf({ corpId: required(TEXT), departmentId: required(TEXT) })),
      ),
      selectedChainUserIds: optional(
        listOf(objectOf({ corpId: required(TEXT), userId: optional(TEXT), openUserId: optional(TEXT) })),
      ),
      selectedCorpGroupDepartmentIds: optional(
        listOf(objectOf({ corpId: required(TEXT), departmentId: required(TEXT) })),
      ),
      selectedCorpGroupUserIds: optional(
        listOf(objectOf({ corpId: required(TEXT), userId: optional(TEXT), openUserId: optional(TEXT) })),
      ),
    },
    result: {
      result: required(
        objectOf({
          departmentList: required(listOf(objectOf({ id: required(TEXT) }))),
          userList: required(listOf(objectOf({ id: optional(TEXT), openUserId: optional(TEXT) }))),
          corpGroupDepartmentList: required(listOf(objectOf({ corpId: required(TEXT), id: required(TEXT) }))),
          corpGroupUserList: required(
            listOf(objectOf({ corpId: required(TEXT), id: optional(TEXT), openUserId: optional(TEXT) })),
          ),
          chainDepartmentList: required(listOf(objectOf({ corpId: required(TEXT), id: required(TEXT) }))),
          chainUserList: required(
            listOf(objectOf({ corpId: required(TEXT), id: optional(TEXT), openUserId: optional(TEXT) })),
          ),
        }),
      ),
    },
    clients: [wecom('3.1.6', 'ios', 'android', 'windows')],
  },
  selectExternalContact: {
    title: { zh: '选择外部联系人', en: 'Choose customers' },
    kind: 'call',
    params: { filterType: optional(oneOf(0, 1)) },
    result: { userIds: required(listOf(TEXT)) },
    clients: [wecom('2.4.20')],
  },
  selectExternalChat: {
    title: { zh: '选择客户群', en: 'Choose customer groups' },
    kind: 'call',
    result: { chatIdList: optional(listOf(TEXT)) },
    clients: [wecom('5.0.2', 'ios', 'android', 'windows')],
  },
  getCurExternalContact: {
    title: { zh: '获取当前外部联系人', en: 'Get the chat’s customer' },
    kind: 'call',
    result: { userId: required(TEXT) },
    clients: [wecom('2.5.8')],
  },
  getCurExternalChat: {
    title: { zh: '获取当前客户群', en: 'Get the chat’s customer group' },
    kind: 'call',
    result: { chatId: required(TEXT) },
    clients: [wecom('2.8.17')],
  },
  getCurCorpGroupContact: {
    title: { zh: '获取当前上下游联系人', en: 'Get the chat’s linked contact' },
    kind: 'call',
    result: { corpId: required(TEXT), userId: required(TEXT) },
    clients: [wecom('4.0.8')],
  },
  getCurCorpGroupChat: {
    title: { zh: '获取当前上下游互联群', en: 'Get the chat’s linked group' },
    kind: 'call',
    result: { chatId: required(TEXT) },
    clients: [wecom('4.0.12')],
  },
  openUserProfile: {
    title: { zh: '打开个人信息页', en: 'Show a profile' },
    kind: 'call',
    params: { type: required(oneOf(1, 2)), userid: required(TEXT) },
    clients: [wecom('2.4.20')],
  },
  navigateToAddCustomer: {
    title: { zh: '跳转添加客户', en: 'Go to adding a customer' },
    kind: 'call',
    clients: [wecom('3.0.36', 'ios', 'android')],
  },
  claimClassAdmin: {
    title: { zh: '认领班级', en: 'Claim a class' },
    kind: 'call',
    result: { departmentIds: required(listOf(TEXT)) },
    clients: [wecom('3.1.8')],
  },
  enterpriseVerify: {
    title: { zh: '跳转企业认证', en: 'Go to verifying the company' },
    kind: 'call',
    clients: [wecom('2.8.7', 'ios', 'android')],
  },
} as const satisfies Record<string, WecomFunction>;
