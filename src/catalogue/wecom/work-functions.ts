import { listOf, NUMBER, numberFrom, objectOf, oneOf, optional, required, TEXT } from '../shape.ts';
import { type WecomFunction, wecom } from './wecom-function.ts';

/** Meetings, live streams, to-dos, approvals and documents. */
export const WORK_FUNCTIONS = {
  startLiving: {
    title: { zh: '发起或进入直播', en: 'Start or enter a live stream' },
    kind: 'call',
    params: { liveType: optional(oneOf(0, 1, 2, 3)), theme: optional(TEXT), livingId: optional(TEXT) },
    result: { livingId: required(TEXT) },
    clients: [wecom('3.1.0')],
  },
  replayLiving: {
    title: { zh: '播放直播回放', en: 'Replay a live stream' },
    kind: 'call',
    params: { livingId: required(TEXT) },
    clients: [wecom('3.1.0')],
  },
  downloadLivingReplay: {
    title: { zh: '下载直播回放', en: 'Download a live stream’s replay' },
    kind: 'call',
    params: { livingId: required(TEXT) },
    clients: [wecom('3.1.0', 'windows')],
  },
  startMeeting: {
    title: { zh: '发起或进入会议', en: 'Start or enter a meeting' },
    kind: 'call',
    params: { meetingId: optional(TEXT) },
    result: { meetingId: required(TEXT) },
    clients: [wecom('4.0')],
  },
  startWecast: { title: { zh: '发起无线投屏', en: 'Cast the screen' }, kind: 'call', clients: [wecom()] },
  enterHWOpenTalk: {
    title: { zh: '加入视频会议', en: 'Join a video conference' },
    kind: 'call',
    params: { code: required(TEXT), ticket: required(TEXT) },
    clients: [wecom('2.5.0')],
  },
  queryCurrHWOpenTalk: {
    title: { zh: '查询是否在视频会议中', en: 'Ask whether in a video conference' },
    kind: 'call',
    result: {
      inTalkType: required(oneOf('None', 'HWOpenTalk', 'VoIP', 'SystemCall')),
      ticket: required(TEXT),
    },
    clients: [wecom('2.5.0')],
  },
  createTodo: {
    title: { zh: '新建待办', en: 'Create a to-do' },
    kind: 'call',
    params: { content: optional(TEXT), attendees: optional(listOf(TEXT)), endTime: optional(NUMBER) },
    result: { todoId: required(TEXT) },
    clients: [wecom('5.0.9')],
  },
  viewTodo: {
    title: { zh: '查看待办', en: 'Show a to-do' },
    kind: 'call',
    params: { todoId: required(TEXT) },
    clients: [wecom('5.0.9')],
  },
  checkSchedule: {
    title: { zh: '查看成员闲忙', en: 'Show when members are busy' },
    kind: 'call',
    params: { start_time: required(NUMBER), end_time: required(NUMBER), users: optional(listOf(TEXT)) },
    clients: [wecom('4.0.20')],
  },
  thirdPartyOpenPage: {
    title: { zh: '发起审批流程', en: 'Start an approval' },
    kind: 'call',
    params: {
      oaType: required(oneOf('10001', '10002')),
      templateId: required(TEXT),
      thirdNo: required(TEXT),
      extData: required(
        objectOf({
          fieldList: required(
            listOf(
              objectOf({
                title: optional(TEXT),
                type: optional(oneOf('link', 'text')),
                value: optional(TEXT),
              }),
            ),
          ),
        }),
      ),
    },
    clients: [wecom('2.5.0')],
  },
  getApprovalSelectedItems: {
    title: { zh: '获取已保存的审批选项', en: 'Get the saved approval options' },
    kind: 'call',
    params: { key: required(TEXT) },
    // The client hands over its JSON, and the SDK parses it.
    result: { selectedData: required(listOf(objectOf({ key: required(TEXT), value: required(TEXT) }))) },
    clients: [wecom('4.0.18')],
  },
  saveApprovalSelectedItems: {
    title: { zh: '保存审批选项', en: 'Save approval options' },
    kind: 'call',
    params: {
      key: required(TEXT),
      selectedData: required(listOf(objectOf({ key: required(TEXT), value: required(TEXT) }))),
    },
    clients: [wecom('4.0.18')],
  },
  createDoc: {
    title: { zh: '新建文档', en: 'Create a document' },
    kind: 'call',
    params: { docType: required(NUMBER) },
    result: { result: required(objectOf({ selectedFileUrls: required(TEXT) })) },
    clients: [wecom('4.1.0')],
  },
  wedocSelectDoc: {
    title: { zh: '选择文档', en: 'Choose documents' },
    kind: 'call',
    params: { selectedFileNum: required(numberFrom(1, 50)) },
    result: {
      result: required(
        objectOf({
          selectedFileUrls: required(TEXT),
          selectedFileInfos: required(
            listOf(objectOf({ url: required(TEXT), type: required(oneOf(0, 3, 4, 5, 6, 7, 8, 10)) })),
          ),
        }),
      ),
    },
    clients: [wecom('4.0.12')],
  },
  wedriveSelectDir: {
    title: { zh: '选择微盘目录', en: 'Choose a WeDrive folder' },
    kind: 'call',
    result: { result: required(objectOf({ selectedTicket: required(TEXT) })) },
    clients: [wecom('4.0.12')],
  },
  wedriveSelectFile: {
    title: { zh: '选择微盘文件', en: 'Choose WeDrive files' },
    kind: 'call',
    params: { selectedFileNum: required(numberFrom(1, 50)) },
    result: {
      result: required(
        objectOf({
          selectedFileUrls: required(listOf(TEXT)),
          selectedFileInfos: required(listOf(objectOf({ url: required(TEXT), type: required(NUMBER) }))),
        }),
      ),
    },
    clients: [wecom('4.0.12')],
  },
  wedriveSelectFileForShare: {
    title: { zh: '选择可分享的微盘文件', en: 'Choose WeDrive files to share' },
    kind: 'call',
    params: { selectedFileNum: required(numberFrom(1, 50)) },
    result: { result: required(objectOf({ selectedFileUrls: required(listOf(TEXT)) })) },
    clients: [wecom('4.0.12')],
    isDeprecated: true,
    successor: 'wedriveSelectFile',
  },
  wedriveSelectFileForDownload: {
    title: { zh: '选择可下载的微盘文件', en: 'Choose WeDrive files to download' },
    kind: 'call',
    params: { selectedFileNum: required(numberFrom(1, 50)) },
    result: { result: required(objectOf({ selectedTickets: required(listOf(TEXT)) })) },
    clients: [wecom('4.0.12')],
  },
  selectDatazoneDoc: {
    title: { zh: '选择数据专区的文档', en: 'Choose documents for the data zone' },
    kind: 'call',
    result: {
      docList: required(
        listOf(
          objectOf({
            docid: required(TEXT),
            url: required(TEXT),
            type: required(oneOf(0, 3, 4, 5, 6, 7, 8, 10, 11)),
          }),
        ),
      ),
    },
    clients: [wecom('5.0.8')],
  },
  selectDatazoneFile: {
    title: { zh: '选择数据专区的文件', en: 'Choose files for the data zone' },
    kind: 'call',
    result: { fileList: required(listOf(objectOf({ fileId: required(TEXT), url: required(TEXT) }))) },
    clients: [wecom('5.0.9')],
  },
} as const satisfies Record<string, WecomFunction>;
