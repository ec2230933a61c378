import type { Wording } from '../wording.ts';

/** What the phone says while it waits for the developer. */
export const QUESTION_WORDS = {
  // Every question
  asks: { zh: '{api} 的请求', en: 'Request of {api}' },
  askedMore: { zh: '还有 {n} 个', en: '{n} more' },
  askedMoreHint: { zh: '接下来：{names}', en: 'Next: {names}' },
  askedArguments: { zh: '参数', en: 'Arguments' },
  askedInFrame: { zh: '来自框架 {url}', en: 'From the frame {url}' },
  askedCancel: { zh: '取消', en: 'Cancel' },
  agree: { zh: '确定', en: 'OK' },
  fail: { zh: '失败…', en: 'Fail…' },
  failHint: { zh: '以自定义的 errMsg 返回失败', en: 'Fail with an errMsg of your choice' },
  failNow: { zh: '返回失败', en: 'Fail' },
  failGives: { zh: '页面收到 {errMsg}', en: 'The page gets {errMsg}' },
  failRunsOther: {
    zh: '执行的是 {callback} 回调，而不是 fail',
    en: 'This runs the {callback} callback, not fail',
  },
  reply: { zh: '自定义返回…', en: 'Reply…' },
  replyHint: { zh: '自行填写返回的 JSON', en: 'Write the result yourself, as JSON' },
  replyWith: { zh: '返回值（JSON，不含 errMsg）', en: 'Result (JSON, without errMsg)' },
  replyNow: { zh: '返回', en: 'Reply' },
  replyAnyway: { zh: '仍然返回', en: 'Reply anyway' },
  agreeAll: { zh: '全部用示例', en: 'Samples for all' },
  agreeAllHint: {
    zh: '等待中的 {n} 个调用都用示例数据返回成功',
    en: 'All {n} calls that wait succeed with sample data',
  },
  cancelAll: { zh: '全部取消', en: 'Cancel all' },
  cancelAllHint: { zh: '取消等待中的 {n} 个调用', en: 'Cancel all {n} calls that wait' },
  remove: { zh: '移除', en: 'Remove' },
  removeNamed: { zh: '移除 {name}', en: 'Remove {name}' },

  // Pictures
  choosePictures: { zh: '选择图片', en: 'Choose pictures' },
  dropPictures: { zh: '或拖到这里、粘贴', en: 'or drop or paste them' },
  pictureCount: { zh: '{n} / {count} 张', en: '{n} of {count}' },
  pictureLimit: {
    zh: '最多 {count} 张，多出的已忽略',
    en: 'At most {count}: the rest was left out',
  },
  pictureSize: { zh: '图片大小', en: 'Size' },
  'size-original': { zh: '原图', en: 'Original' },
  'size-compressed': { zh: '压缩图', en: 'Compressed' },
  pictureSource: { zh: '来源', en: 'Source' },
  'source-album': { zh: '相册', en: 'Album' },
  'source-camera': { zh: '相机', en: 'Camera' },
  useSample: { zh: '使用示例', en: 'Use sample' },
  useSamplePicture: { zh: '使用示例图片', en: 'Use sample picture' },

  // Sound
  microphoneAsks: { zh: '页面请求录音', en: 'The page wants to record' },
  microphoneHint: {
    zh: '使用麦克风时会打开一个小窗口，由浏览器询问权限',
    en: 'For the microphone a small window opens, in which the browser asks for permission',
  },
  useMicrophone: { zh: '使用麦克风', en: 'Use microphone' },
  useSampleVoice: { zh: '使用示例录音', en: 'Use sample recording' },
  refuseMicrophone: { zh: '拒绝', en: 'Refuse' },
  speechText: { zh: '识别结果', en: 'What was said' },
  speechSample: { zh: '今天天气怎么样？', en: '今天天气怎么样？' },

  // Codes
  scanText: { zh: '码的内容', en: 'Content of the code' },
  scanType: { zh: '类型', en: 'Type' },
  scanDrop: { zh: '从图片识别…', en: 'Read from a picture…' },
  scanDropHint: { zh: '也可以拖入或粘贴码的图片', en: 'or drop or paste one' },
  scanReading: { zh: '正在识别…', en: 'Reading…' },
  scanRead: { zh: '已识别：{type}', en: 'Read: {type}' },
  scanNone: { zh: '图片里没有识别到码', en: 'No code was found in the picture' },
  scanFailed: {
    zh: '识别程序出错（{problem}），请直接输入码的内容',
    en: 'The reader broke down ({problem}): type what the code says',
  },
  scanOpens: {
    zh: 'needResult 为 0：结果由微信处理，页面拿不到',
    en: 'needResult is 0: WeChat opens the result, and the page does not get it',
  },
  scanOther: {
    zh: '页面只要 {types}，微信扫不出这种码',
    en: 'The page asked for {types} only: WeChat would not read this one',
  },
  scanNow: { zh: '扫码', en: 'Scan' },

  // Location
  latitude: { zh: '纬度', en: 'Latitude' },
  longitude: { zh: '经度', en: 'Longitude' },
  latitudeRange: { zh: '纬度应在 −90 到 90 之间', en: 'A latitude is from −90 to 90' },
  longitudeRange: { zh: '经度应在 −180 到 180 之间', en: 'A longitude is from −180 to 180' },
  placeName: { zh: '地点', en: 'Place' },
  placeOther: { zh: '自定义', en: 'Other' },
  systemAsked: { zh: '页面请求', en: 'asked for' },

  // Cards
  cardsAsked: { zh: '添加到卡包', en: 'Add to the wallet' },
  addCards: { zh: '添加', en: 'Add' },
  addNoCard: { zh: '至少选择一张', en: 'Choose at least one' },
  'verdict-matches': { zh: '签名正确', en: 'signature matches' },
  'verdict-differs': { zh: '签名错误', en: 'signature does not match' },
  'verdict-unverified': { zh: '签名未校验', en: 'signature not verified' },
  cardWouldFail: {
    zh: '签名错误的卡券在真机上会添加失败',
    en: 'A phone does not add cards whose signature is wrong',
  },
  cardsChoose: { zh: '从卡包中选择', en: 'Choose from the wallet' },
  cardsNone: { zh: '卡包里没有符合条件的卡券', en: 'No card in the wallet fits' },
  cardCode: { zh: 'code {code}', en: 'code {code}' },

  // Payment and address
  payTitle: { zh: '微信支付', en: 'WeChat Pay' },
  payAmount: { zh: '金额未知', en: 'Amount not known' },
  payAmountHint: {
    zh: '金额在商户服务器下单时确定，页面不会传给客户端',
    en: 'The merchant’s server set it with the order; the page does not pass it to the client',
  },
  payNow: { zh: '支付', en: 'Pay' },
  payNoPrepay: { zh: 'package 里没有 prepay_id', en: 'package has no prepay_id' },
  addressUse: { zh: '使用此地址', en: 'Use this address' },
  'address-userName': { zh: '收货人', en: 'Name' },
  'address-telNumber': { zh: '电话', en: 'Phone number' },
  'address-provinceName': { zh: '省', en: 'Province' },
  'address-cityName': { zh: '市', en: 'City' },
  'address-countryName': { zh: '区/县', en: 'District' },
  'address-detailInfo': { zh: '详细地址', en: 'Street' },
  'address-postalCode': { zh: '邮编', en: 'Postal code' },
  'address-nationalCode': { zh: '国家码', en: 'Region code' },

  otherAsked: { zh: '按“应答”中的规则询问您', en: 'A rule under Answers has this call asked' },
} as const satisfies Record<string, Wording>;
