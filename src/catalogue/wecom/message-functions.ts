import { BOOLEAN, either, listOf, objectOf, oneOf, optional, required, TEXT } from '../shape.ts';
import { ATTACHMENTS, LINK_MESSAGE, PICTURE_MESSAGE, VIDEO_MESSAGE } from './message-shapes.ts';
import { type WecomFunction, wecom } from './wecom-function.ts';

/** What is sent into chats and posted for customers. */
export const MESSAGE_FUNCTIONS = {
  sendChatMessage: {
    title: { zh: '发送消息到当前会话', en: 'Send a message to this chat' },
    kind: 'call',
    params: {
      enterChat: optional(BOOLEAN),
      msgtype: required(
        oneOf('text', 'image', 'video', 'file', 'news', 'miniprogram', 'msgmenu', 'channels_shop_product'),
      ),
      text: optional(objectOf({ content: required(TEXT) })),
      image: optional(objectOf({ mediaid: optional(TEXT) })),
      video: optional(objectOf({ mediaid: required(TEXT) })),
      file: optional(objectOf({ mediaid: required(TEXT) })),
      news: optional(
        objectOf({
          link: required(TEXT),
          title: required(TEXT),
          desc: required(TEXT),
          imgUrl: required(TEXT),
        }),
      ),
      miniprogram: optional(
        objectOf({
          appid: required(TEXT),
          title: required(TEXT),
          imgUrl: required(TEXT),
          page: required(TEXT),
        }),
      ),
      msgmenu: optional(
        objectOf({
          head_content: required(TEXT),
          list: required(
            listOf(
              either(
                objectOf({
                  type: required(oneOf('click')),
                  click: required(objectOf({ id: required(TEXT), content: required(TEXT) })),
                }),
                objectOf({
                  type: required(oneOf('view')),
                  view: required(objectOf({ url: required(TEXT), content: required(TEXT) })),
                }),
                objectOf({
                  type: required(oneOf('miniprogram')),
                  miniprogram: required(
                    objectOf({ appid: required(TEXT), page: required(TEXT), content: required(TEXT) }),
                  ),
                }),
              ),
            ),
          ),
        }),
      ),
      channelsShopProduct: optional(
        objectOf({
          productId: required(TEXT),
          shopAppId: required(TEXT),
          imgUrl: required(TEXT),
          title: required(TEXT),
          sellingPrice: required(TEXT),
          shopImgUrl: required(TEXT),
          shopNickname: required(TEXT),
        }),
      ),
    },
    clients: [wecom('2.8.10')],
  },
  hideChatAttachmentMenu: {
    title: { zh: '隐藏聊天附件栏按钮', en: 'Hide the attachment bar’s button' },
    kind: 'call',
    params: { menuList: required(listOf(TEXT)) },
    clients: [wecom('3.1.6')],
  },
  shareToExternalContact: {
    title: { zh: '群发给客户', en: 'Send to customers' },
    kind: 'call',
    params: {
      text: optional(objectOf({ content: required(TEXT) })),
      attachments: optional(ATTACHMENTS),
      externalUserIds: optional(listOf(TEXT)),
    },
    clients: [wecom('2.8.7')],
  },
  shareToExternalChat: {
    title: { zh: '群发到客户群', en: 'Send to customer groups' },
    kind: 'call',
    params: {
      text: optional(objectOf({ content: required(TEXT) })),
      attachments: optional(ATTACHMENTS),
      chatIds: optional(listOf(TEXT)),
    },
    clients: [wecom('2.8.7')],
  },
  shareToExternalMoments: {
    title: { zh: '发表到客户朋友圈', en: 'Post to customers’ Moments' },
    kind: 'call',
    params: {
      text: optional(objectOf({ content: optional(TEXT) })),
      attachments: optional(listOf(either(PICTURE_MESSAGE, LINK_MESSAGE, VIDEO_MESSAGE))),
    },
    clients: [wecom('3.1.12', 'ios', 'android')],
  },
  updateMomentsSetting: {
    title: { zh: '设置朋友圈封面与签名', en: 'Set the Moments cover and motto' },
    kind: 'call',
    params: { signature: optional(TEXT), imgUrl: optional(TEXT) },
    clients: [wecom('3.1.12', 'ios', 'android')],
  },
} as const satisfies Record<string, WecomFunction>;
