import type { ApiName } from './sdk-methods.ts';
import type { Words } from './words.ts';

/** What the log can name as a call: the methods of the SDK, and what surrounds them. */
export type CallName = ApiName | 'config' | 'ready' | 'error' | 'agentConfig' | 'invoke' | 'on';

/** One API, in words. */
export interface Api {
  /** What it does, in a few words: the document's title, without its 接口. */
  title: Words;
  /** Its heading in the official document, behind its chapter's; null when the document does not have it. */
  place: string | null;
  /** The first SDK version that has it; null for what only a client's own SDK has. */
  since: string | null;
}

const STEPS = 'JSSDK使用步骤';
const SHARE = '分享接口';
const IMAGE = '图像接口';
const VOICE = '音频接口';
const BEACON = '摇一摇周边';
const MENU = '界面操作';
const CARD = '微信卡券';

/** Every API, in the order of the document; then the later ones. */
export const APIS = {
  config: api(
    '注入权限验证配置',
    'Verify the page',
    '1.0.0',
    STEPS,
    '步骤三：通过config接口注入权限验证配置',
  ),
  ready: api('处理成功验证', 'Run once verified', '1.0.0', STEPS, '步骤四：通过ready接口处理成功验证'),
  error: api('处理失败验证', 'Run if not verified', '1.0.0', STEPS, '步骤五：通过error接口处理失败验证'),
  checkJsApi: api(
    '判断客户端是否支持指定JS接口',
    'Check which APIs the client has',
    '1.0.0',
    '基础接口',
    '判断当前客户端版本是否支持指定JS接口',
  ),
  onMenuShareTimeline: api(
    '分享到朋友圈',
    'Share to Moments',
    '1.0.0',
    SHARE,
    '获取“分享到朋友圈”按钮点击状态及自定义分享内容接口',
  ),
  onMenuShareAppMessage: api(
    '分享给朋友',
    'Send to a friend',
    '1.0.0',
    SHARE,
    '获取“分享给朋友”按钮点击状态及自定义分享内容接口',
  ),
  onMenuShareQQ: api(
    '分享到QQ',
    'Share to QQ',
    '1.0.0',
    SHARE,
    '获取“分享到QQ”按钮点击状态及自定义分享内容接口',
  ),
  onMenuShareWeibo: api(
    '分享到腾讯微博',
    'Share to Tencent Weibo',
    '1.0.0',
    SHARE,
    '获取“分享到腾讯微博”按钮点击状态及自定义分享内容接口',
  ),
  onMenuShareQZone: api(
    '分享到QQ空间',
    'Share to Qzone',
    '1.0.0',
    SHARE,
    '获取“分享到QQ空间”按钮点击状态及自定义分享内容接口',
  ),
  chooseImage: api(
    '拍照或从手机相册中选图',
    'Choose pictures or take one',
    '1.0.0',
    IMAGE,
    '拍照或从手机相册中选图接口',
  ),
  previewImage: api('预览图片', 'Preview pictures', '1.0.0', IMAGE, '预览图片接口'),
  uploadImage: api('上传图片', 'Upload a picture', '1.0.0', IMAGE, '上传图片接口'),
  downloadImage: api('下载图片', 'Download a picture', '1.0.0', IMAGE, '下载图片接口'),
  startRecord: api('开始录音', 'Start recording', '1.0.0', VOICE, '开始录音接口'),
  stopRecord: api('停止录音', 'Stop recording', '1.0.0', VOICE, '停止录音接口'),
  onVoiceRecordEnd: api(
    '监听录音自动停止',
    'When recording stops by itself',
    '1.0.0',
    VOICE,
    '监听录音自动停止接口',
  ),
  playVoice: api('播放语音', 'Play a recording', '1.0.0', VOICE, '播放语音接口'),
  pauseVoice: api('暂停播放', 'Pause a recording', '1.0.0', VOICE, '暂停播放接口'),
  stopVoice: api('停止播放', 'Stop a recording', '1.0.0', VOICE, '停止播放接口'),
  onVoicePlayEnd: api(
    '监听语音播放完毕',
    'When a recording has played',
    '1.0.0',
    VOICE,
    '监听语音播放完毕接口',
  ),
  uploadVoice: api('上传语音', 'Upload a recording', '1.0.0', VOICE, '上传语音接口'),
  downloadVoice: api('下载语音', 'Download a recording', '1.0.0', VOICE, '下载语音接口'),
  translateVoice: api(
    '识别音频并返回识别结果',
    'Turn a recording into text',
    '1.0.0',
    '智能接口',
    '识别音频并返回识别结果接口',
  ),
  getNetworkType: api('获取网络状态', 'Get the network type', '1.0.0', '设备信息', '获取网络状态接口'),
  openLocation: api(
    '使用微信内置地图查看位置',
    'Show a place on the map',
    '1.0.0',
    '地理位置',
    '使用微信内置地图查看位置接口',
  ),
  getLocation: api('获取地理位置', 'Get the location', '1.0.0', '地理位置', '获取地理位置接口'),
  startSearchBeacons: api(
    '开启查找周边ibeacon设备',
    'Start searching for iBeacons',
    '1.1.0',
    BEACON,
    '开启查找周边ibeacon设备接口',
  ),
  stopSearchBeacons: api(
    '关闭查找周边ibeacon设备',
    'Stop searching for iBeacons',
    '1.1.0',
    BEACON,
    '关闭查找周边ibeacon设备接口',
  ),
  onSearchBeacons: api(
    '监听周边ibeacon设备',
    'When iBeacons are near',
    '1.1.0',
    BEACON,
    '监听周边ibeacon设备接口',
  ),
  hideOptionMenu: api('隐藏右上角菜单', 'Hide the menu', '1.0.0', MENU, '隐藏右上角菜单接口'),
  showOptionMenu: api('显示右上角菜单', 'Show the menu', '1.0.0', MENU, '显示右上角菜单接口'),
  closeWindow: api('关闭当前网页窗口', 'Close the page', '1.0.0', MENU, '关闭当前网页窗口接口'),
  hideMenuItems: api('批量隐藏功能按钮', 'Hide menu items', '1.0.0', MENU, '批量隐藏功能按钮接口'),
  showMenuItems: api('批量显示功能按钮', 'Show menu items', '1.0.0', MENU, '批量显示功能按钮接口'),
  hideAllNonBaseMenuItem: api(
    '隐藏所有非基础按钮',
    'Hide all but the basic menu items',
    '1.0.0',
    MENU,
    '隐藏所有非基础按钮接口',
  ),
  showAllNonBaseMenuItem: api(
    '显示所有功能按钮',
    'Show all menu items',
    '1.0.0',
    MENU,
    '显示所有功能按钮接口',
  ),
  scanQRCode: api('调起微信扫一扫', 'Scan a code', '1.0.0', '微信扫一扫', '调起微信扫一扫接口'),
  openProductSpecificView: api(
    '跳转微信商品页',
    'Open a product of the shop',
    '1.0.0',
    '微信小店',
    '跳转微信商品页接口',
  ),
  chooseCard: api(
    '拉取适用卡券列表并获取用户选择信息',
    'Choose a card to use',
    '1.0.0',
    CARD,
    '拉取适用卡券列表并获取用户选择信息',
  ),
  addCard: api('批量添加卡券', 'Add cards', '1.0.0', CARD, '批量添加卡券接口'),
  openCard: api(
    '查看微信卡包中的卡券',
    'Show cards of the wallet',
    '1.0.0',
    CARD,
    '查看微信卡包中的卡券接口',
  ),
  chooseWXPay: api('发起一个微信支付请求', 'Pay with WeChat', '1.0.0', '微信支付', '发起一个微信支付请求'),

  updateAppMessageShareData: api(
    '自定义“分享给朋友”及“分享到QQ”的内容',
    'Set what friends and QQ are sent',
    '1.4.0',
  ),
  updateTimelineShareData: api(
    '自定义“分享到朋友圈”及“分享到QQ空间”的内容',
    'Set what Moments and Qzone show',
    '1.4.0',
  ),
  getLocalImgData: api('获取本地图片', 'Read a local picture', '1.2.0'),
  openAddress: api('共享收货地址', 'Choose a delivery address', '1.2.0'),
  consumeAndShareCard: api('核销后再次赠送卡券', 'Use a card and give it away', '1.2.0'),
  openEnterpriseRedPacket: api('领取企业红包', 'Take a company red packet', '1.2.0'),
  openEnterpriseChat: api('打开企业会话', 'Open a company chat', '1.2.0'),
  launchMiniProgram: api('跳转小程序', 'Open a mini program', '1.3.2'),
  openBusinessView: api('打开微信支付分等业务页面', 'Open a WeChat Pay service', '1.6.0'),
  'miniProgram.navigateTo': api('小程序：打开新页面', 'Mini program: open a page', '1.3.2'),
  'miniProgram.navigateBack': api('小程序：返回', 'Mini program: go back', '1.3.2'),
  'miniProgram.redirectTo': api('小程序：替换当前页面', 'Mini program: replace the page', '1.3.2'),
  'miniProgram.switchTab': api('小程序：切换标签页', 'Mini program: switch the tab', '1.3.2'),
  'miniProgram.reLaunch': api('小程序：重新打开', 'Mini program: start again at a page', '1.3.2'),
  'miniProgram.postMessage': api('小程序：发送消息', 'Mini program: send a message', '1.3.2'),
  'miniProgram.getEnv': api('小程序：判断当前环境', 'Mini program: ask whether in one', '1.3.2'),
  invoke: api('直接调用客户端接口', 'Call the client directly', '1.0.0'),
  on: api('直接监听客户端事件', 'Listen to the client directly', '1.0.0'),
  agentConfig: api('企业微信：注入应用的权限', 'WeCom: verify the app', null),
} satisfies Record<CallName, Api>;

/** Whether the catalogue knows a call's name. */
export function isCallName(name: string): name is CallName {
  return Object.hasOwn(APIS, name);
}

function api(zh: string, en: string, since: string | null, chapter?: string, heading?: string): Api {
  return { title: { zh, en }, since, place: chapter && heading ? `${chapter} · ${heading}` : null };
}
