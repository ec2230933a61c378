import type { Wording } from '../wording.ts';

/** What the rules of a scenario say. */
export const RULE_WORDS = {
  rules: { zh: '规则', en: 'Rules' },
  rulesOrder: {
    zh: '每次调用先检查权限，再从上到下找第一条匹配的规则，然后看预设场景。都没有时：“手机”打开就询问，关闭则自动成功。',
    en: 'A call’s permissions come first, then the first rule that fits, then the presets. Without any of them the phone asks while it is shown, and else agrees by itself.',
  },
  ruleRefused: {
    zh: '这次调用因为没有权限被拒绝，还没有轮到规则：请把 {api} 加入 jsApiList 并确认 config 成功，或者选择“宽松”。',
    en: 'That call was refused for the lack of permission, before any rule: see that {api} is in jsApiList and config succeeds, or choose Lenient.',
  },
  rulesNone: {
    zh: '还没有规则。选择一个接口，决定它怎样应答；也可以在日志里某次调用的详情中点“换一种应答…”。',
    en: 'No rules yet. Choose an API and how it answers, or press "Answer differently…" in the details of a call in the log.',
  },
  ruleAddFor: { zh: '接口', en: 'API' },
  ruleAddHint: { zh: '接口名或用途，* 表示所有调用', en: 'Name or purpose; * for every call' },
  ruleAdd: { zh: '添加规则', en: 'Add rule' },
  everyCall: { zh: '所有调用', en: 'Every call' },
  everyCallAbout: {
    zh: '所有调用，config、agentConfig 和 checkJsApi 除外',
    en: 'Every call but config, agentConfig and checkJsApi',
  },
  unknownApi: { zh: '未收录的接口', en: 'Not an API that is known here' },
  ruleUp: { zh: '上移 {api}', en: 'Move {api} up' },
  ruleDown: { zh: '下移 {api}', en: 'Move {api} down' },
  ruleCopy: { zh: '复制 {api}', en: 'Duplicate {api}' },
  ruleRemove: { zh: '删除 {api}', en: 'Remove {api}' },
  ruleNameless: { zh: '（未填写接口）', en: '(no API)' },
  ruleMoved: { zh: '{api} 现在是第 {n} 条', en: '{api} is number {n} now' },
  ruleRemoved: { zh: '已删除 {api}', en: '{api} was removed' },

  // A rule in one line
  'told-succeed': { zh: '成功', en: 'succeeds' },
  'told-reply': { zh: '成功，返回 {reply}', en: 'succeeds with {reply}' },
  'told-fail': { zh: '失败：{errMsg}', en: 'fails: {errMsg}' },
  'told-cancel': { zh: '取消', en: 'is cancelled' },
  'told-ask': { zh: '每次询问', en: 'asks' },
  'told-silent': { zh: '不应答', en: 'gets no answer' },
  toldWhen: { zh: '当 {when}', en: 'when {when}' },
  toldDelay: { zh: '{n} 毫秒后', en: 'after {n} ms' },
  toldBoth: { zh: '{first}，{second}', en: '{first}, {second}' },
  notInForce: {
    zh: '修改还没有生效：请先改正标出的内容。此前仍按原来的规则：{rule}',
    en: 'Not in force yet: mend what is marked. Until then the rule is still: {rule}',
  },
  inForceAsIs: {
    zh: '规则按现在的内容生效，但标出的内容在微信里不会出现。',
    en: 'The rule is in force as it is, though WeChat would not say what is marked.',
  },
  rulesFull: { zh: '最多 {most} 条规则。', en: 'There can be {most} rules at most.' },
  notARule: { zh: '还没有生效：请先改正标出的内容。', en: 'Not in force yet: mend what is marked.' },
  notInForceShort: { zh: '修改还没有生效', en: 'Changes are not in force' },
  neverReached: { zh: '不会用到：第 {n} 条规则会先匹配', en: 'Never reached: rule {n} fits before it' },

  // Its fields
  ruleApi: { zh: '接口', en: 'API' },
  ruleReaction: { zh: '应答', en: 'Answer' },
  'reaction-succeed': { zh: '成功', en: 'Succeed' },
  'reaction-fail': { zh: '失败', en: 'Fail' },
  'reaction-cancel': { zh: '用户取消', en: 'Cancel, as the user' },
  'reaction-ask': { zh: '每次询问我', en: 'Ask me each time' },
  'reaction-silent': { zh: '不应答', en: 'Answer nothing' },
  'reactionAbout-ask': {
    zh: '在“手机”里由您当场决定。',
    en: 'You decide on the phone, while the page waits.',
  },
  'reactionAbout-silent': { zh: '任何回调都不会执行。', en: 'No callback ever runs.' },
  ruleReply: { zh: '返回内容', en: 'Result' },
  replyOfClient: { zh: '和微信一样（示例数据）', en: 'As WeChat would (sample data)' },
  replyOfMine: { zh: '自己填写', en: 'My own' },
  ruleReplyJson: { zh: '返回的 JSON', en: 'Result as JSON' },
  replyAbout: {
    zh: '回调收到的内容，不含 errMsg，用文档里的名称。',
    en: 'What the callback gets besides errMsg, in the document’s words.',
  },
  replySample: { zh: '填入示例', en: 'Fill in a sample' },
  ruleErrMsg: { zh: 'errMsg', en: 'errMsg' },
  knownErrors: { zh: '常见错误', en: 'Known errors' },
  pageGets: { zh: '页面收到', en: 'The page gets' },
  'seenAs-success': {
    zh: 'SDK 会把它当作成功，执行 success。',
    en: 'The SDK takes this for success, and runs success.',
  },
  'seenAs-cancel': {
    zh: 'SDK 会把它当作取消，执行 cancel。',
    en: 'The SDK takes this for a cancellation, and runs cancel.',
  },
  neverCancels: {
    zh: '在微信里，{api} 不会返回 cancel。',
    en: 'In WeChat {api} never answers cancel.',
  },
  ruleWhen: { zh: '仅当参数为', en: 'Only when arguments are' },
  whenAbout: {
    zh: 'JSON 对象：列出的字段都相等才匹配，字符串里的 * 代表任意内容。留空：任何参数。',
    en: 'A JSON object: a call fits if it has all of these; * in a text stands for anything. Empty: any call.',
  },
  noParameter: { zh: '{api} 没有参数 {name}。', en: '{api} has no parameter {name}.' },
  ruleDelay: { zh: '延迟（毫秒）', en: 'Delay (ms)' },
  delayNo: {
    zh: '应为 0 到 {longest} 的数字。',
    en: 'This must be a number from 0 to {longest}.',
  },
  apiMissing: { zh: '请填写接口名。', en: 'Enter the name of an API.' },
  jsonFault: { zh: '第 {line} 行第 {column} 列：{what}。', en: 'Line {line}, column {column}: {what}.' },

  // In the details of a call
  answerDifferently: { zh: '换一种应答…', en: 'Answer differently…' },
  answerDifferentlyHint: {
    zh: '为 {api} 添加一条规则，下次调用时生效',
    en: 'Add a rule for {api}, which counts from the next call on',
  },
} as const satisfies Record<string, Wording>;
